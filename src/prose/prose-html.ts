import GithubSlugger from 'github-slugger';
import type { AgreementReport } from '../core/report.ts';
import type { Catalogue } from '../language/index.ts';
import { allowedComponent } from './allowed-components.ts';
import { components } from './components.ts';
import { elements } from './elements.ts';
import { escaped } from './markup.ts';
import type { Page, Picture } from './page.ts';
import { childrenOf, type Node, parse } from './parse.ts';

export type ProseSource = {
  /** The whole text of the file with its frontmatter blanked. */
  readonly text: string;
  readonly words: Catalogue;
  /** Left out for a layer, which is not judged by itself. */
  readonly report?: AgreementReport;
  /** By file name, those that the text shows; see `picturesIn`. */
  readonly pictures?: ReadonlyMap<string, Picture>;
};

/**
 * The prose of an agreement as HTML. Only the elements and attributes that are listed come out, and every text escaped; an
 * address that leads elsewhere leaves its words alone. Anything that lint refuses is a bug here: it throws.
 */
export function proseHtml({ text, words, report, pictures = new Map() }: ProseSource): string {
  const slugger = new GithubSlugger();
  const page: Page = {
    words,
    report,
    pictures,
    idOf: heading => slugger.slug(heading),
    inner: node => childrenOf(node).map(html).join(''),
  };
  return page.inner(parse(text, words));

  function html(node: Node): string {
    switch (node.type) {
      case 'text':
        return escaped(node.value);
      case 'element': {
        const { tagName } = node;
        if (!Object.hasOwn(elements, tagName)) throw unexpected(`<${tagName}>`);
        return elements[tagName]!(node, page);
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const allowed = allowedComponent(node.name);
        if (allowed === undefined) throw unexpected(`<${node.name ?? ''}>`);
        return components[allowed.name](node, page);
      }
      default:
        throw unexpected(node.type);
    }
  }
}

function unexpected(what: string): Error {
  return new Error(`Unexpected \`${what}\`, expected only what lint lets through`);
}
