/** What Vega gives and its types do not say. */
export { runtimeContext, textMetrics } from 'vega';

declare module 'vega' {
  /** Vega's measuring of text, which layout asks; it may be replaced. */
  export const textMetrics: {
    width(item: { readonly fontSize?: number; readonly fontWeight?: unknown }, text: unknown): number;
  };
  /** What Vega reads a runtime with, and how it makes functions of the expressions in it. */
  export const runtimeContext: (
    dataflow: { readonly events: () => void },
    transforms: object,
  ) => { readonly expr: ExpressionCode };
}

/** Makes functions of the expressions of a runtime: the `expr` of a View. */
export type ExpressionCode = {
  readonly [place in 'operator' | 'parameter' | 'event' | 'handler' | 'encode']: MakeFunction;
} & { readonly codegen: object };

/** Bound to the functions of its context; to nothing without one. */
export type MakeFunction = (context: { readonly functions: object } | null, expression: object) => Evaluate;
export type Evaluate = (...values: readonly unknown[]) => unknown;
