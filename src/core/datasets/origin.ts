/** What the cells of a column are made of that stands under no header of its own (RULES 33). */
export type Origin =
  /** The same text in every row. */
  | { readonly kind: 'constant'; readonly text: string }
  /** The number of the row, 1 the first after the header. */
  | { readonly kind: 'row' }
  /** The cells of other columns, by our names, with a `/` between them. */
  | { readonly kind: 'columns'; readonly of: readonly string[] };
