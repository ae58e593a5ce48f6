import process from 'node:process'

/** @returns a new hash; an import of `node:crypto` would set up all that it exports, which a start does not need */
export const sha256 = () => process.getBuiltinModule('node:crypto').createHash('sha256')
