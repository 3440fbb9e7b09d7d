import type { Carried } from '../../core/ground/carried.ts';
import type { IndicatorKind } from '../../core/ground/kinds.ts';
import { againstTarget } from '../sentences/against-target.ts';
import { carriedTexts } from '../sentences/carried.ts';
import { pendingTexts } from '../sentences/pending.ts';
import type { IndicatorWords } from './kind.ts';

/** What most kinds of indicator agree on: a rate whose attainment is better when higher. */
export const defaults: IndicatorWords<IndicatorKind> = {
  accumulates: () => false,
  usesAllowance: false,
  attained: (words, _indicator, attainment) => words.cli.attained(attainment),
  target: (_words, _indicator, text) => text,
  measured: (words, { title }, { value, when }) =>
    words.standing.rate.plain(words.quoted(title), value, when),
  chartTitle: (words, { title }, { period, value, name }) =>
    `${words.charts.rate.plain(title, value, name)}${againstTarget(words, period)}`,
  chartSubtitle: (words, { title, every }) => words.charts.rate.plainSubtitle(title, every),
  behind: () => undefined,
  notes: (words, _indicator, { detail }) => [
    ...(detail && 'pending' in detail ? pendingTexts(words, detail) : []),
    ...carriedTexts(words, (detail ?? {}) as Carried),
  ],
  beside: () => [],
  lateNext: () => undefined,
  calendar: () => undefined,
  nothingDue: () => undefined,
  lacking: () => undefined,
  missing: () => undefined,
};
