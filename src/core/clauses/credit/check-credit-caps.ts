import type { Finder } from '../../checks/finder.ts';
import type { TermsPath } from '../../ground/finding.ts';
import { isInDays } from './credit-unit.ts';

/** Caps that credit clauses share name clauses that exist, and are of what those give (SEMANTICS 25). */
export function checkCreditCaps(finder: Finder): void {
  const { terms } = finder.agreement;
  const clauses = terms.remedies.filter(each => each.kind === 'credit');
  terms.creditCaps?.forEach(({ per, atMost, of, across }, index) => {
    const path: TermsPath = ['creditCaps', index];
    if (clauses.length === 0) {
      finder.wrong(
        'credit-fields',
        path,
        'Unexpected cap on credits without a clause that gives one, expected `credit:` in a remedy',
        'Remove it',
      );
      return;
    }
    const ids = clauses.map(each => each.id);
    across?.forEach((id, place) => {
      finder.refer(id, ids, 'credit clause', [...path, 'across', place]);
    });
    const shared = clauses.filter(each => across?.includes(each.id) ?? true);
    const inDays = new Set(shared.map(each => isInDays(each.credit)));
    if (inDays.size > 1 || (inDays.size === 1 && inDays.has(atMost.kind !== 'days'))) {
      finder.wrong(
        'credit-unit',
        [...path, 'atMost'],
        `Unexpected ${atMost.kind === 'days' ? 'days of service' : atMost.kind} as a cap on credits of ${inDays.size > 1 ? 'money and of days of service' : inDays.has(true) ? 'days of service' : 'money'}, expected one unit`,
        inDays.size > 1 ? 'Name in `across` the clauses of one unit' : 'Use one unit throughout',
      );
    }
    if (atMost.kind === 'money' && atMost.value.currency !== terms.currency) {
      finder.wrong(
        'currency',
        [...path, 'atMost'],
        `Unexpected ${atMost.value.currency}, expected the agreement’s ${terms.currency}`,
        'Convert the amount',
      );
    }
    if (atMost.kind === 'share' && of === undefined) {
      finder.wrong(
        'missing-field',
        path,
        'Missing field `of` of a cap that clauses share, expected what the share is of',
        'Add `of: all`',
      );
    }
    const own = terms.objectives.filter(objective =>
      shared.some(each => each.objectives?.includes(objective.id) ?? true),
    );
    if (per === 'period' && new Set(own.map(each => JSON.stringify(each.period))).size > 1) {
      finder.wrong(
        'credit-period',
        [...path, 'per'],
        'Unexpected clauses with different periods under one cap per period, expected the same period',
        'Write `per: invoice`',
      );
    }
  });
}
