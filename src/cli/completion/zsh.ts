/** The script for zsh, to be sourced below `compinit` or to lie in a folder of `$fpath` as `_unspun`. */
import type {CommandShape, OptionShape, Shapes, Values} from './shapes.js'

export function zshScript({commands, options}: Shapes): string {
  const [main] = commands as [CommandShape]
  const names = commands.map(({name}) => name)
  return `#compdef unspun
# Completion of unspun for zsh; to load it, below compinit: source <(unspun completion zsh)
_unspun() {
  local command= first=yes i
  local -a commands=(
${commands.map(({name, description}) => `    ${quote(`${name}:${description}`)}`).join('\n')}
  )
  for ((i = 2; i < CURRENT; i++)); do
    case $words[i] in
      ${options.flatMap(({long, short = long}) => [...new Set([long, short])]).join(' | ')}) continue ;;
      ${names.join(' | ')})
        command=$words[i]
        words=(unspun "\${(@)words[i + 1,-1]}")
        ((CURRENT -= i - 1))
        ;;
    esac
    first=
    break
  done
  if [[ -n $first && $words[CURRENT] != -* ]]; then _describe command commands; fi
  case \${command:-${main.name}} in
${commands.map((command) => commandCase(command)).join('\n')}
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _unspun "$@"; else compdef _unspun unspun; fi
`
}

function commandCase({name, options, operands}: CommandShape): string {
  const specs = options.flatMap((option) => optionSpecs(option))
  if (operands !== undefined) specs.push(quote(operands === 'files' ? '*: :_files' : `1: :${action(operands)}`))
  return `    ${name})\n      _arguments -s ${specs.join(' \\\n        ')}\n      ;;`
}

function optionSpecs({long, short, description, repeatable, values}: OptionShape): string[] {
  const flags = short === undefined ? [long] : [short, long]
  const others = repeatable ? '*' : flags.length > 1 ? `(${flags.join(' ')})` : ''
  const text = `[${description.replace(/[[\]\\]/g, '\\$&')}]`
  const value = values === undefined ? '' : `: :${action(values)}`
  const takes = (flag: string) => (values !== undefined && flag.startsWith('--') ? `${flag}=` : flag)
  return flags.map((flag) => quote(`${others}${takes(flag)}${text}${value}`))
}

function action(values: Values): string {
  if (values === 'anything') return ' '
  if (values === 'files') return '_files'
  if (values === 'folders') return '_files -/'
  return `(${values.join(' ')})`
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
