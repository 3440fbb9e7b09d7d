import { hasTabs, isMetricsFile } from '../../core/datasets/metrics-file.ts';
import { delimiters } from '../../core/datasets/terms.ts';
import { firstUnwanted } from '../../core/ground/source/characters.ts';
import { shown } from '../shown.ts';
import { type KindMatch, likelyKinds, matchKind } from './choose-kind.ts';
import { inPlace } from './column-order.ts';
import type { ColumnFacts } from './column-study.ts';
import { furtherColumns } from './further-columns.ts';
import { mapped } from './mapped-column.ts';
import type { Mapping, MappingAsked, Refused, Skipped } from './mapping.ts';
import { hasIds, idNote, rowNames, statedId } from './name-rows.ts';
import type { FileFacts } from './read-facts.ts';
import { isRead, kindNote, notesOn, placeNote, unfitNotes, untoldIn } from './tell.ts';

/** More headers than these are not listed one by one. */
const mostIgnored = 40;

/**
 * The entry of `datasets:` for an export, by what its headers are called and what its cells can be read as. Nothing is assumed in silence: what the
 * file does not tell is `untold`, and what is likely is told in a note.
 *
 * @param name the name of the file
 */
export function inferMapping(name: string, facts: FileFacts, asked: MappingAsked): Mapping | Refused {
  const columns = facts.columns.filter(column => isUsable(column, facts.header));
  const wanted = asked.id === 'row' ? [] : (asked.id ?? []);
  const isThere = (title: string) => columns.some(({ titles }) => titles.length === 1 && titles[0] === title);
  const stranger = wanted.find(title => !isThere(title));
  if (stranger !== undefined) return { refused: unknownHeader(stranger, facts.header) };
  const kinds = asked.kind ? [matchKind(asked.kind, name, columns)] : likelyKinds(name, columns);
  const [match, second] = kinds as [KindMatch, ...KindMatch[]];
  const { table } = match;
  if (asked.id !== undefined && !hasIds(table))
    return { refused: `unexpected --id for rows of \`${match.kind}\`, which have none.` };
  const rows = rowNames(match, columns, asked.id);
  const own = [...rows.found].map(([column, fit]) =>
    mapped(column, fit, table.columns.find(each => each.name === column)!.type),
  );
  const all = inPlace([...own, ...furtherColumns(table, columns, own, wanted)], table);
  const id = rows.isStated ? statedId(table, all, columns, asked.id) : undefined;
  const used = new Set(all.flatMap(({ titles }) => titles));
  const blank = [...new Set(columns.filter(each => isRead(each, all)).flatMap(each => each.standIns))];
  const aside = facts.header.filter(title => !used.has(title));
  const ignore = ignored(aside, facts.header);
  return {
    kind: match.kind,
    file: `metrics/${fileName(name)}`,
    rows: facts.rows,
    delimiter: delimiterName(facts),
    skip: skipOf(facts),
    id,
    columns: all,
    zone: asked.zone,
    blank,
    ignore,
    untold: [...untoldIn(facts, match, second, all), ...rows.untold],
    notes: [
      ...(asked.kind ? [] : [kindNote(match, name, facts.header)]),
      ...(id === undefined || rows.untold.length > 0 ? [] : [idNote(id, asked.id)]),
      ...unfitNotes(match),
      ...(table.ownTimes ? placeNote(all) : []),
      ...notesOn(facts, all, { zone: asked.zone, blank, ignore }),
    ],
  };
}

/** Whether terms can name a column: its header stands once, and can be written. */
function isUsable({ titles }: ColumnFacts, header: readonly string[]): boolean {
  return titles.every(title => isWritable(title) && header.indexOf(title) === header.lastIndexOf(title));
}

function isWritable(title: string): boolean {
  return (
    title.trim() !== '' &&
    title.length <= 200 &&
    !/[\p{C}]/u.test(title) &&
    firstUnwanted(title) === undefined
  );
}

function unknownHeader(title: string, header: readonly string[]): string {
  return `unexpected header ${shown(title)} for --id, expected \`row\`, or one or more of ${header.slice(0, 30).map(shown).join(', ')}.`;
}

function ignored(titles: readonly string[], header: readonly string[]): Mapping['ignore'] {
  const isPlain =
    titles.length <= mostIgnored && titles.every(isWritable) && new Set(header).size === header.length;
  return isPlain ? titles : 'all';
}

function skipOf({ layout, hasRemarks, footers }: FileFacts): Skipped {
  const beginnings = [...new Set([...layout.beginnings, ...(hasRemarks ? ['#'] : [])])];
  return {
    ...(layout.before > 0 && { lines: layout.before }),
    ...(beginnings.length > 0 && { startingWith: beginnings }),
    ...(footers.count > 0 && { last: footers.count }),
  };
}

function delimiterName({ layout }: FileFacts): Mapping['delimiter'] {
  return (
    (Object.keys(delimiters) as Mapping['delimiter'][]).find(each => delimiters[each] === layout.delimiter) ??
    ','
  );
}

/** A name that a file below `metrics/` may have: its own, if that will do. */
function fileName(name: string): string {
  if (isMetricsFile(name)) return name;
  const bare = name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 100);
  return `${bare === '' ? 'export' : bare}.${hasTabs(name) ? 'tsv' : 'csv'}`;
}
