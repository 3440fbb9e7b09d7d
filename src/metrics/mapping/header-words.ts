import type { ColumnKind, TableKind } from '../../core/datasets/table-kind.ts';

/** Words in the headers of times that say no more than that. */
const ofTimes = new Set(['at', 'on', 'date', 'time', 'datetime', 'dt', 'timestamp', 'utc', 'local', 'when']);

/** The words of a header in lower case: `createdAt`, `Created-At` and `created_at` are `created at`. */
export function headerWords(header: string): readonly string[] {
  return header
    .slice(0, 200)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}

/**
 * How well a header names a column of a kind: 0 for its own name, then by the place among what exports call it; undefined where it does not.
 * The nouns of the kind, and of times words such as `date`, say nothing by themselves.
 */
export function rankOf(
  header: string,
  column: ColumnKind,
  { rowsCalled = [] }: TableKind,
): number | undefined {
  const words = headerWords(header);
  const own = headerWords(column.name);
  const said = words.join(' ');
  if (said === own.join(' ')) return 0;
  // What names a ticket may be called no more than that.
  if (column.name === 'id' && words.length === 1 && rowsCalled.includes(said)) return 1;
  const names = [own.join(' '), ...(column.alsoCalled ?? [])];
  const isTime = column.type === 'time' || column.type === 'date-or-time';
  const without = (all: readonly string[], dropped: (word: string) => boolean) => {
    const rest = all.filter(word => !dropped(word));
    return (rest.length > 0 ? rest : all).join(' ');
  };
  const isNoun = (word: string) => rowsCalled.includes(word);
  const isOfTimes = (word: string) => isTime && ofTimes.has(word);
  const forms = [
    said,
    without(words, isOfTimes),
    without(words, isNoun),
    without(words, word => isNoun(word) || isOfTimes(word)),
  ];
  const places = forms.flatMap(form => {
    const place = names.findIndex(name => name === form || without(headerWords(name), isOfTimes) === form);
    return place < 0 ? [] : [place + 1];
  });
  return places.length === 0 ? undefined : Math.min(...places);
}

/** Whether a text names rows of a kind: `Ticket export (May)`. */
export function namesRows(text: string, { rowsCalled = [] }: TableKind): boolean {
  const words = headerWords(text);
  return rowsCalled.some(noun => words.includes(noun) || words.includes(`${noun}s`));
}

/** Whether a header says that what stands under it names rows: `Case ID`, `Order number`. */
export function isIdName(header: string): boolean {
  const words = headerWords(header);
  return ['id', 'ids', 'key', 'number', 'no', 'ref', 'reference', 'uuid'].includes(words.at(-1) ?? '');
}

/** A name of ours for a header: in lower case with `_`, unlike those that are taken. */
export function nameFor(header: string, taken: ReadonlySet<string>): string {
  const words = headerWords(header).map(word => word.normalize('NFKD').replaceAll(/[^a-z0-9]/g, ''));
  const bare = words
    .filter(word => word !== '')
    .join('_')
    .slice(0, 50)
    .replace(/_+$/, '');
  const name = bare === '' ? 'column' : /^[0-9]/.test(bare) ? `_${bare}` : bare;
  if (!taken.has(name)) return name;
  const theirs = `their_${name}`;
  if (!taken.has(theirs)) return theirs;
  for (let count = 2; ; count++) if (!taken.has(`${theirs}_${count}`)) return `${theirs}_${count}`;
}
