import type { AgreementReport, ObjectiveReport } from '../core/report.ts';
import type { Catalogue } from '../language/index.ts';
import { attainment } from './attainment.ts';
import { attempts } from './attempts.ts';
import { availability } from './availability.ts';
import type { Chart, ChartKind } from './chart.ts';
import { cumulative } from './cumulative.ts';
import { depth } from './depth.ts';
import { ratio } from './ratio.ts';
import { speed } from './speed.ts';

export type { Chart, ChartKind, ChartTable, VegaLiteSpec } from './chart.ts';
export { interactive } from './interactive.ts';
export { render } from './render.ts';

type OfObjective = (
  words: Catalogue,
  report: AgreementReport,
  objective: ObjectiveReport,
) => Chart | undefined;
type OfAgreement = (words: Catalogue, report: AgreementReport) => Chart | undefined;

/** All charts in the order they are shown. Each says itself when it applies, by giving nothing where it does not. */
export const charts = {
  /** Goals that add up, once a period is counted by day. */
  cumulative: { of: 'objective', draw: cumulative },
  /** Durations and shares answered in time, once a period has begun. */
  speed: { of: 'objective', draw: speed },
  /** Attempts per unconnected item, once a period has begun. */
  depth: { of: 'objective', draw: depth },
  /** Shares, and sums over a number, once a period has begun. */
  ratio: { of: 'objective', draw: ratio },
  /** Beside depth, once a period is closed. */
  attempts: { of: 'objective', draw: attempts },
  /** Shares of time or checks, once a period has begun. */
  availability: { of: 'objective', draw: availability },
  /** Any agreement, once one of its periods has an attainment. */
  attainment: { of: 'agreement', draw: attainment },
} as const satisfies Record<
  ChartKind,
  { of: 'objective'; draw: OfObjective } | { of: 'agreement'; draw: OfAgreement }
>;

/** The charts of an agreement: objective by objective in the agreement's order, then those of the whole. */
export function chartsOf(report: AgreementReport, words: Catalogue): readonly Chart[] {
  const kinds = Object.values(charts);
  const ofObjectives = report.objectives.flatMap(objective =>
    kinds.map(kind => (kind.of === 'objective' ? kind.draw(words, report, objective) : undefined)),
  );
  const ofAgreement = kinds.map(kind => (kind.of === 'agreement' ? kind.draw(words, report) : undefined));
  return [...ofObjectives, ...ofAgreement].filter(chart => chart !== undefined);
}
