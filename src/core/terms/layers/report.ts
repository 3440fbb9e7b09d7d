/** Which layer a clause came from (RULES 28); absent where the agreement builds on none. */
export type FromLayer = {
  /** The folder of the layer whose clause it is: an upper one, or the agreement itself. */
  readonly layer?: string;
  /** The folders of the layers whose clause of this id it replaced, top to bottom. */
  readonly overrides?: readonly string[];
};

/** One of the layers an agreement is made of. */
export type LayerReport = {
  /** The folder's name. */
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Path of its agreement.mdx from the repository root. */
  readonly file: string;
  /** Clauses of layers above it that it leaves out; absent without any. */
  readonly without?: readonly { readonly list: string; readonly id: string; readonly from: string }[];
};
