import type { PeriodReport } from '../core/report.ts';
import { type Catalogue, formatAgainst } from '../language/index.ts';

/** Attainment in percent, never rounded across 100 % (RULES 23); empty where there is none. */
export function attainmentText(
  words: Catalogue,
  { attainment, attainmentBound: bound }: Pick<PeriodReport, 'attainment' | 'attainmentBound'>,
): string {
  if (attainment === undefined) return '';
  const share = { kind: 'share' } as const;
  return formatAgainst(
    words,
    { value: attainment, unit: share, ...(bound && { bound }) },
    { value: '1', unit: share },
  ).actual;
}
