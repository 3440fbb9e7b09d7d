import type { ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { openTexts } from './carried.ts';
import { partsOf } from './groups.ts';
import type { ItemList } from './late-next.ts';

/** What a period left open for later ones and nothing has decided yet, of each group that is judged alone. */
export function openIn(
  words: Catalogue,
  objective: ObjectiveReport,
  { id }: Pick<PeriodReport, 'id'>,
  zone: string,
): readonly ItemList[] {
  const parts = partsOf(words, objective);
  return parts.flatMap((part): ItemList[] => {
    const items = openTexts(words, part.periods.find(each => each.id === id)?.detail, zone);
    if (items.length === 0) return [];
    return [{ heading: words.items.open(part === objective ? undefined : words.quoted(part.title)), items }];
  });
}
