import type { ObjectiveTerms } from '../agreement/objective.ts';
import type { AgreementTerms } from '../agreement/terms.ts';
import { startOfDay } from '../ground/calendar/instant.ts';
import { type Period, periodContaining } from '../ground/calendar/period.ts';
import type { Finding, TermsPath } from '../ground/finding.ts';
import type { Target } from '../targets/kind.ts';
import { periodRule } from '../terms/period.ts';

/** A target of the list with its place in the terms. */
export type DatedTarget = { readonly target: Target; readonly path: TermsPath };

/** The target in force in a period: the last one whose `from` is not after its first day (RULES 19). */
export function targetIn(targets: readonly DatedTarget[], period: Period): DatedTarget | undefined {
  return targets.findLast(({ target }) => target.from === undefined || target.from <= period.startDate);
}

/** What the dates of an objective's targets are held against. */
type Dated = {
  readonly agreement: { readonly file: string; readonly terms: Pick<AgreementTerms, 'effective'> };
  readonly objective: ObjectiveTerms;
  readonly zone: string;
  readonly targets: readonly DatedTarget[];
  readonly periods: readonly Period[];
};

/** Findings for a list that is not in order, or changes inside a period, whether that one has begun or not. */
export function checkDates(context: Dated): Finding[] {
  const { targets, periods, agreement } = context;
  const { file } = agreement;
  return targets.flatMap(({ target, path }, index) => {
    const { from } = target;
    const before = targets[index - 1]?.target.from;
    const place = { kind: 'terms', path: [...path, 'from'] } as const;
    if (index > 0 && from === undefined) {
      return {
        code: 'target-without-date',
        severity: 'error',
        file,
        place: { kind: 'terms', path },
        message: 'Missing `from` of a later target, expected its first day',
        fix: 'Add `from:` with the first day of a period',
      } satisfies Finding;
    }
    if (from !== undefined && before !== undefined && from <= before) {
      return {
        code: 'target-order',
        severity: 'error',
        file,
        place,
        message: `Unexpected \`${from}\` after \`${before}\` in the targets, expected later dates last`,
        fix: 'Put the targets in order of `from`',
      } satisfies Finding;
    }
    if (from === undefined) return [];
    const begun = periods.find(period => from > period.startDate && from < period.endDate);
    const inside = begun ?? comingPeriod(context, from);
    if (!inside || (index > 0 && target.midPeriod !== undefined)) return [];
    return {
      code: 'target-mid-period',
      severity: 'error',
      file,
      place,
      message: `Unexpected \`${from}\` inside the period ${inside.id}, expected the first day of a period`,
      fix: `Use \`${inside.startDate}\` or \`${inside.endDate}\``,
    } satisfies Finding;
  });
}

/** The period still to come that a date lies inside of, not on its first day. */
function comingPeriod({ agreement, objective, zone, periods }: Dated, from: string): Period | undefined {
  const rule = periodRule(objective, zone);
  const begin = objective.since ?? agreement.terms.effective.from;
  const known = periods.at(-1)?.endDate ?? begin;
  if ('trailingDays' in rule || from <= begin || from < known) return undefined;
  const period = periodContaining(rule, startOfDay(from, zone));
  return period.startDate === from ? undefined : period;
}
