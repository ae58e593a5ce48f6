/** Where the packages lie whose data the tables are made from. */
import {createRequire} from 'node:module'
import {dirname} from 'node:path'

/** @returns the folder of an installed package */
export const packageFolder = (name: string) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
