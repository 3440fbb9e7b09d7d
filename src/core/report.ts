/** The report in its parts; each subject has its file. */
export type * from './report/agreement.ts';
export type * from './report/capacity.ts';
export type * from './report/credit.ts';
export type * from './report/credit-terms.ts';
export type * from './report/detail.ts';
export type * from './report/ending.ts';
export type * from './report/exclusion.ts';
export type * from './report/indicator.ts';
export type * from './report/maintenance.ts';
export type * from './report/objective.ts';
export type * from './report/period.ts';
export type * from './report/review.ts';
export type * from './report/suspension.ts';
export type * from './report/target.ts';
export type * from './report/verdict.ts';
