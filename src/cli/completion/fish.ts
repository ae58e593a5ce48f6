/** The script for fish, to be sourced or to lie in `~/.config/fish/completions/`. */
import type {CommandShape, OptionShape, Shapes, Values} from './shapes.js'

export function fishScript({commands, options}: Shapes): string {
  const [main] = commands as [CommandShape]
  const names = commands.map(({name}) => name)
  const lines = commands.flatMap((command) => [
    `complete -c unspun -n __unspun_first -a ${command.name} -d ${quote(command.description)}`,
    ...operandLines(command),
    ...command.options.map((option) => optionLine(command.name, option))
  ])
  return `# Completion of unspun for fish; to load it: unspun completion fish | source
function __unspun_command
    for word in (commandline -opc)[2..-1]
        switch $word
            case ${options.flatMap(({long, short = long}) => [...new Set([long, short])]).join(' ')}
            case ${names.join(' ')}
                echo $word
                return
            case '*'
                echo ${main.name}
                return
        end
    end
end
function __unspun_first
    test -z (__unspun_command)
end
function __unspun_in
    set -l command (__unspun_command)
    test "$command" = $argv[1]; or test -z "$command" -a $argv[1] = ${main.name}
end
complete -c unspun -e
${lines.join('\n')}
`
}

/** Files are completed where nothing else is said. */
function operandLines({name, operands}: CommandShape): string[] {
  if (operands === 'files') return []
  return [`complete -c unspun -n '__unspun_in ${name}' -f${operands ? list(operands) : ''}`]
}

function optionLine(command: string, {long, short, description, values}: OptionShape): string {
  const letter = short === undefined ? '' : ` -s ${short.slice(1)}`
  return `complete -c unspun -n '__unspun_in ${command}'${letter} -l ${long.slice(2)}${takes(values)} -d ${quote(description)}`
}

function takes(values: Values | undefined): string {
  if (values === undefined) return ''
  if (values === 'anything') return ' -x'
  return values === 'files' ? ' -r -F' : ` -x${list(values)}`
}

function list(values: Values): string {
  if (values === 'folders') return " -a '(__fish_complete_directories)'"
  return ` -a ${quote((values as readonly string[]).join(' '))}`
}

const quote = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`
