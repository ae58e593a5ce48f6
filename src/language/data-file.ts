/** Reads the small tab-separated tables that are shipped beside the code. */
import {readFileSync} from 'node:fs'

/**
 * @param url of a UTF-8 file; empty lines and lines that begin with `#` are comments
 * @returns the cells of each row
 */
export function readRows(url: URL): string[][] {
  return readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}

/** @returns the items of a cell such as `a|b|c`; none for an empty or missing cell */
export function items(cell: string | undefined, separator = '|'): string[] {
  return cell ? cell.split(separator) : []
}
