/** Which files of a folder are articles, by their names. */

/** Looked for in folders and by globs that name no extension. */
export const defaultExtensions: readonly string[] = ['txt', 'md', 'text', 'html', 'htm', 'xhtml']

/**
 * @param text extensions with commas between them, with or without their dots
 * @returns none when the text holds none
 */
export function parseExtensions(text: string): string[] {
  const names = text.split(',').map((name) => name.trim().replace(/^\.+/, '').toLowerCase())
  return names.filter((name) => name !== '')
}

/** @returns whether a file's name ends in one of the extensions, in either case */
export function hasExtension(extensions: readonly string[]): (name: string) => boolean {
  const endings = extensions.map((extension) => `.${extension}`)
  return (name) => {
    const lower = name.toLowerCase()
    return endings.some((ending) => lower.endsWith(ending))
  }
}
