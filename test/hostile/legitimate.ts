import { parseDocument } from 'yaml';
import { splitFrontmatter } from '../../src/core/ground/source/frontmatter.ts';
import type { Effect } from './effect-of.ts';
import type { Mutation } from './mutations.ts';

/** Why a slip may change what is said without a finding beside it. */
export type Legitimate = {
  readonly what: string;
  readonly why: string;
  readonly is: (slip: Mutation, effect: Effect) => boolean;
};

/** The slips that no program can tell from what was meant, each with its reason; all others end in a finding beside them, or change nothing. */
export const legitimate: readonly Legitimate[] = [
  {
    what: 'words that only people read',
    why: 'A title, a goal or a note says what its writer wants; no figure and no date follows from it.',
    is: (_, { kind, changed }) => kind === 'silent' && changed.every(isOfWords),
  },
  {
    what: 'another cell of the same form',
    why: 'What was measured is what the file says: another number, time or text of the same form may be the right one, and a blank cell is one that is not known yet.',
    is: (slip, { kind }) =>
      kind === 'silent' && isSheet(slip) && cellsOfOneRow(slip)?.every(isOfOneForm) === true,
  },
  {
    what: 'another id',
    why: 'An id is any text; what refers to it by another one is told.',
    is: (slip, { kind }) =>
      kind === 'silent' &&
      isSheet(slip) &&
      slip.before.startsWith('id,') &&
      cellsOfOneRow(slip)?.every(each => each.at === 0) === true,
  },
  {
    what: 'a row fewer or in another place',
    why: 'How many rows there were, only `rows` in coverage.csv can tell, which these files do not have.',
    is: (slip, { kind }) =>
      kind === 'silent' && isSheet(slip) && !slip.file.endsWith('events.csv') && isOfWholeRows(slip),
  },
  {
    what: 'a fact that is not recorded',
    why: 'Nobody has to record a fact; what was not recorded is a fact that was not.',
    is: (slip, { kind }) =>
      kind === 'silent' &&
      slip.file.endsWith('events.csv') &&
      slip.kind === 'a line left out' &&
      slip.line > 1,
  },
  {
    what: 'two headers of one form that have no order',
    why: 'Which of two columns of the same form is which, only their names tell, unless one is known to come after the other in a row.',
    is: (slip, { kind }) =>
      kind === 'silent' &&
      isSheet(slip) &&
      slip.line === 1 &&
      headersOf(slip.before) === headersOf(slip.after),
  },
  {
    what: 'another number, length, date or hour in the terms',
    why: 'What was agreed is for the parties to say; that it is possible is all that can be checked.',
    is: (slip, { kind }) => kind === 'silent' && leavesOf(slip)?.every(isPossibleValue) === true,
  },
  {
    what: 'a field that need not be there',
    why: 'What an optional field says is agreed only where it stands; without it the rule that REFERENCE gives for its absence holds.',
    is: (slip, { kind }) =>
      kind === 'silent' && leavesOf(slip)?.every(({ after }) => after === undefined || after === '') === true,
  },
  {
    what: 'an entry fewer or twice',
    why: 'What does not stand in a list is not agreed, and a condition that stands there twice is the same condition.',
    is: (slip, { kind }) => kind === 'silent' && !isSheet(slip) && isOfWholeLines(slip),
  },
  {
    what: 'a name that nothing else uses',
    why: 'Ids and names are free; one that something else uses is told where it is used.',
    is: (slip, { kind }) =>
      kind === 'silent' &&
      leavesOf(slip)?.every(({ path }) => /(^|\.)(id|report|city|place|owner)$/.test(path)) === true,
  },
  {
    what: 'a name that is told where it is used',
    why: 'A name that was changed or taken away is right where it stands; what names it is not, and there it is told.',
    is: (_, { kind, findings }) =>
      kind === 'told elsewhere' && findings.every(each => atUse.some(code => each.startsWith(code))),
  },
  {
    what: 'structure that is told where it ends or where it lacks',
    why: 'Where lines belong to another field after a slip, a reader sees it at the first line that cannot be there, or at the field that is incomplete.',
    is: (slip, { kind, findings }) =>
      kind === 'told elsewhere' &&
      !isSheet(slip) &&
      findings.every(each => !each.includes('.csv:') || atData.some(code => each.startsWith(code))),
  },
  {
    what: 'data that is told where it contradicts',
    why: 'Of two rows or files that contradict each other the slip may be in either; it is told at the one that the other makes impossible.',
    is: (slip, { kind, findings }) =>
      kind === 'told elsewhere' &&
      isSheet(slip) &&
      findings.every(each => atData.some(code => each.startsWith(code))),
  },
];

/** Findings where something is named that is not there. */
const atUse = ['unknown-', 'unused-', 'missing-', 'no-such-', 'section-missing', 'unnamed-data', 'dead-'];
/** Findings about one of two things that contradict each other. */
const atData = [
  ...atUse,
  'no-coverage',
  'outside-coverage',
  'duplicate-',
  'out-of-order',
  'repeated-row',
  'strike-without-miss',
  'no-such-occurrence',
  'left-over',
  'ragged-row',
  'mixed-zones',
  'look-alike',
  'coverage-ahead',
  'unlikely-fee',
  'swapped-columns',
];

