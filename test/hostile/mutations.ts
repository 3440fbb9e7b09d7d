import type { SeededRandom } from '../../src/core/judging/seeded-random.ts';

/** One slip of a hand in a file of a house. */
export type Mutation = {
  readonly kind: MutationKind;
  /** Its file, by path below `slas/`, and the line of the slip, from 1. */
  readonly file: string;
  readonly line: number;
  /** The file before and after. */
  readonly before: string;
  readonly after: string;
};

/** What stands in place of a line; undefined where the line has nothing of the kind to slip on. */
type Slip = (line: string, random: SeededRandom, next: string | undefined) => readonly string[] | undefined;

/** Replaces one of the places that a pattern finds. */
function one(pattern: RegExp, by: (found: string, random: SeededRandom) => string | undefined): Slip {
  return (line, random) => {
    const found = [...line.matchAll(pattern)];
    const match = found[random(found.length)];
    const other = match && by(match[0], random);
    if (match === undefined || other === undefined || other === match[0]) return undefined;
    return [line.slice(0, match.index) + other + line.slice(match.index + match[0].length)];
  };
}

function at<T>(all: ArrayLike<T>, random: SeededRandom): T {
  return all[random(all.length)]!;
}

const cells = (line: string) =>
  line.includes(',') && !/[:"]\s|^---/.test(line) ? line.split(',') : undefined;

/** Ways in which a hand slips. */
export const slips = {
  'a letter left out': one(/[A-Za-z]/g, () => ''),
  'a letter twice': one(/[A-Za-z]/g, found => found + found),
  'another letter': one(/[a-z]/g, (_, random) => at('abcdefghijklmnopqrstuvwxyz', random)),
  'two letters swapped': one(/[a-z]{2}/g, found => `${found[1]}${found[0]}`),
  'another case': one(/[A-Za-z]/g, found => (found < 'a' ? found.toLowerCase() : found.toUpperCase())),
  'a mark left out': one(/[^\w\s]/g, () => ''),
  'another mark': one(/[^\w\s]/g, (_, random) => at(':;,.-_/#"\'[]{}%', random)),
  'a space more': one(/\S/g, found => ` ${found}`),
  'a space less': one(/ /g, () => ''),
  'two words swapped': one(/[\w-]+[ ,]+[\w-]+/g, found => {
    const [, first, between, second] = /^([\w-]+)([ ,]+)([\w-]+)$/.exec(found) ?? [];
    return first === undefined ? undefined : `${second}${between}${first}`;
  }),
  'a word left out': one(/[\w-]+ ?/g, () => ''),
  'a misspelt field': one(
    /[a-zA-Z]{3,}(?=:)/g,
    found => `${found.slice(0, -2)}${found.at(-1)}${found.at(-2)}`,
  ),
  'ten times the number': one(/(?<![\w:.-])\d+(?:\.\d+)?(?![\w:-])/g, found => {
    const [whole = '', part = ''] = found.split('.');
    return part.length > 1 ? `${whole}${part[0]}.${part.slice(1)}` : `${whole}${part || '0'}`;
  }),
  'a digit more': one(/\d+/g, (found, random) => `${found}${random(10)}`),
  'a digit less': one(/\d+/g, found => found.slice(0, -1)),
  'another digit': one(/\d/g, (_, random) => String(random(10))),
  'another month': one(/(?<=\d{4}-)\d\d/g, (_, random) => String(1 + random(12)).padStart(2, '0')),
  'another year': one(/\d{4}(?=-\d\d)/g, (found, random) =>
    String(Number(found) + at([-1, 1, 10, 20], random)),
  ),
  'day and month swapped': one(/\d\d-\d\d(?!\d)/g, found => `${found.slice(3)}-${found.slice(0, 2)}`),
  'a sign': one(/(?<![\w-])\d/g, found => `-${found}`),
  'a line left out': () => [],
  'a line twice': line => [line, line],
  'two lines swapped': (line, _, next) => (next === undefined || next === line ? undefined : [next, line]),
  'a blank line': line => [line, ''],
  'an empty cell': (line, random) => {
    const all = cells(line);
    return all && [all.with(random(all.length), '').join(',')];
  },
  'a cell left out': (line, random) => {
    const all = cells(line);
    return all && [all.toSpliced(random(all.length), 1).join(',')];
  },
  'two cells swapped': (line, random) => {
    const all = cells(line);
    if (all === undefined) return undefined;
    const [from, to] = [random(all.length), random(all.length)];
    return [all.with(from, all[to]!).with(to, all[from]!).join(',')];
  },
  'more indent': line => [`  ${line}`],
  'less indent': line => (line.startsWith('  ') ? [line.slice(2)] : undefined),
  'a remark': one(/ /g, () => ' # '),
  'a line cut off': (line, random) =>
    line.length > 1 ? [line.slice(0, 1 + random(line.length - 1))] : undefined,
} satisfies Record<string, Slip>;

export type MutationKind = keyof typeof slips;

const kinds = Object.keys(slips) as MutationKind[];

/** So many slips in the files of a house, each in one place; the terms and what they share are as likely as all data. */
export function mutationsOf(
  files: ReadonlyMap<string, string>,
  count: number,
  random: SeededRandom,
): readonly Mutation[] {
  const names = [...files.keys()];
  const [sheets, terms] = [true, false].map(isSheet =>
    names.filter(name => name.endsWith('.csv') === isSheet),
  );
  const made: Mutation[] = [];
  while (made.length < count) {
    const file = at(random(2) === 0 ? terms! : sheets!, random);
    const before = files.get(file)!;
    const lines = before.split('\n');
    // Headers matter as much as hundreds of rows.
    const place = random(10) === 0 ? 0 : random(lines.length - 1);
    const kind = at(kinds, random);
    const slip: Slip = slips[kind];
    const others = slip(lines[place]!, random, lines[place + 1]);
    if (others === undefined) continue;
    const after = lines.toSpliced(place, kind === 'two lines swapped' ? 2 : 1, ...others).join('\n');
    if (after !== before) made.push({ kind, file, line: place + 1, before, after });
  }
  return made;
}
