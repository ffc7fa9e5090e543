/** Modules that wrangler supplies, by the rules and aliases of wrangler.toml. */

declare module 'artifact/lexicon.bin?module' {
  const bytes: ArrayBuffer;
  export default bytes;
}

declare module 'artifact/library.json?module' {
  const text: string;
  export default text;
}

declare module '*.css' {
  const text: string;
  export default text;
}

/** https://developers.cloudflare.com/workers/runtime-apis/bindings/#importing-env-as-a-global */
declare module 'cloudflare:workers' {
  export const env: Readonly<Record<string, unknown>>;
}

declare module '*.sql' {
  const text: string;
  export default text;
}
