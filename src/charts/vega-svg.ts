import { type LoggerInterface, parse, type Runtime, View } from 'vega';
import { asSignals } from './as-signals.ts';
import type { VegaLiteSpec } from './chart.ts';
import { compile } from './compile.ts';
import { keptShapes } from './kept-shapes.ts';
import { theme } from './theme.ts';

/** A spec as the SVG that Vega writes. Vega's doubts go to the logger. */
export type VegaSvgOf = (spec: VegaLiteSpec, logger: LoggerInterface) => Promise<string>;

/** Compiles each spec for itself. */
export const vegaSvgDirectly: VegaSvgOf = (spec, logger) => newView(runtimeOf(spec, logger), logger).toSVG();

/**
 * Compiles each shape once, and keeps at most so many, each with the View that drew it last. A View that draws is taken
 * away, so that two drawings at once have one each, and so does what comes after a drawing that failed.
 */
export function vegaSvgByShape(most: number): VegaSvgOf {
  const once = keptShapes<{ readonly runtime: Runtime; idle?: View }>(most);
  return async (spec, logger) => {
    const { shape, giveTo, emptied } = asSignals(spec);
    const kept = once(JSON.stringify(shape), () => ({ runtime: runtimeOf(shape, logger) }));
    const { idle } = kept;
    delete kept.idle;
    const view = idle ? emptied(idle.logger(logger)) : newView(kept.runtime, logger);
    giveTo(view);
    const svg = await view.toSVG();
    kept.idle = view;
    return svg;
  };
}

function runtimeOf(spec: VegaLiteSpec, logger: LoggerInterface): Runtime {
  return parse(compile(spec, { config: theme, logger }).spec);
}

function newView(runtime: Runtime, logger: LoggerInterface): View {
  return new View(runtime, { renderer: 'none', logger });
}
