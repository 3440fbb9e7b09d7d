import { exact, exactText } from '../../core/ground/exact.ts';
import type { AgreementReport, CapacityReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatPeriodId } from '../format/period-id.ts';
import { formatCount, formatQuantity } from '../format/quantity.ts';
import { partyNames } from './parties.ts';

/** What a side can work against the goal it carries: `Sales can work 320 leads in June 2026, 130 fewer than the goal of 450.` */
export function capacitySentence(
  words: Catalogue,
  report: Pick<AgreementReport, 'parties'>,
  { party, capacity, goal, spare, period }: CapacityReport,
): string {
  const say = words.standing.capacity;
  const who = partyNames(words, report, [party]);
  const can = formatCount(words, capacity);
  const per = period === undefined ? '' : say.per(formatPeriodId(words, period));
  if (!goal || spare === undefined) return say.alone(who, can, per);
  const difference = exact(spare);
  const gap = formatQuantity(words, { value: exactText(difference.abs()), unit: capacity.unit });
  if (difference.n === 0n) return say.equal(who, can, per);
  const sentence = difference.s > 0n ? say.spare : say.short;
  return sentence(who, can, per, formatQuantity(words, goal), gap);
}
