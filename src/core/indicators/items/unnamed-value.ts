import type { Finding } from '../../ground/finding.ts';
import type { RowAnswer } from '../../ground/question.ts';
import { listed } from '../../ground/say.ts';
import { rowFound, shortened } from '../../ground/shortened.ts';
import { type CalendarBy, calendarOf } from './calendar-by.ts';

/** A value that the terms name nothing for, which is an error; `what` is named by none of them. */
export function unnamedValue(
  { file, row, column }: { readonly file: string; readonly row: number; readonly column: string },
  value: string,
  among: readonly string[],
  what: string,
  fix: string,
): Finding {
  const expected = among.length === 1 ? `expected ${listed(among)}` : `expected one of ${listed(among)}`;
  return {
    code: 'unnamed-value',
    severity: 'error',
    file,
    place: { kind: 'dataset', row, column },
    message: `Unexpected ${value === '' ? 'nothing' : `\`${value}\``} in column \`${column}\`, for which ${what}, ${expected}`,
    fix,
    ...(value !== '' && { meant: { seen: value, among } }),
  };
}

/** An item that is to be read by a calendar of its own, of which none is named. */
export function withoutCalendar(row: RowAnswer, by: CalendarBy, file: string): Finding | undefined {
  if (calendarOf(by, row) !== undefined) return undefined;
  const { column, calendars } = by;
  return unnamedValue(
    { file, row: row.row, column },
    row.texts[column] ?? '',
    calendars.map(each => each.value),
    '`calendarBy` names no calendar',
    'Correct it, or name its calendar in `calendars`',
  );
}

/** The same of several rows once, at the first of them, with how many more there are. */
export function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  const byMessage = Map.groupBy(findings, each => JSON.stringify([each.file, each.message]));
  const once = [...byMessage.values()].map((same): Finding => {
    const rows = new Set(same.map(rowFound));
    const [finding, row, more] = [same[0]!, Math.min(...rows), rows.size - 1];
    const place = { ...finding.place, row } as Finding['place'];
    if (more === 0) return { ...finding, place };
    const rest = more === 1 ? 'is 1 more row' : `are ${more} more rows`;
    return { ...finding, place, message: `${finding.message}; so ${rest}`, places: rows.size };
  });
  return inOrder(once);
}

/** In the order of the file, and no more than are told of a kind. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return shortened(findings.toSorted((a, b) => rowFound(a) - rowFound(b)));
}
