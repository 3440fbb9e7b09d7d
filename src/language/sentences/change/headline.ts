import type { LocatedChange } from '../../../core/change/change.ts';
import type { AgreementReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { partyNames } from '../parties.ts';
import { isOf } from './told.ts';

/** What a change does in one line, what weighs most first: `2 closed verdicts flip · 17 closed targets rewritten · version still 3.1.0`. */
export function headline(
  words: Catalogue,
  changes: readonly LocatedChange[],
  reports: ReadonlyMap<string, AgreementReport>,
  incomplete: number,
): string {
  const say = words.change.headline;
  const open = changes.filter(each => each.accepted === undefined);
  const count = (...rules: readonly LocatedChange['rule'][]) => open.filter(each => isOf(each, rules)).length;
  const some = (number: number, text: (count: number) => string) => (number > 0 ? [text(number)] : []);
  const added = count('agreement-added');
  const removed = count('agreement-removed');
  const kept = open.flatMap(each => (each.rule === 'version-kept' && each.before ? [each.before] : []));
  const parts = [
    ...(added + removed > 0 ? [say.agreements(added, removed)] : []),
    ...some(count('verdict-flips'), say.flips),
    ...some(count('period-removed'), say.gone),
    ...some(count('credit-rewritten', 'strike-rewritten', 'recovery-rewritten'), say.outcomes),
    ...some(count('target-rewritten'), say.targets),
    ...some(count('actual-rewritten'), say.figures),
    ...some(count('period-added'), say.added),
    ...some(count('verdict-completed'), say.completed),
    ...owing(words, open, reports),
    ...(kept.length > 1 ? [say.versions(kept.length)] : kept.map(say.version)),
    ...some(incomplete, say.incomplete),
    ...some(changes.length - open.length, say.accepted),
  ];
  if (parts.length > 0) return parts.join(' · ');
  if (count('rows-changed') > 0) return say.data;
  return open.length > 0 ? say.words : say.nothing;
}

/** Who owes more or less from now on, each party once. */
function owing(
  words: Catalogue,
  changes: readonly LocatedChange[],
  reports: ReadonlyMap<string, AgreementReport>,
): readonly string[] {
  const say = words.change.headline;
  const who = (owes: 'tighter' | 'looser') => {
    const names = changes.flatMap(({ agreement, parties }) =>
      parties.flatMap(each => {
        const report = reports.get(agreement);
        return each.owes === owes && report ? [partyNames(words, report, [each.party])] : [];
      }),
    );
    return [...new Set(names)];
  };
  const unclear = changes.filter(
    ({ rule, parties }) => rule === 'part-changed' && parties.some(each => each.owes === 'unclear'),
  ).length;
  return [
    ...who('tighter').map(say.tighter),
    ...who('looser').map(say.looser),
    ...(unclear > 0 ? [say.unclear(unclear)] : []),
  ];
}
