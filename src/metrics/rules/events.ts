import { events } from '../../core/datasets/events.ts';
import { factKinds, factsOfDays } from '../../core/facts/index.ts';
import type { Found } from '../capped.ts';
import { written } from '../columns/column.ts';
import { locatedRows, rowsWhere } from '../located-rows.ts';
import { shown } from '../shown.ts';
import { type Table, textColumn, timeColumn } from '../table.ts';
import type { TableRule } from './table-rule.ts';
import { unlistedTexts } from './unlisted-texts.ts';

/** Rows of events.csv of an unknown kind, or about a span without both ends. */
export const eventRows: TableRule = table => {
  if (table.kind !== events || !['kind', 'from', 'through'].every(name => table.names.has(name))) return [];
  return [
    ...unlistedTexts(table, 'unknown-event', 'kind', factKinds, seen => ({
      message: `Unexpected event ${shown(seen)}, expected one of ${factKinds.map(shown).join(', ')}`,
      fix: 'Correct the kind',
    })),
    ...halfSpans(table, 'from', 'through'),
    ...halfSpans(table, 'through', 'from'),
  ];
};

/** Rows without one end of the span they are about, which some kinds always have. */
function halfSpans(table: Table, end: 'from' | 'through', other: 'from' | 'through'): readonly Found[] {
  const kind = textColumn(table, 'kind');
  const ofDays = factsOfDays.map(each => kind?.texts.codeOf(each));
  const isBlank = (name: string, row: number) => timeColumn(table, name)?.written[row] === written.blank;
  const rows = rowsWhere(
    table,
    row =>
      isBlank(end, row) && (!isBlank(other, row) || (kind !== undefined && ofDays.includes(kind.codes[row]))),
  );
  const say = () => ({
    message: `Missing \`${end}\`, expected the ${end === 'from' ? 'first' : 'last'} day or instant that the event is about`,
    fix: 'Fill in both `from` and `through`',
  });
  return [locatedRows(table, { code: 'half-span', severity: 'error', column: end, say }, rows)];
}
