/** Makes elements. Text goes in as text; nothing is ever read as markup. */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string | number | boolean | undefined>} [attributes] their names are ours; false leaves one out
 * @param {(Node | string | undefined)[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name)
  setAll(element, attributes)
  for (const child of children) if (child !== undefined) element.append(child)
  return element
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {SVGElement[]} children
 */
export function drawing(name, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  setAll(element, attributes)
  element.append(...children)
  return element
}

/**
 * @param {Element} element
 * @param {Record<string, string | number | boolean | undefined>} attributes
 */
function setAll(element, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, String(value))
  }
}

/**
 * @param {string} label
 * @param {() => void} press
 * @param {Record<string, string | boolean | undefined>} [attributes]
 */
export function button(label, press, attributes = {}) {
  const made = make('button', {type: 'button', ...attributes}, label)
  made.addEventListener('click', press)
  return made
}

/** @param {string} id */
export function byId(id) {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no ${id}`)
  return found
}

const digits = new Intl.NumberFormat('en')

/** @param {number} value */
export const number = (value) => digits.format(value)

/**
 * @param {number} value
 * @param {string} noun
 */
export const count = (value, noun) => `${number(value)} ${noun}${value === 1 ? '' : 's'}`

/** Tells those who cannot see what changed. @param {string} text */
export function say(text) {
  byId('status').textContent = text
}
