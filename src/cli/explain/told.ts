import type { IndicatorKind } from '../../core/ground/kinds.ts';
import type { AgreementReport, PeriodReport } from '../../core/report.ts';
import type { ObjectiveOf } from '../../language/index.ts';

/** The period that is explained, of an objective that is measured in one way or in any. */
export type Told<Kind extends IndicatorKind = IndicatorKind> = {
  readonly report: AgreementReport;
  readonly objective: ObjectiveOf<Kind>;
  readonly period: PeriodReport;
};
