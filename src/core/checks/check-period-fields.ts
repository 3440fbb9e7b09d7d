import type { ObjectiveTerms } from '../agreement/objective.ts';
import { listed, type Say } from '../ground/say.ts';
import type { PeriodTerms } from '../terms/period.ts';

/** The periods that each field about them shapes. */
const shaped = {
  weekStart: ['week'],
  yearStart: ['quarter', 'year'],
  anchorDay: ['month', 'quarter', 'year'],
} as const satisfies Partial<Record<keyof ObjectiveTerms, readonly PeriodTerms[]>>;

/** A field about periods that the objective does not have would say nothing (RULES 1); paths are below the objective. */
export function checkPeriodFields(say: Say, objective: ObjectiveTerms): void {
  const { period } = objective;
  for (const field of ['weekStart', 'yearStart', 'anchorDay'] as const) {
    const among: readonly PeriodTerms[] = shaped[field];
    if (objective[field] === undefined || among.includes(period)) continue;
    const seen = typeof period === 'string' ? period : `trailing ${period.trailingDays} days`;
    say.wrong(
      'period-field',
      [field],
      `Unexpected \`${field}\` beside \`period: ${seen}\`, expected it with ${listed(shaped[field])}`,
      'Remove it, or correct the period',
    );
  }
}
