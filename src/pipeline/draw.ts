import { commitOf } from '../repository/commit.ts';
import type { Effects } from './effects.ts';
import type { JudgedAgreement } from './judge.ts';
import type { Linted } from './lint.ts';
import type { DrawnChart, Outcome } from './outcome.ts';

/** A house with its pictures, where they were wanted. */
export type Drawn = Omit<Linted, 'agreements'> & {
  readonly agreements: readonly DrawnAgreement[];
  /** What the pictures and pages are made from; undefined outside git. */
  readonly commit: Outcome['commit'];
};

export type DrawnAgreement = JudgedAgreement & { readonly charts: readonly DrawnChart[] };

/** Draws the charts of each agreement where nothing is wrong. */
export async function draw(linted: Linted, effects: Effects): Promise<Drawn> {
  effects.step('draw');
  const commit = commitOf(linted.repository.root);
  if (!linted.ok) return { ...undrawn(linted), commit };
  const { chartsOf, createDrawer } = await import('../charts/index.ts');
  const { catalogue } = await import('../language/catalogue.ts');
  const words = catalogue(linted.settings?.languages?.[0] ?? 'en');
  const { interactive, render } = createDrawer();
  const agreements: DrawnAgreement[] = [];
  for (const agreement of linted.agreements) {
    const charts: DrawnChart[] = [];
    for (const chart of agreement.report ? chartsOf(agreement.report, words) : []) {
      const { wide, narrow, ...rest } = chart;
      const svg = { wide: await render(chart, 'wide'), narrow: await render(chart, 'narrow') };
      charts.push({ ...rest, svg, vega: interactive(chart, 'wide') });
    }
    agreements.push({ ...agreement, charts });
  }
  return { ...linted, agreements, commit };
}

/** The same house without a picture, for those who only read. */
export function undrawn(linted: Linted): Drawn {
  return {
    ...linted,
    agreements: linted.agreements.map(each => ({ ...each, charts: [] })),
    commit: undefined,
  };
}
