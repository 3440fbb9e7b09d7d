/// <reference types="astro/client" />

declare module 'virtual:kept' {
  /** What the pipeline gave for this build. */
  export const outcome: import('../pipeline/index.ts').Outcome;
  /** The compiled prose of each agreement, by its id. */
  export const prose: Readonly<
    Record<string, (() => Promise<import('astro').MDXInstance<Record<string, never>>>) | undefined>
  >;
}

declare module 'virtual:kept/tokens.css' {}
