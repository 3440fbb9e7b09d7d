/// <reference types="astro/client" />

declare module 'virtual:kept' {
  /** What pages are made from, as it is now. */
  export function publication(): import('../pipeline/index.ts').Publication;
  /** Whether a page, by its path, is to be made. */
  export function isWanted(path: string): boolean;
}

declare module 'virtual:kept/tokens.css' {}

declare namespace App {
  /** What every page and component may use, see locals.ts. */
  interface Locals {
    words: import('../language/index.ts').Catalogue;
    site: import('../pipeline/index.ts').Site;
    /** The page that is made. */
    page: import('../pipeline/index.ts').SitePage;
  }
}
