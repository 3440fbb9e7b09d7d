import type { AgreementEvent } from '../core/ground/data-facts.ts';
import { type Table, textColumn, timeColumn } from './table.ts';

/**
 * The rows of events.csv that say when they were recorded, in the file's order (RULES 30). Whether their objectives,
 * effects and parties exist is for the one who knows the terms.
 */
export function readEvents(table: Table | undefined): readonly AgreementEvent[] {
  const isWhole = table?.kind.columns.every(
    ({ name, header }) => header === 'optional' || table.names.has(name),
  );
  const at = table && timeColumn(table, 'at');
  if (!table || !isWhole || !at) return [];
  const [from, through] = [timeColumn(table, 'from'), timeColumn(table, 'through')];
  const text = (name: string, row: number) => {
    const column = textColumn(table, name);
    return column?.texts.text(column.codes[row]!) ?? '';
  };
  const events: AgreementEvent[] = [];
  for (let row = 0; row < table.size; row++) {
    const recorded = at.starts[row]!;
    if (Number.isNaN(recorded)) continue;
    const [start, end] = [from?.starts[row] ?? Number.NaN, through?.ends[row] ?? Number.NaN];
    events.push({
      row: row + 1,
      at: recorded,
      kind: text('kind', row),
      objective: text('objective', row),
      span: Number.isNaN(start) || Number.isNaN(end) ? undefined : { start, end },
      effect: text('effect', row),
      by: text('by', row),
      agreedBy: text('agreed_by', row)
        .split(/[;,]/)
        .map(each => each.trim())
        .filter(each => each !== ''),
      clause: text('clause', row),
      value: text('value', row),
      note: text('note', row),
    });
  }
  return events;
}
