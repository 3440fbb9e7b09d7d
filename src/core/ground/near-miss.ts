/** What a text is most likely meant to be, and how the two differ. */
export type Meant = {
  readonly seen: string;
  readonly meant: string;
  /** Whether the terms name what is meant, or most rows have it. */
  readonly why: 'named' | 'frequent';
  readonly how: 'case' | 'spaces' | 'Unicode form' | 'two swapped letters' | 'one letter';
};

/** Longer texts are prose, and no names of anything. */
const longest = 80;
/** A column of more texts holds no categories: its texts are held against named ones alone. */
const mostCategories = 5000;
/** Fewest letters of a word in which two are swapped, and in which one is another, missing or too many: `P1` is no slip of `P2`, nor `sold` of `gold`. */
const fewestLetters = { swapped: 4, changed: 5 };
/** How many times as many rows have a text as one that is taken for a slip of it, where the terms name neither. */
const timesAsMany = 20;

/**
 * The texts of a column that are most likely slips of another one, in the order they are given (RULES 33): one that differs from a text that is
 * named, or that more rows have, only by case, spaces or Unicode form; and one that has a letter swapped, changed, missing or too many, if the
 * other one is named or a multiple of the rows have it. What is named is no slip. Takes time in proportion to the texts.
 *
 * @param counts how many rows have each text
 */
export function meantBy(counts: ReadonlyMap<string, number>, named: readonly string[]): readonly Meant[] {
  const isNamed = new Set(named);
  const texts = [...counts.keys()].filter(text => text.length <= longest);
  const isFew = texts.length <= mostCategories;
  const frequent = isFew ? texts.filter(text => !isNamed.has(text) && counts.get(text)! > 1) : [];
  const candidates = [...named, ...frequent];
  if (candidates.length === 0) return [];
  const byFold = Map.groupBy(candidates, folded);
  const byPart = new Map<string, string[]>();
  const lengths = new Set<number>();
  for (const text of [...named, ...frequent.filter(each => counts.get(each)! >= timesAsMany)]) {
    const fold = folded(text);
    for (const length of [-1, 0, 1]) lengths.add(fold.length + length);
    for (const part of partsOf(fold)) {
      const known = byPart.get(part);
      if (known) known.push(text);
      else byPart.set(part, [text]);
    }
  }
  const best = (seen: string, among: readonly string[], times: number) => {
    const count = counts.get(seen)!;
    const other = among.find(text => isNamed.has(text));
    if (other !== undefined) return other;
    return among
      .filter(text => counts.get(text)! >= count * times)
      .reduce<string | undefined>(
        (a, b) => (a === undefined || counts.get(b)! > counts.get(a)! ? b : a),
        undefined,
      );
  };
  return texts.flatMap((seen): Meant[] => {
    if (isNamed.has(seen)) return [];
    const told = (meant: string, how: Meant['how']): Meant[] => [
      { seen, meant, why: isNamed.has(meant) ? 'named' : 'frequent', how },
    ];
    const fold = folded(seen);
    const same = (byFold.get(fold) ?? []).filter(text => text !== seen);
    const alike = best(seen, same, 1.000001);
    if (alike !== undefined) return told(alike, howFolded(seen, alike));
    if (same.length > 0 || !lengths.has(fold.length)) return [];
    const near = new Set(partsOf(fold).flatMap(part => byPart.get(part) ?? []));
    const slips = new Map(
      [...near].flatMap(text => {
        const how = howSpelt(fold, folded(text));
        return how ? [[text, how] as const] : [];
      }),
    );
    const meant = best(seen, [...slips.keys()], timesAsMany);
    return meant === undefined ? [] : told(meant, slips.get(meant)!);
  });
}

/** A text without case, spaces, marks that nobody sees, and forms of letters that look alike. */
function folded(text: string): string {
  if (/^[a-z0-9_-]*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, '');
}

function howFolded(seen: string, meant: string): Meant['how'] {
  const plain = (text: string) => text.replace(/\s+/gu, '');
  if (plain(seen) === plain(meant)) return 'spaces';
  return plain(seen).toLowerCase() === plain(meant).toLowerCase() ? 'case' : 'Unicode form';
}

/** A text, and it without each of its letters: two of which one has a letter more, less, other or swapped share one of them. */
function partsOf(text: string): readonly string[] {
  return [text, ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))];
}

/** How a text was most likely misspelt; undefined for another one. Both are in lower case. */
function howSpelt(seen: string, meant: string): Meant['how'] | undefined {
  let start = 0;
  while (start < seen.length && start < meant.length && seen[start] === meant[start]) start++;
  let [end, other] = [seen.length, meant.length];
  while (end > start && other > start && seen[end - 1] === meant[other - 1]) {
    end--;
    other--;
  }
  const [here, there] = [seen.slice(start, end), meant.slice(start, other)];
  if (!/^\p{L}*$/u.test(here + there)) return undefined;
  const length = wordAround(meant, start, other);
  if (here.length === 2 && there.length === 2 && here[0] === there[1] && here[1] === there[0])
    return length >= fewestLetters.swapped ? 'two swapped letters' : undefined;
  if (here.length > 1 || there.length > 1) return undefined;
  // One and many may both be meant: `lead`, `leads`.
  if (here.length !== there.length && here + there === 's' && !/^\p{L}/u.test(seen.slice(end)))
    return undefined;
  return length >= fewestLetters.changed ? 'one letter' : undefined;
}

/** How many letters the word has that a place is in. */
function wordAround(text: string, start: number, end: number): number {
  const before = /\p{L}*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^\p{L}*/u.exec(text.slice(end))?.[0].length ?? 0;
  return before + (end - start) + after;
}
