/** A tab-separated table whose rows are looked up by keys. */

/**
 * Rows by key, each split only when it is asked for: a run meets few of the thousands of rows of a table, and would
 * wait for the others at each start.
 */
export class RowIndex {
  #text: string
  #starts: number[] = []
  /** For each key its first row, and for each row the next one with the same key. */
  #first = new Map<string, number>()
  #next: number[] = []

  /**
   * @param text of the table; empty lines and lines that begin with `#` are comments
   * @param keyOf the key of a line; a line without one is left out
   */
  constructor(text: string, keyOf: (line: string) => string | undefined) {
    this.#text = text
    // From the end, so that the rows of a key come in the order of the file.
    for (let end = text.length; end > 0; ) {
      const start = text.lastIndexOf('\n', end - 1) + 1
      const key = start === end || text[start] === '#' ? undefined : keyOf(text.slice(start, end))
      if (key !== undefined) {
        this.#next.push(this.#first.get(key) ?? -1)
        this.#first.set(key, this.#starts.push(start) - 1)
      }
      end = start - 1
    }
  }

  has(key: string): boolean {
    return this.#first.has(key)
  }

  /** @returns the cells of each row of a key, in the order of the file */
  rows(key: string): string[][] {
    const rows: string[][] = []
    for (let row = this.#first.get(key) ?? -1; row >= 0; row = this.#next[row]!) {
      const end = this.#text.indexOf('\n', this.#starts[row])
      rows.push(this.#text.slice(this.#starts[row], end < 0 ? undefined : end).split('\t'))
    }
    return rows
  }
}
