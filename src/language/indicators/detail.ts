import type { DetailOf, IndicatorReport, PeriodReport } from '../../core/report.ts';

export type { DetailOf };

/** What a period of an indicator holds beside its number, which is of the indicator's own kind; undefined where there is nothing. */
export function detailOf<Indicator extends IndicatorReport>(
  _: Indicator,
  { detail }: Pick<PeriodReport, 'detail'>,
): DetailOf<Indicator['kind']> | undefined {
  return detail as DetailOf<Indicator['kind']> | undefined;
}
