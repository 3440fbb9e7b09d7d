import type { PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatNumber } from '../format/number.ts';
import { formatQuantity } from '../format/quantity.ts';

type Unanswered = NonNullable<PeriodReport['unanswered']>;

/** How many had begun by the end of a period by the second event and still waited: `3 still waiting, the oldest for 5 d`. */
export function unansweredText(words: Catalogue, { items, oldest }: Unanswered): string {
  return words.standing.row.unanswered(formatNumber(items), formatQuantity(words, oldest));
}

/** The same beside a figure, with its row: `3, the oldest for 5 d (row 7)`. */
export function unansweredOf(words: Catalogue, { items, oldest, oldestRow }: Unanswered): string {
  const { unansweredOf: say } = words.beside;
  return say(formatNumber(items), formatQuantity(words, oldest), formatNumber(oldestRow));
}
