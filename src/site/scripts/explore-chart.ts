import embed, { type VisualizationSpec } from 'vega-embed';
import { expressionInterpreter } from 'vega-interpreter';

/**
 * Puts an interactive chart in the place of a figure's drawing, with tooltips, zoom where time runs along x, and export.
 * Follows the theme. Gives the way back.
 */
export async function exploreChart(figure: HTMLElement): Promise<() => void> {
  const response = await fetch(figure.dataset.chart ?? '');
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  const text = await response.text();
  const place = document.createElement('div');
  place.className = 'explore';
  place.tabIndex = 0;
  place.setAttribute('role', 'region');
  place.setAttribute('aria-label', figure.dataset.title ?? '');
  figure.prepend(place);
  let finalize = await draw(place, text, figure.id);
  figure.classList.add('exploring');
  const repaint = async () => {
    finalize();
    finalize = await draw(place, text, figure.id);
  };
  const leave = () => finalize();
  document.addEventListener('kept:theme', repaint);
  addEventListener('pagehide', leave);
  return () => {
    document.removeEventListener('kept:theme', repaint);
    removeEventListener('pagehide', leave);
    finalize();
    place.remove();
    figure.classList.remove('exploring');
  };
}

async function draw(place: HTMLElement, text: string, name: string): Promise<() => void> {
  const spec: VisualizationSpec = JSON.parse(withValues(text));
  const result = await embed(place, spec, {
    mode: 'vega',
    ast: true,
    expr: expressionInterpreter,
    renderer: 'svg',
    defaultStyle: false,
    tooltip: { disableDefaultStyle: true },
    actions: { export: { png: true, svg: true }, source: false, compiled: false, editor: false },
    downloadFileName: name,
  });
  return () => result.finalize();
}

/** The spec with every `var(--token)` as the value it has in the theme shown, since a canvas knows no CSS. */
function withValues(text: string): string {
  const style = getComputedStyle(document.documentElement);
  return text.replace(/var\((--[a-z-]+)\)/g, (_, name: string) =>
    JSON.stringify(style.getPropertyValue(name).trim()).slice(1, -1),
  );
}
