/** A time written as a pattern says: `d/M/yyyy HH:mm`, `MMM d, yyyy[ h:mm a]`. */
export type TimePattern = {
  readonly kind: 'pattern';
  readonly steps: readonly TimeStep[];
  /** Whether a time of day stands beside the date. */
  readonly clock: 'never' | 'maybe' | 'always';
  /** The first of the hundred years that two digits mean. */
  readonly firstYear?: number;
  /** As the agreement writes it. */
  readonly written: string;
};

/** What follows in the text of a time. */
export type TimeStep =
  | { readonly kind: 'field'; readonly field: TimeField; readonly digits: 'one or two' | 'two' | 'four' }
  /** `Jan`, or `January` where it is `long`. */
  | { readonly kind: 'month'; readonly isLong: boolean }
  /** `AM` or `PM`. */
  | { readonly kind: 'half' }
  | { readonly kind: 'mark'; readonly text: string }
  /** What may be left out. */
  | { readonly kind: 'maybe'; readonly steps: readonly TimeStep[] };
export type TimeField = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

const token = /yyyy|yy|MMMM|MMM|MM?|dd?|HH?|hh?|mm|ss|a|[[\]]|[/.\-:, T]/y;

/** Reads a pattern that has one day, month and year, and hours with minutes or none; undefined for all else. */
export function readTimePattern(text: string): TimePattern | undefined {
  const [, pattern = '', first] = /^(.*?)(?: from (\d{4}))?$/.exec(text) ?? [];
  const tokens = tokensOf(pattern);
  const counts = (...names: readonly string[]) => tokens?.filter(each => names.includes(each)).length ?? 0;
  const isShort = counts('yy') > 0;
  const firstYear = first === undefined ? undefined : Number(first);
  const hours = counts('H', 'HH') + counts('h', 'hh');
  const isDate =
    counts('yyyy', 'yy') === 1 && counts('M', 'MM', 'MMM', 'MMMM') === 1 && counts('d', 'dd') === 1;
  const isClock =
    hours <= 1 && counts('mm') === hours && counts('ss') <= hours && counts('a') === counts('h', 'hh');
  if (!tokens || !isDate || !isClock || isShort !== (firstYear !== undefined)) return undefined;
  if (firstYear !== undefined && (firstYear < 1970 || firstYear > 2100)) return undefined;
  const read = stepsOf(tokens, 0, 0);
  if (!read || read.next !== tokens.length) return undefined;
  const own = namesIn(read.steps);
  // Without its date a time is none, and half a clock neither.
  if (!own.has('year') || !own.has('month') || !own.has('day') || own.has('hour') !== own.has('minute'))
    return undefined;
  const clock = hours === 0 ? 'never' : own.has('hour') ? 'always' : 'maybe';
  return {
    kind: 'pattern',
    steps: read.steps,
    clock,
    ...(firstYear !== undefined && { firstYear }),
    written: text,
  };
}

function tokensOf(pattern: string): readonly string[] | undefined {
  const tokens: string[] = [];
  token.lastIndex = 0;
  for (let at = 0; at < pattern.length; at = token.lastIndex) {
    const found = token.exec(pattern);
    if (!found) return undefined;
    tokens.push(found[0]);
  }
  return tokens;
}

/** The steps from a token on, up to the end or to the bracket that closes them. */
function stepsOf(
  tokens: readonly string[],
  from: number,
  depth: number,
): { readonly steps: readonly TimeStep[]; readonly next: number } | undefined {
  const steps: TimeStep[] = [];
  let at = from;
  while (at < tokens.length) {
    const each = tokens[at]!;
    if (each === ']') return depth > 0 && steps.length > 0 ? { steps, next: at + 1 } : undefined;
    if (each === '[') {
      const inner = stepsOf(tokens, at + 1, depth + 1);
      if (!inner) return undefined;
      steps.push({ kind: 'maybe', steps: inner.steps });
      at = inner.next;
      continue;
    }
    const isBeside = isNumber(tokens[at - 1]) || isNumber(tokens[at + 1]);
    steps.push(stepOf(each, isBeside));
    at++;
  }
  return depth === 0 ? { steps, next: at } : undefined;
}

/** Numbers without anything between them have all their digits. */
function stepOf(each: string, isBeside: boolean): TimeStep {
  const field = fields.get(each[0]!);
  if (each === 'MMM' || each === 'MMMM') return { kind: 'month', isLong: each === 'MMMM' };
  if (each === 'a') return { kind: 'half' };
  if (field === undefined) return { kind: 'mark', text: each };
  const name = each === 'mm' ? 'minute' : field;
  if (name === 'year') return { kind: 'field', field: name, digits: each === 'yyyy' ? 'four' : 'two' };
  const isExact = name === 'minute' || name === 'second' || isBeside;
  return { kind: 'field', field: name, digits: isExact ? 'two' : 'one or two' };
}

const fields: ReadonlyMap<string, TimeField> = new Map([
  ['y', 'year'],
  ['M', 'month'],
  ['d', 'day'],
  ['H', 'hour'],
  ['h', 'hour'],
  ['m', 'minute'],
  ['s', 'second'],
]);

function isNumber(each: string | undefined): boolean {
  return each !== undefined && fields.has(each[0]!) && !each.startsWith('MMM');
}

/** What stands in every time of some steps. */
function namesIn(steps: readonly TimeStep[]): ReadonlySet<TimeField> {
  return new Set(
    steps.flatMap(step => {
      if (step.kind === 'field') return [step.field];
      return step.kind === 'month' ? ['month' as const] : [];
    }),
  );
}
