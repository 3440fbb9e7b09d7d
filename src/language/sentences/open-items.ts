import type { Carried } from '../../core/ground/carried.ts';
import type { ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { openTexts } from './carried.ts';
import { partsOf } from './groups.ts';
import type { ItemList } from './late-next.ts';

/** What all periods left open, under the promise’s title. */
export function openByNow(words: Catalogue, objective: ObjectiveReport, zone: string): readonly ItemList[] {
  return listsOf(words, objective, zone, part => part.periods, true);
}

/** What a period, or an earlier one, left open. */
export function openUpTo(
  words: Catalogue,
  objective: ObjectiveReport,
  { end }: Pick<PeriodReport, 'end'>,
  zone: string,
): readonly ItemList[] {
  const last = Date.parse(end);
  return listsOf(words, objective, zone, part => part.periods.filter(each => Date.parse(each.end) <= last));
}

function listsOf(
  words: Catalogue,
  objective: ObjectiveReport,
  zone: string,
  periodsOf: (part: ObjectiveReport) => readonly PeriodReport[],
  isTitled = false,
): readonly ItemList[] {
  return partsOf(words, objective).flatMap((part): ItemList[] => {
    const items = openTexts(words, openOf(periodsOf(part)), zone);
    if (items.length === 0) return [];
    const title = isTitled || part !== objective ? words.quoted(part.title) : undefined;
    return [{ heading: words.items.open(title), items }];
  });
}

/** At most so many are named. */
const named = 10;

/** What several periods left open, as if it were one. */
function openOf(periods: readonly PeriodReport[]): Pick<Carried, 'open' | 'openItems'> {
  const details = periods.map((each): Carried => (each.detail ?? {}) as Carried);
  return {
    open: details.flatMap(each => each.open ?? []).slice(0, named),
    openItems: details.reduce((total, each) => total + (each.openItems ?? 0), 0),
  };
}
