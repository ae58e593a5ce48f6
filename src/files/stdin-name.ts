/** What standard input is called in reports. */
export const stdinName = '<stdin>'
