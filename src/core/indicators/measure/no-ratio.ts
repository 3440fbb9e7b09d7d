import type { MeasureSpan } from '../../ground/asked.ts';
import { exactText, sum } from '../../ground/exact.ts';
import type { Finding } from '../../ground/finding.ts';
import type { SumAnswer } from '../../ground/question.ts';

/**
 * What is wrong with a sum that is divided by, where its column may hold numbers below 0 (RULES 17): what is below 0 makes a ratio that says the
 * opposite, and 0 does not say that there was nothing. Undefined where it is above 0, and where there is no row.
 */
export function noRatio(
  days: SumAnswer['days'],
  { id }: MeasureSpan,
  file: string,
  column: string,
): Finding | undefined {
  const divisor = sum(days.map(day => day.per));
  if (days.length === 0 || divisor.compare(0) > 0) return undefined;
  return {
    code: 'no-ratio',
    severity: 'warning',
    file,
    place: { kind: 'dataset', row: Math.min(...days.map(day => day.firstRow)), column },
    message: `Unexpected sum \`${exactText(divisor)}\` of column \`${column}\` in \`${id}\`, expected more than 0 to divide by: the period has no figure`,
    fix: 'Correct the numbers, or divide by a column whose sum is above 0',
  };
}
