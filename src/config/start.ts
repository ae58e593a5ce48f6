/** What `unspun init` writes: a configuration that changes nothing, with what it could say. */

export const moduleStart = `/** @type {import('unspun').Config} */
export default {
  // What becomes of a rule: 'off', 'warn' or 'error'; for rules that remove lines 'off' or 'on'.
  // unspun explain lists the rules.
  rules: {
    // 'article-agreement': 'error',
    // collocation: ['warn', {minConfidence: 0.8}],
    // 'image-credit': 'off'
  },

  // Findings less sure than this are not reported, from 0 to 1.
  // minConfidence: 0.8,

  // Phrases that are never flagged, in any case, each with the reason why.
  allow: [
    // {phrase: 'head mentor', reason: 'is what the club calls her'}
  ],

  // Other choices for some files; globs are relative to this folder, and later ones win.
  overrides: [
    // {files: ['drafts/**'], rules: {collocation: 'off'}}
  ]

  // Configurations that hold where this one says nothing: paths, or names of packages.
  // extends: ['./shared/unspun.config.json'],

  // Further retext plugins that are installed here.
  // plugins: ['retext-equality', ['retext-readability', {age: 16}]]
}
`

export const jsonStart = `{
  "$schema": "./node_modules/unspun/dist/src/config/data/schema.json",
  "rules": {},
  "allow": [],
  "overrides": []
}
`
