/** Folders that hold no one's articles. */
export const neverEntered: readonly string[] = ['node_modules', '.git']
