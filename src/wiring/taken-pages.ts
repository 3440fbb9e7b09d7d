import type { AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';

/** Some pages of a site, each taken as soon as it is made: then Astro writes none of them itself. */
export type TakenPages = {
  /** By their paths. */
  readonly only: ReadonlySet<string>;
  readonly take: (path: string, html: string) => void;
  /** The files of scripts that pages link to, where they are made already. */
  readonly scripts?: readonly string[] | undefined;
};

/** Has pages made as Astro does by itself, and taken. */
export function takingPages(
  inner: AstroPrerenderer,
  base: string,
  { take }: Pick<TakenPages, 'take'>,
): AstroPrerenderer {
  return {
    ...inner,
    name: 'kept',
    render: async (request, options) => {
      const made = await inner.render(request, options);
      const response = made instanceof Response ? made : made.response;
      if (!response.ok && response.status !== 404) return made;
      take(pathOf(request, base), await response.text());
      return new Response(null, { status: response.status, headers: response.headers });
    },
  };
}

/** `agreements/marketing-sales`, of `/base/agreements/marketing-sales/`. */
function pathOf({ url }: Request, base: string): string {
  const path = decodeURI(new URL(url).pathname);
  return path.slice(base.endsWith('/') ? base.length : base.length + 1).replace(/\/$|\.html$/, '');
}

/** Astro leaves it to whoever makes pages to say what they are bundled from; this is what it takes by itself. */
export const sameEntry: Plugin = {
  name: 'kept:entry',
  configEnvironment: name =>
    name === 'prerender'
      ? { build: { rolldownOptions: { input: 'astro/entrypoints/prerender' } } }
      : undefined,
};