const isSheet = ({ file }: Mutation) => file.endsWith('.csv');

const words = new Set([
  'title',
  'version',
  'why',
  'summary',
  'name',
  'text',
  'role',
  'reach',
  'note',
  'tagline',
  'meaning',
  'term',
  'accountable',
  'to',
  'by',
  'about',
  'actions',
  'outcome',
]);

/** Whether all that differs is a text for people: `0.parties.1.goals.0: … → …`. */
function isOfWords(changed: string): boolean {
  const path = changed.slice(0, changed.indexOf(': '));
  const [last = '', before = ''] = path.split('.').toReversed();
  return words.has(last) || (/^\d+$/.test(last) && /^(goals|needs|contacts|actions|layers)$/.test(before));
}

type Pair = { readonly before: string | undefined; readonly after: string | undefined };
type CellPair = Pair & { readonly at: number };

/** The cells that differ, where it is those of one row below the header; undefined where it is more. */
function cellsOfOneRow({ before, after }: Mutation): readonly CellPair[] | undefined {
  const [lines, others] = [before.split('\n'), after.split('\n')];
  const odd = lines.flatMap((line, at) => (line === others[at] ? [] : [at]));
  if (lines.length !== others.length || odd.length !== 1 || odd[0] === 0) return undefined;
  const [own, theirs] = [lines[odd[0]!]!.split(','), others[odd[0]!]!.split(',')];
  if (own.length !== theirs.length) return undefined;
  return own.flatMap((cell, at) => (cell === theirs[at] ? [] : [{ at, before: cell, after: theirs[at]! }]));
}

/** What a text looks like: digits as one digit, letters as one letter. */
function formOf(text: string): string {
  if (/^-?\d+(\.\d+)?%?$/.test(text)) return 'a number';
  if (/^\d{4}-\d\d-\d\dT[\d:]+(Z|[+-]\d\d:\d\d)?$/.test(text)) return 'a time';
  if (/^\d{4}-\d\d(-\d\d)?$/.test(text)) return 'a day or month';
  if (/^\d+(\.\d+)? [a-z]+( [a-z]+)?$/.test(text)) return 'a length';
  return 'a text';
}

function isOfOneForm({ before = '', after = '' }: Pair): boolean {
  return before === '' || after === '' || formOf(before) === formOf(after);
}

/** Whether all rows of the file stand in the other one as they are, but for some that are not there, or there twice. */
function isOfWholeRows({ before, after }: Mutation): boolean {
  const known = new Set(before.split('\n'));
  const [header, ...rows] = after.split('\n');
  return header === before.split('\n')[0] && rows.every(row => known.has(row) || row === '');
}

/** Whether all lines of the terms stand there as they were, but for one that is not there, is a remark, or is there twice. */
function isOfWholeLines({ before, after }: Mutation): boolean {
  const known = new Set(before.split('\n'));
  return after.split('\n').every(line => known.has(line) || /^ *#/.test(line));
}

const headersOf = (text: string) => text.slice(0, text.indexOf('\n')).split(',').toSorted().join(',');

/** The values of the terms that differ, by their path; undefined where one of the two cannot be read. */
function leavesOf(slip: Mutation): readonly (Pair & { readonly path: string })[] | undefined {
  if (isSheet(slip)) return undefined;
  const [before, after] = [slip.before, slip.after].map(text => leaves(slip.file, text));
  if (!before || !after) return undefined;
  const differing = [...new Set([...before.keys(), ...after.keys()])]
    .filter(path => before.get(path) !== after.get(path))
    .map(path => ({ path, before: before.get(path), after: after.get(path) }));
  return differing.length > 0 ? differing : undefined;
}

function leaves(file: string, text: string): ReadonlyMap<string, string> | undefined {
  const end = file.endsWith('.mdx') ? splitFrontmatter(file, text).bodyOffset : text.length;
  const yaml = text
    .slice(0, end)
    .replace(/^---/, '')
    .replace(/---(\r?\n)?$/, '');
  const document = parseDocument(yaml, { schema: 'failsafe' });
  if (document.errors.length > 0) return undefined;
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) {
      found.set(path, String(value ?? ''));
      return;
    }
    for (const [key, held] of Object.entries(value)) walk(held, path === '' ? key : `${path}.${key}`);
  };
  walk(document.toJS(), '');
  return found;
}

/** Whether a value of the terms became another one of its form: a number, a length, a date, hours of a day, or one of the words the field knows. */
function isPossibleValue({ before, after }: Pair): boolean {
  if (before === undefined || after === undefined) return false;
  const hours = /^\d\d:\d\d-\d\d:\d\d$/;
  if (hours.test(before)) return hours.test(after);
  const form = formOf(before.replace(/ USD| EUR/, ''));
  return form !== 'a text' && form === formOf(after.replace(/ USD| EUR/, ''));
}
