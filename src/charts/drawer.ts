import { type Chart, isDrawnByVega } from './chart.ts';
import type { Frame } from './frame.ts';
import { type InteractiveOf, interactiveByShape, interactiveDirectly } from './interactive.ts';
import { render } from './render.ts';
import { vegaSvgByShape, vegaSvgDirectly } from './vega-svg.ts';

/** Draws charts. */
export type Drawer = {
  /** One drawing as SVG text. */
  readonly render: (chart: Chart, size: Frame['size']) => Promise<string>;
  /** The same to explore in the browser, as JSON, where Vega draws it. */
  readonly interactive: (chart: Chart, size: Frame['size']) => string | undefined;
};

/** How many shapes are kept of drawings, and as many of interactive ones; a house of many agreements has fewer. */
const mostShapes = 200;

/**
 * A drawer that compiles each shape of a chart once: charts that differ in their numbers alone share one. What it draws
 * does not depend on what it has drawn before.
 */
export function createDrawer(): Drawer {
  const vegaSvgOf = vegaSvgByShape(mostShapes);
  return {
    render: (chart, size) => render(chart, size, vegaSvgOf),
    interactive: whereDrawnByVega(interactiveByShape(mostShapes)),
  };
}

/** Compiles each chart for itself: slowly, what `createDrawer` must give to the byte. */
export const directDrawer: Drawer = {
  render: (chart, size) => render(chart, size, vegaSvgDirectly),
  interactive: whereDrawnByVega(interactiveDirectly),
};

function whereDrawnByVega(interactive: InteractiveOf): Drawer['interactive'] {
  return (chart, size) => (isDrawnByVega(chart) ? interactive(chart, size) : undefined);
}
