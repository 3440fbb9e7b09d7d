import type { ObjectiveReport } from '../../report/objective.ts';
import type { PeriodReport } from '../../report/period.ts';

/** What a closed period is to a count: it counts, it is passed over, or it interrupts (RULES 27). */
export type Weight = 'hit' | 'neutral' | 'break';

/** The weight of a period of an objective; undefined while it is open. */
export type Weigh = (objective: ObjectiveReport, period: PeriodReport) => Weight | undefined;
