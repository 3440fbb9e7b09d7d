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

/** A first day as written, with the one before it and the one at which something else takes its place. */
type FirstDay = {
  readonly from: string | undefined;
  readonly before: string | undefined;
  readonly until: string | undefined;
  readonly isFirst: boolean;
  readonly mayBeInside: boolean;
  /** What begins: `target` or `value`. */
  readonly what: string;
  readonly path: TermsPath;
};

/** Findings for targets or inputs of one that are not in order, or change inside a period, whether that one has begun or not. */
export function checkDates(context: Dated): Finding[] {
  const { file } = context.agreement;
  return firstDays(context.targets).flatMap(each => {
    const said = wrongIn(each, context);
    if (said === undefined) return [];
    const { code, message, fix } = said;
    const path = code === 'target-without-date' ? each.path : [...each.path, 'from'];
    return { code, severity: 'error', file, place: { kind: 'terms', path }, message, fix } satisfies Finding;
  });
}

function firstDays(targets: readonly DatedTarget[]): FirstDay[] {
  return targets.flatMap(({ target, path }, place) => {
    const until = targets[place + 1]?.target.from;
    const own: FirstDay = {
      from: target.from,
      before: targets[place - 1]?.target.from,
      until: undefined,
      isFirst: place === 0,
      mayBeInside: place > 0 && target.midPeriod !== undefined,
      what: 'target',
      path,
    };
    const changes = (target.changes?.() ?? []).map(
      (each): FirstDay => ({
        from: each.from,
        before: each.before,
        until,
        isFirst: false,
        mayBeInside: false,
        what: 'value',
        path: [...path, ...each.path],
      }),
    );
    return [own, ...changes];
  });
}

function wrongIn({ from, before, until, ...each }: FirstDay, context: Dated): Said | undefined {
  const { what } = each;
  if (from === undefined)
    return each.isFirst
      ? undefined
      : {
          code: 'target-without-date',
          message: `Missing \`from\` of a later ${what}, expected its first day`,
          fix: 'Add `from:` with the first day of a period',
        };
  if (before !== undefined && from <= before)
    return {
      code: 'target-order',
      message: `Unexpected \`${from}\` after \`${before}\` in the ${what}s, expected later dates last`,
      fix: `Put the ${what}s in order of \`from\``,
    };
  if (until !== undefined && from >= until)
    return {
      code: 'target-order',
      message: `Unexpected \`${from}\` of a ${what} of a target that ends before \`${until}\`, expected an earlier day`,
      fix: 'Write it in the target that is in force then',
    };
  const begun = context.periods.find(period => from > period.startDate && from < period.endDate);
  const inside = begun ?? comingPeriod(context, from);
  if (!inside || each.mayBeInside) return undefined;
  return {
    code: 'target-mid-period',
    message: `Unexpected \`${from}\` inside the period ${inside.id}, expected the first day of a period`,
    fix: `Use \`${inside.startDate}\` or \`${inside.endDate}\``,
  };
}

type Said = Pick<Finding, 'code' | 'message' | 'fix'>;

/** The period still to come that a date lies inside of, not on its first day. */
function comingPeriod({ agreement, objective, zone, periods }: Dated, from: string): Period | undefined {
  const rule = periodRule(objective, zone);
  const begin = objective.since ?? agreement.terms.effective.from;
  const known = periods.at(-1)?.endDate ?? begin;
  if ('trailingDays' in rule || from <= begin || from < known) return undefined;
  const period = periodContaining(rule, startOfDay(from, zone));
  return period.startDate === from ? undefined : period;
}
