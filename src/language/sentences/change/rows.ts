import type { AlteredColumn, RowsChange } from '../../../core/change/change.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatNumber } from '../../format/number.ts';
import { formatPeriodId } from '../../format/period-id.ts';
import type { Of, Told } from './told.ts';

/** How many columns of a file are told of. */
const mostColumns = 4;

/** What became of the rows of a file: how many, never what is in them. */
export function rowsLine(words: Catalogue, change: Of<RowsChange['rule']>): Told {
  const say = words.change.rows;
  const { added, removed, altered = [], columns } = change;
  const came =
    added > 0 && removed > 0
      ? [say.cameAndWent(formatNumber(removed), formatNumber(added))]
      : [
          ...(added > 0 ? [say.added(formatNumber(added))] : []),
          ...(removed > 0 ? [say.removed(formatNumber(removed))] : []),
        ];
  const texts = [
    ...altered.slice(0, mostColumns).map(each => alteredText(words, each)),
    ...came,
    ...(columns ? [say.columns(columns.added, columns.removed)] : []),
  ];
  return {
    mark: removed > 0 || altered.length > 0 ? '~' : '+',
    when: '',
    what: change.file.replace(/^slas\/[^/]+\//, ''),
    how: texts.join('; '),
    cause: '',
    forWhom: '',
    notes: [],
    ids: [change.id],
  };
}

function alteredText(words: Catalogue, { column, rows, of, month, from, to }: AlteredColumn): string {
  const say = words.change.rows;
  const which =
    month === undefined || of === undefined
      ? say.some(formatNumber(rows))
      : say.of(formatNumber(rows), formatNumber(of), formatPeriodId(words, month));
  const value = (text: string) => (text === '' ? say.blank : text);
  const how =
    from === undefined || to === undefined ? say.altered(column) : say.moved(column, value(from), value(to));
  return `${which}: ${how}`;
}
