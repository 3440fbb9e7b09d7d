import { type LoggerInterface, parse, type Runtime, View } from 'vega';
import { asSignals } from './as-signals.ts';
import type { VegaLiteSpec } from './chart.ts';
import { compile } from './compile.ts';
import { keptCode } from './kept-code.ts';
import { keptShapes } from './kept-shapes.ts';
import { theme } from './theme.ts';
import type { ExpressionCode } from './untyped-vega.ts';

/** A View of a spec that has drawn nothing yet: a used one keeps sizes of what it drew before. Vega's doubts go to the logger. */
export type ViewOf = (spec: VegaLiteSpec, logger: LoggerInterface) => View;

/** Compiles each spec for itself. */
export const viewDirectly: ViewOf = (spec, logger) => newView(runtimeOf(spec, logger), logger);

/** Compiles each shape once, and keeps at most so many. */
export function viewsByShape(most: number): ViewOf {
  const once = keptShapes<Runtime>(most);
  const code = keptCode();
  return (spec, logger) => {
    const { shape, giveTo } = asSignals(spec);
    const runtime = once(JSON.stringify(shape), () => runtimeOf(shape, logger));
    const view = newView(runtime, logger, code);
    giveTo(view);
    return view;
  };
}

function runtimeOf(spec: VegaLiteSpec, logger: LoggerInterface): Runtime {
  return parse(compile(spec, { config: theme, logger }).spec);
}

function newView(runtime: Runtime, logger: LoggerInterface, expr?: ExpressionCode): View {
  return new View(runtime, { renderer: 'none', logger, expr });
}
