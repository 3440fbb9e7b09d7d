import type { PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatNumber } from '../format/number.ts';

/** `Left out as agreed: 3 duplicates and 12 rejected.`; undefined where all count. */
export function leftOutSentence(
  words: Catalogue,
  { leftOut }: Pick<PeriodReport, 'leftOut'>,
): string | undefined {
  if (!leftOut || leftOut.length === 0) return undefined;
  const say = words.dispositions;
  return say.leftOut(words.list(leftOut.map(({ reason, count }) => say[reason](formatNumber(count)))));
}
