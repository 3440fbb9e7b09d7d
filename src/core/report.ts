/** The report in its parts; each subject has its file. */

export type { ClaimStart } from './clauses/credit/claim-window.ts';
export type { InvoiceLength } from './clauses/credit/invoice-length.ts';
export type * from './clauses/credit/report.ts';
export type * from './clauses/credit/report-of-terms.ts';
export type * from './clauses/dispute/report.ts';
export type * from './clauses/ending/report.ts';
export type * from './clauses/escalation/report.ts';
export type * from './clauses/recovery/report.ts';
export type * from './clauses/review/report.ts';
export type * from './clauses/strike/report.ts';
export type * from './ground/standing.ts';
export type * from './indicators/delivery/report.ts';
export type * from './indicators/each/report.ts';
export type { DetailOf, DetailReport, IndicatorReport } from './indicators/index.ts';
export type * from './judging/report/agreement.ts';
export type * from './judging/report/capacity.ts';
export type * from './judging/report/definition.ts';
export type * from './report/exclusion.ts';
export type * from './report/left-out.ts';
export type * from './report/maintenance.ts';
export type * from './report/objective.ts';
export type * from './report/period.ts';
export type * from './report/period-dates.ts';
export type * from './report/suspension.ts';
export type * from './targets/report.ts';
export type * from './terms/layers/report.ts';
