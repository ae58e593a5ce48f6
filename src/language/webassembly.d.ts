/** What is used here of WebAssembly. TypeScript declares it with the browser's names only, which nothing here shall see. */
declare namespace WebAssembly {
  class Memory {
    constructor(descriptor: {initial: number; maximum?: number; shared?: boolean})
    readonly buffer: ArrayBufferLike
    grow(pages: number): number
  }
  class Module {
    constructor(bytes: Uint8Array)
  }
  class Instance {
    constructor(module: Module, imports: Record<string, Record<string, Memory>>)
    readonly exports: Record<string, unknown>
  }
}
