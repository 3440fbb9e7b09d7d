import { type MonthNumber, monthId, monthNumber } from '../../ground/calendar/month-number.ts';
import type { Source } from '../../ground/derivation.ts';
import { sourceOfRows } from '../../ground/derived.ts';
import { type Fraction, sum } from '../../ground/exact.ts';
import { onceFor } from '../../ground/once-for.ts';
import type { Funnel, FunnelSums } from '../kind.ts';

/** Sums of consecutive complete months, oldest first. */
export type FunnelWindow = {
  readonly from: string;
  readonly to: string;
  readonly months: number;
  readonly parts: readonly FunnelSums[];
};

/** The months of a funnel's sums, one by one and all together, and the windows that were opened on them. */
type Months = {
  readonly ofParts: readonly MonthNumber[];
  readonly present: ReadonlySet<MonthNumber>;
  readonly newest: MonthNumber;
  readonly windows: Map<string, FunnelWindow>;
};

/** The months of the sums, read once: every input of every period asks for windows on the same ones. */
const monthsOf = onceFor((parts: Funnel['parts']): Months => {
  const ofParts = parts.map(part => monthNumber(part.period));
  const newest = ofParts.reduce((one, other) => Math.max(one, other), 0);
  return { ofParts, present: new Set(ofParts), newest, windows: new Map() };
});

/**
 * The last `want` final months of a funnel, `back` months further back. It holds fewer months than asked where the
 * file does not reach that far (RULES 9: only periods past their own cut-off).
 */
export function funnelWindow(funnel: Funnel, want: number, back = 0): FunnelWindow | undefined {
  const { ofParts, present, newest, windows } = monthsOf(funnel.parts);
  if (funnel.lastFinal === undefined || present.size === 0) return undefined;
  const last = Math.min(monthNumber(funnel.lastFinal), newest) - back;
  let first = last + 1;
  while (last - first + 1 < want && present.has(first - 1)) first--;
  if (first > last) return undefined;
  const key = `${first}/${last}`;
  const known = windows.get(key);
  if (known) return known;
  const parts = funnel.parts.filter((_, place) => ofParts[place]! >= first && ofParts[place]! <= last);
  const window = { from: monthId(first), to: monthId(last), months: last - first + 1, parts };
  windows.set(key, window);
  return window;
}

/** Sum of a column over some segments; over all of them where `segments` is undefined. */
export function sumOf(
  window: FunnelWindow,
  column: string,
  segments: readonly string[] | undefined,
): Fraction {
  return sum(partsOf(window, segments).map(part => part.values[column] ?? '0'));
}

/** The sums of some segments that hold one of some columns. */
export function partsOf(
  window: FunnelWindow,
  segments: readonly string[] | undefined,
  columns?: readonly string[],
): readonly FunnelSums[] {
  const own =
    segments === undefined ? window.parts : window.parts.filter(part => segments.includes(part.segment));
  if (columns === undefined) return own;
  return own.filter(({ values }) => columns.some(column => values[column] !== undefined));
}

/** The rows behind some sums, file by file; a row that is behind several counts once. */
export function sourcesOf(parts: Iterable<FunnelSums>): Source[] {
  const rows = new Map<string, Set<number>>();
  for (const { behind } of new Set(parts))
    for (const { file, rows: own } of behind) {
      const known = rows.get(file) ?? new Set();
      rows.set(file, known);
      for (const row of own) known.add(row);
    }
  return [...rows].flatMap(([file, own]) => sourceOfRows(file, own));
}

/** Columns of a ratio of sums (RULES 7). */
export type Ratio = { readonly numerator: string; readonly denominator: string };

export const ratios = {
  share: { numerator: 'marketing_revenue', denominator: 'total_revenue' },
  dealSize: { numerator: 'revenue', denominator: 'customers' },
  closeRate: { numerator: 'customers', denominator: 'leads' },
  cycle: { numerator: 'cycle_days', denominator: 'customers' },
} as const satisfies Record<string, Ratio>;
