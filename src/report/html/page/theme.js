/** The button that goes through the themes; the system's is the first. */
import {byId} from './dom.js'

const themes = ['system', 'light', 'dark']

export function startTheme() {
  const button = byId('theme')
  let at = 0
  const show = () => {
    const theme = themes[at]
    document.documentElement.dataset.theme = theme
    button.textContent = `Theme: ${theme}`
  }
  button.addEventListener('click', () => {
    at = (at + 1) % themes.length
    show()
  })
  show()
}
