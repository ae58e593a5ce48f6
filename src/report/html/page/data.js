/** @import {Article, Index} from '../model.js' */
import {byId} from './dom.js'

/** @type {Index} */
export const index = JSON.parse(byId('index').textContent ?? '')

/** Findings of each file. */
export const foundIn = index.files.map(({found}) => Object.values(found).reduce((sum, value) => sum + value, 0))

/**
 * @param {number} id place of the file in the index
 * @returns {Article | undefined} nothing where the page has no room for it
 */
export function readArticle(id) {
  const element = document.getElementById(`article-${id}`)
  return element ? JSON.parse(element.textContent ?? '') : undefined
}

/**
 * @param {string} rule
 * @returns {import('../model.js').Rule}
 */
export const describe = (rule) => (Object.hasOwn(index.rules, rule) ? index.rules[rule] : {})
