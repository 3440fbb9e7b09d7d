export type { Effects } from './effects.ts';
export type { LayerClause, LayerObjective, LayerOutcome } from './layer-outcomes.ts';
export type { AgreementOutcome, DrawnChart, Outcome } from './outcome.ts';
export { createOutcomeSource, type OutcomeSource, settled } from './outcome-source.ts';
export { type RunOptions, run } from './run.ts';
