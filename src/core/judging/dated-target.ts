import type { Period } from '../calendar/period.ts';
import type { Finding, TermsPath } from '../finding.ts';
import type { TargetTerms } from '../terms/target.ts';

/** A target of the list with its place in the terms. */
export type DatedTarget = { readonly terms: TargetTerms; readonly path: TermsPath };

/** The target in force in a period: the last one whose `from` is not after its first day (SEMANTICS 19). */
export function targetIn(targets: readonly DatedTarget[], period: Period): DatedTarget | undefined {
  return targets.findLast(({ terms }) => terms.from === undefined || terms.from <= period.startDate);
}

/** Findings for a list that is not in order, or changes inside a period. */
export function checkDates(
  targets: readonly DatedTarget[],
  periods: readonly Period[],
  file: string,
): Finding[] {
  return targets.flatMap((target, index) => {
    const { from } = target.terms;
    const before = targets[index - 1]?.terms.from;
    const place = { kind: 'terms', path: [...target.path, 'from'] } as const;
    if (index > 0 && from === undefined) {
      return {
        code: 'target-without-date',
        severity: 'error',
        file,
        place: { kind: 'terms', path: target.path },
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
    const inside = periods.find(
      period => from !== undefined && from > period.startDate && from < period.endDate,
    );
    if (!inside) return [];
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
