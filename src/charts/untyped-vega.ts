/** What Vega gives and its types do not say. */
export { textMetrics } from 'vega';

declare module 'vega' {
  /** Vega's measuring of text, which layout asks; it may be replaced. */
  export const textMetrics: {
    width(item: { readonly fontSize?: number; readonly fontWeight?: unknown }, text: unknown): number;
  };
}
