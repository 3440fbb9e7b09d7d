import type { ColumnKind } from '../../core/datasets/table-kind.ts';
import { expectedIn } from '../rules/cell-forms.ts';
import { shown } from '../shown.ts';
import type { KindMatch } from './choose-kind.ts';
import { type ColumnFacts, looksLikeTime } from './column-study.ts';
import { namesRows } from './header-words.ts';
import { isTime } from './mapped-column.ts';
import type { MappedColumn, Mapping, Untold } from './mapping.ts';
import type { FileFacts } from './read-facts.ts';

/** What the file does not tell of its kind, its columns and how they are written. */
export function untoldIn(
  facts: FileFacts,
  match: KindMatch,
  second: KindMatch | undefined,
  columns: readonly MappedColumn[],
): readonly Untold[] {
  const isTimeless = match.table.ownTimes && !columns.some(({ type }) => isTime(type));
  return [
    ...noHeader(facts.header),
    ...(facts.rows === 0 ? [noRows] : []),
    ...(second && !second.table.ownTimes && second.score === match.score ? [twoKinds(match, second)] : []),
    ...match.missing.map(missingColumn),
    ...(isTimeless ? [noTime] : []),
    ...facts.columns.flatMap(unreadTimes),
    ...columns.flatMap(untoldOf),
  ];
}

/** A first line of times and numbers is a row, which would be lost as the header. */
function noHeader(header: readonly string[]): readonly Untold[] {
  const numbers = header.filter(title => /^[-+]?\d+([.,]\d+)?$/.test(title));
  const seen = header.find(looksLikeTime) ?? (numbers.length * 2 > header.length ? numbers[0] : undefined);
  if (seen === undefined) return [];
  return [
    {
      code: 'no-header',
      message: `The first line, with ${shown(seen)}, looks like a row and not like a header`,
      fix: 'Export the file with its header',
    },
  ];
}

const noRows: Untold = {
  code: 'no-rows',
  message: 'The file has no rows, so that nothing tells how its cells are written',
  fix: 'Export some rows, and call this again',
};

const noTime: Untold = {
  code: 'no-time',
  message: 'The file has no column of times that can be read, so that no row has its place in time',
  fix: 'Name one under `columns:`, or say on which day it was exported, such as `snapshot: 2026-01-31`',
};

function unreadTimes({ titles, unlike }: ColumnFacts): readonly Untold[] {
  if (unlike === undefined || titles.length > 1) return [];
  return [
    {
      code: 'unread-times',
      message: `Column ${shown(titles[0]!)} looks like times, but no one form reads all of its cells: ${shown(unlike)} is not written as the others are`,
      fix: 'Correct that cell and call this again',
    },
  ];
}

function twoKinds(first: KindMatch, second: KindMatch): Untold {
  return {
    code: 'unknown-kind',
    message: `The file may be one of \`${first.kind}\` or of \`${second.kind}\`, by its headers; this is the entry of the first`,
    fix: 'Say which with `--kind`',
  };
}

function untoldOf({ name, titles, type, choices }: MappedColumn): readonly Untold[] {
  if (!choices) return [];
  const { cell, among } = choices;
  const forms = among.map(({ form }) => `\`${form}\``).join(' or ');
  const meaning = among.map(({ form, value }) => `\`${value}\` (\`${form}\`)`).join(' or ');
  const header = titles.map(shown).join(' and ');
  // Days such as the fourth of April are the same both ways; those of the next export may not be.
  const isSame = new Set(among.map(({ value }) => value)).size === 1;
  return [
    {
      code: isTime(type) ? 'ambiguous-date' : 'ambiguous-number',
      message: isSame
        ? `Column ${header} may be written ${forms}: each of its cells, such as ${shown(cell)}, is the same by both`
        : `${shown(cell)} in column ${header} may be ${meaning}, and no cell of it tells which`,
      fix: `Put one of ${forms} in place of \`?\` at \`${name}\` under \`${isTime(type) ? 'times' : 'numerals'}:\``,
    },
  ];
}

