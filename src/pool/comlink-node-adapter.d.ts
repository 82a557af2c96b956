/** Comlink's Node adapter has its types under a name at which TypeScript does not look. */
declare module 'comlink/dist/esm/node-adapter.mjs' {
  import type { Endpoint } from 'comlink'

  function nodeEndpoint(port: unknown): Endpoint
  export { nodeEndpoint as default }
}
