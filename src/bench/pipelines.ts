/** unspun, and what is installed with it, over one text each, by name. */
import {VFile} from 'vfile'

export type Pipeline = (bytes: Buffer, path: string) => unknown

export const pipelines: Record<string, () => Promise<Pipeline>> = {
  unspun: async () => {
    const {unspun} = await import('../unspun.js')
    const {makeReport} = await import('../report/report.js')
    const {reportFile} = await import('../report/report-file.js')
    const {formats, print} = await import('../report/formats.js')
    const {Chalk} = await import('chalk')
    const format = await formats.stylish()
    const look = {colours: new Chalk({level: 0})}
    return async (bytes, path) => {
      const file = await unspun(new VFile({path, value: bytes}))
      return [String(file), print(format, makeReport([reportFile(file)]), look)]
    }
  },
  'retext-english, parsing only': async () => {
    const {unified} = await import('unified')
    const {default: retextEnglish} = await import('retext-english')
    const processor = unified().use(retextEnglish).freeze()
    return (bytes) => processor.parse(bytes.toString())
  },
  'rehype-parse, parsing only': async () => {
    const {unified} = await import('unified')
    const {default: rehypeParse} = await import('rehype-parse')
    const processor = unified().use(rehypeParse).freeze()
    return (bytes) => processor.parse(bytes.toString())
  }
}
