import { type MonthNumber, monthId, monthNumber } from '../../ground/calendar/month-number.ts';
import { type Fraction, sum } from '../../ground/exact.ts';
import type { FunnelRow } from '../../ground/question.ts';
import type { Funnel } from '../kind.ts';

/** Rows of consecutive complete months, oldest first. */
export type FunnelWindow = {
  readonly from: string;
  readonly to: string;
  readonly months: number;
  readonly rows: readonly FunnelRow[];
};

/** The months of a funnel's rows, row by row and all together, and the windows that were opened on them. */
type Months = {
  readonly ofRows: readonly MonthNumber[];
  readonly present: ReadonlySet<MonthNumber>;
  readonly newest: MonthNumber;
  readonly windows: Map<string, FunnelWindow>;
};

const months = new WeakMap<Funnel['rows'], Months>();

/** The months of the rows, read once: every input of every period asks for windows on the same ones. */
function monthsOf(rows: Funnel['rows']): Months {
  const known = months.get(rows);
  if (known) return known;
  const ofRows = rows.map(row => monthNumber(row.period));
  const read = { ofRows, present: new Set(ofRows), newest: Math.max(...ofRows), windows: new Map() };
  months.set(rows, read);
  return read;
}

/**
 * The last `want` final months of a funnel, `back` months further back. It holds fewer months than asked where the
 * file does not reach that far (RULES 9: only periods past their own cut-off).
 */
export function funnelWindow(funnel: Funnel, want: number, back = 0): FunnelWindow | undefined {
  const { ofRows, present, newest, windows } = monthsOf(funnel.rows);
  if (funnel.lastFinal === undefined || present.size === 0) return undefined;
  const last = Math.min(monthNumber(funnel.lastFinal), newest) - back;
  let first = last + 1;
  while (last - first + 1 < want && present.has(first - 1)) first--;
  if (first > last) return undefined;
  const key = `${first}/${last}`;
  const known = windows.get(key);
  if (known) return known;
  const rows = funnel.rows.filter((_, place) => ofRows[place]! >= first && ofRows[place]! <= last);
  const window = { from: monthId(first), to: monthId(last), months: last - first + 1, rows };
  windows.set(key, window);
  return window;
}

/** Sum of a column over the rows of some segments; all of them where `segments` is undefined. */
export function sumOf(
  window: FunnelWindow,
  column: string,
  segments: readonly string[] | undefined,
): Fraction {
  return sum(rowsOf(window, segments).map(row => row.values[column] ?? '0'));
}

export function rowsOf(window: FunnelWindow, segments: readonly string[] | undefined): readonly FunnelRow[] {
  return segments === undefined ? window.rows : window.rows.filter(row => segments.includes(row.segment));
}

/** Columns of a ratio of sums (RULES 7). */
export type Ratio = { readonly numerator: string; readonly denominator: string };

export const ratios = {
  share: { numerator: 'marketing_revenue', denominator: 'total_revenue' },
  dealSize: { numerator: 'revenue', denominator: 'customers' },
  closeRate: { numerator: 'customers', denominator: 'leads' },
  cycle: { numerator: 'cycle_days', denominator: 'customers' },
} as const satisfies Record<string, Ratio>;
