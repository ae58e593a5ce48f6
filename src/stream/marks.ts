/** The first bytes by which streams of documents are told; apart, as those who only look for them need no reader. */
export const gzipMark = Buffer.from([0x1f, 0x8b])
export const warcMark = 'WARC/'
