declare module '@litertjs/core/wasm/litert_wasm_internal.js' {
  /** Emscripten's factory, exported by the build (vite.config.ts). */
  const createModule: (module?: object) => Promise<unknown>;
  export default createModule;
}
