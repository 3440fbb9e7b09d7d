import { hasErrors } from '../core/ground/finding.ts';
import type { DrawnChart } from './outcome.ts';
import type { Passage, Step } from './state.ts';

/** Draws the charts of each agreement where nothing is wrong. */
export const draw: Step = async state => {
  if (hasErrors(state.findings)) return state;
  const { chartsOf, interactive, render } = await import('../charts/index.ts');
  const { catalogue } = await import('../language/catalogue.ts');
  const words = catalogue(state.settings?.languages?.[0] ?? 'en');
  const passages: Passage[] = [];
  for (const passage of state.passages) {
    const charts: DrawnChart[] = [];
    for (const chart of passage.report ? chartsOf(passage.report, words) : []) {
      const { wide, narrow, ...rest } = chart;
      const svg = { wide: await render(chart, 'wide'), narrow: await render(chart, 'narrow') };
      charts.push({ ...rest, svg, vega: interactive(chart, 'wide') });
    }
    passages.push({ ...passage, charts });
  }
  return { ...state, passages };
};
