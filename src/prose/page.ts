import type { AgreementReport } from '../core/report.ts';
import type { Catalogue } from '../language/index.ts';
import type { Node } from './parse.ts';

/** A picture as it is published: its address from the page, and its size in pixels. */
export type Picture = { readonly address: string; readonly width: number; readonly height: number };

/** What elements and components of the prose may ask of the page they stand on. */
export type Page = {
  readonly words: Catalogue;
  /** Undefined on the page of a layer, which is not judged by itself. */
  readonly report: AgreementReport | undefined;
  /** By file name. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The id of the next heading, from its words; empty for the first one without any. */
  readonly idOf: (heading: string) => string;
  /** What is within a node, as HTML. */
  readonly inner: (node: Node) => string;
};