function missingColumn(column: ColumnKind): Untold {
  const constant =
    isTime(column.type) || column.type === 'id' || column.type === 'period'
      ? ''
      : ', or under `constants:` what stands in every row';
  return {
    code: 'missing-column',
    message: `No header is one for \`${column.name}\`: ${column.doc.replace(/\.$/, '')}`,
    fix: `Name its header under \`columns:\`${constant}`,
  };
}

/** What is taken for likely, in sentences. */
export function notesOn(
  facts: FileFacts,
  columns: readonly MappedColumn[],
  { zone, blank, ignore }: Pick<Mapping, 'zone' | 'blank' | 'ignore'>,
): readonly string[] {
  const { footers, ragged } = facts;
  const read = facts.columns.filter(each => isRead(each, columns));
  const used = new Set(columns.flatMap(({ titles }) => titles));
  const isNaive = read.some(({ times }) => times[0]?.same[0]?.hasOffsets === false);
  const isOne = footers.count === 1;
  const rows = isOne ? 'The last row' : `The last ${footers.count} rows`;
  return [
    ...(footers.count > 0
      ? [`${rows}, from ${shown(footers.first)} on, ${isOne ? 'is' : 'are'} left out as none of the data`]
      : []),
    ...(blank.length > 0
      ? [
          `${blank.map(shown).join(', ')} ${blank.length === 1 ? 'stands' : 'stand'} for an empty cell, in all columns`,
        ]
      : []),
    ...(isNaive && zone === undefined
      ? ['Its times have no offset: they are read in the zone of the agreement, unless `--zone` says another']
      : []),
    ...facts.columns
      .filter(each => each.isPersonal && !used.has(each.titles[0]!))
      .map(
        each =>
          `Column ${shown(each.titles[0]!)} is set aside, as it holds personal data; leave it out of the export`,
      ),
    ...(ignore === 'all'
      ? [
          'All other columns are set aside by `ignore: all`, as they are many or the header of one cannot be written in terms',
        ]
      : []),
    ...(ragged > 0
      ? [`${ragged} ${ragged === 1 ? 'row has' : 'rows have'} more or fewer cells than the header`]
      : []),
  ];
}

/** Whether a column of the file is read as something else than a text. */
export function isRead({ titles, filled }: ColumnFacts, all: readonly MappedColumn[]): boolean {
  return (
    filled > 0 &&
    all.some(
      each =>
        each.titles.length === titles.length &&
        each.titles.every((title, at) => title === titles[at]) &&
        each.type !== 'text' &&
        each.type !== 'id',
    )
  );
}

/** Headers that are called as columns of the kind, whose cells are something else. */
export function unfitNotes({ unfit }: KindMatch): readonly string[] {
  return unfit.map(
    ({ column, title }) =>
      `Column ${shown(title)} is not read as \`${column.name}\`, since not each of its cells is ${expectedIn(column)}`,
  );
}

/** What places the rows of a file in time, where its times are its own. */
export function placeNote(columns: readonly MappedColumn[]): readonly string[] {
  const [first, ...others] = columns.filter(({ type }) => isTime(type));
  if (!first || others.length === 0) return [];
  return [`Its rows have their place in time by \`${first.name}\`, the first time under \`columns:\``];
}

/** Why a file is taken for one of a kind. */
export function kindNote({ kind, found, table }: KindMatch, name: string, header: readonly string[]): string {
  if (table.ownTimes)
    return `It is read as \`${kind}\`, with columns of its own, since its headers are those of no other kind; \`--kind\` says which it is`;
  const inOrder = table.columns.flatMap(({ name: column }) => {
    const fit = found.get(column);
    return fit ? [[column, fit] as const] : [];
  });
  const names = inOrder.map(
    ([column, { facts }]) => `\`${column}\` from ${facts.titles.map(shown).join(' and ')}`,
  );
  const noun = [name, ...header].find(text => namesRows(text, table));
  const called = noun === undefined ? '' : ` and the word in ${shown(noun)}`;
  return `It is read as \`${kind}\`, by ${names.join(', ')}${called}; \`--kind\` says another`;
}
