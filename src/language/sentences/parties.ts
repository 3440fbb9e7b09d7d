import type { AgreementReport, ObjectiveReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';

export type Who = { readonly name: string; readonly many: boolean };

/** Names joined as in a sentence: `Marketing and Sales`. An unknown id stands for itself. */
export function partyNames(
  words: Catalogue,
  report: Pick<AgreementReport, 'parties'>,
  ids: readonly string[],
): string {
  return words.list(ids.map(id => report.parties.find(party => party.id === id)?.name ?? id));
}

/** The parties that promise, as the subject of a sentence. */
export function promisers(
  words: Catalogue,
  report: Pick<AgreementReport, 'parties'>,
  objective: Pick<ObjectiveReport, 'from'>,
): Who {
  return { name: partyNames(words, report, objective.from), many: objective.from.length > 1 };
}

/** `Marketing promises Sales`. */
export function promiseHeading(
  words: Catalogue,
  report: Pick<AgreementReport, 'parties'>,
  from: readonly string[],
  to: string,
): string {
  return words.headings.promises(
    partyNames(words, report, from),
    from.length > 1,
    partyNames(words, report, [to]),
  );
}
