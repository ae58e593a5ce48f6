/** The script for bash, 3.2 too, which is what macOS has. */
import type {CommandShape, OptionShape, Shapes, Values} from './shapes.js'

export function bashScript({commands, options}: Shapes): string {
  const [main] = commands as [CommandShape]
  return `# Completion of unspun for bash; to load it: source <(unspun completion bash)
_unspun() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
  local command= first=yes words= files= word i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${flagsOf(options).join(' | ')}) continue ;;
      ${commands.map(({name}) => name).join(' | ')}) command=\${COMP_WORDS[i]} ;;
    esac
    first=
    break
  done
  : "\${command:=${main.name}}"
  # Bash takes the sign in --option=value for a word of its own.
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case "$command $previous" in
${commands.flatMap((command) => valueCases(command)).join('\n')}
    *)
      case $command in
${commands.map((command) => operandCase(command)).join('\n')}
      esac
      if [[ $first ]]; then words+=' ${commands.map(({name}) => name).join(' ')}'; fi
      ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [[ $files ]]; then
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$files" -- "$current")
  fi
}
complete -o filenames -F _unspun unspun
`
}

const flagsOf = (options: readonly OptionShape[]) =>
  options.flatMap(({long, short}) => (short === undefined ? [long] : [long, short])).filter((flag) => flag !== '')

/** What follows an option, for all options of a command that are followed by something. */
function valueCases({name, options}: CommandShape): string[] {
  return options
    .filter(({values}) => values !== undefined)
    .map((option) => {
      const patterns = flagsOf([option]).map((flag) => `'${name} ${flag}'`)
      return `    ${patterns.join(' | ')}) ${assignment(option.values!)} ;;`
    })
}

function operandCase({name, options, operands}: CommandShape): string {
  const rest = operands === undefined ? '' : `; else ${assignment(operands)}`
  return `        ${name}) if [[ $current == -* ]]; then words='${flagsOf(options).join(' ')}'${rest}; fi ;;`
}

function assignment(values: Values): string {
  if (values === 'anything') return ':'
  if (values === 'files') return 'files=-f'
  if (values === 'folders') return 'files=-d'
  return `words='${values.join(' ')}'`
}
