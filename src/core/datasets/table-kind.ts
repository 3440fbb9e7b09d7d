import type { NumberForm } from './number-form.ts';
import type { Origin } from './origin.ts';
import type { TimeFormat } from './time-format.ts';

/** How a cell is written; `src/metrics/columns/` holds what each accepts. */
export type ColumnType =
  | 'id'
  | 'text'
  /** `2026-03-31T16:30:00`, with or without an offset. */
  | 'time'
  /** A time, or a day such as `2026-03-31`. */
  | 'date-or-time'
  /** A month such as `2026-03`. */
  | 'period'
  /** A whole number from 0. */
  | 'count'
  /** An amount in the currency's main unit. */
  | 'money'
  /** A number with or without decimals. */
  | 'number'
  /** A share from 0 to 1, such as `0.5`. */
  | 'share'
  /** `yes` or `no`, `true` or `false`. */
  | 'yes-no';

export type ColumnKind = {
  readonly name: string;
  readonly type: ColumnType;
  /** Whether the file must have the column. */
  readonly header: 'required' | 'optional';
  /** Whether a cell of it may be empty. */
  readonly blank: boolean;
  readonly doc: string;
  /** What exports call it, in lower case without its kind's nouns and words such as `date`; only `kept map` looks for these. */
  readonly alsoCalled?: readonly string[];
  /** Of an agreement's own numbers and amounts: whether they may be below 0 (RULES 17). All others are numbers from 0. */
  readonly negative?: boolean;
  /** How its times are written where that is not ISO 8601. */
  readonly format?: TimeFormat;
  /** How its numbers are written where that is not `1234.50` (RULES 33). */
  readonly numeral?: NumberForm;
  /** What its cells are made of, where the file does not have them under a header. */
  readonly origin?: Origin;
};

/** What a CSV of one kind looks like, as data. */
export type TableKind = {
  readonly doc: string;
  /** What exports call one of its rows, in lower case; only `kept map` looks for these. */
  readonly rowsCalled?: readonly string[];
  readonly columns: readonly ColumnKind[];
  /** The columns that together name a row: no two rows agree in all of them. Empty where rows may repeat. */
  readonly unique: readonly string[];
  /** Whether columns that an agreement maps and that are nothing else are times of its own, the first of which places a row. */
  readonly ownTimes?: true;
  /** Whether its rows are items with times of their own, which may be counted, timed and judged one by one. */
  readonly ofItems?: true;
  /** Whether its rows are handed off, followed up, accepted and rejected: the columns that indicators fall back to, and that `counts:` asks. */
  readonly ofLeads?: true;
  /** Where its rows make a funnel for lead goals. */
  readonly funnel?: {
    /** Whether they are summed up as `funnel:` of the dataset says; else they are sums themselves. */
    readonly summed: boolean;
    /** The stages after leads that follow from them, besides its columns of counts. */
    readonly stages: readonly string[];
  };
  /** The column that places a row in time, if one does. */
  readonly placedBy?: string;
  /** The column of what a row tells of, where each tells what holds from its time on, until the next row of the same. */
  readonly lasts?: { readonly of: string };
  /** The column that says whose course its rows tell together: what is missing between two of them may have changed it. */
  readonly courseOf?: string;
  /** Pairs of columns where the second must not be before the first. */
  readonly inOrder: readonly (readonly [earlier: string, later: string])[];
  /** Pairs of columns of times where the second is after the first in most rows: where it is before it in all, their headers are swapped. */
  readonly usual?: readonly (readonly [earlier: string, later: string])[];
  /** A number that cannot be more than another: good checks of all checks. */
  readonly partOf?: readonly [part: string, whole: string];
  /** The period column that may have no gap, for each value of `by`. */
  readonly unbroken?: { readonly period: string; readonly by: string };
  /** A column whose cells must be ids of the agreement's datasets of other kinds; `what` they are is said in findings. */
  readonly refersTo?: {
    readonly column: string;
    readonly kinds: readonly string[];
    readonly key: string;
    readonly what: 'lead' | 'item';
  };
};
