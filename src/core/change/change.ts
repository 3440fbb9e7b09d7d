import type { EndingState } from '../clauses/ending/report.ts';
import type { PlainDateText } from '../ground/calendar/instant.ts';
import type { TermsPath } from '../ground/finding.ts';
import type { Direction, Quantity } from '../ground/quantity.ts';
import type { Cadence, PeriodDates } from '../report/period-dates.ts';
import type { Figure, FigureRule, Turn } from './figure.ts';
import type { Input } from './side.ts';

/** How much a party owes after a change, against before; `unclear` where the terms alone do not tell. */
export type Owes = 'tighter' | 'looser' | 'same' | 'unclear';
/** How much a party is owed. */
export type IsOwed = 'more' | 'less' | 'same' | 'unclear';
/** What a change is to one party. */
export type PartyEffect = { readonly party: string; readonly owes: Owes; readonly isOwed: IsOwed };

/** What every change has. */
type Common = {
  /** The folder of the agreement. */
  readonly agreement: string;
  /** Whether it is about what was closed: the past, which no change should rewrite. */
  readonly closed: boolean;
  /** The inputs it comes from. */
  readonly cause: readonly Input[];
  readonly parties: readonly PartyEffect[];
  /** Parties that it favours, by what closed periods say of them. */
  readonly favours: readonly string[];
  /** The place in the terms of the head, or of the base where the head has none; absent for what stands in no terms. */
  readonly at?: TermsPath;
};

/** A closed period that says something else, or is there on one side alone. */
export type FigureChange = Common & {
  readonly rule: FigureRule | 'period-added' | 'period-removed';
  readonly objective: string;
  readonly title: string;
  /** Whose promise it is. */
  readonly from: readonly string[];
  readonly group?: string;
  readonly every: Cadence;
  readonly dates: PeriodDates;
  readonly period: string;
  readonly before?: Figure;
  readonly after?: Figure;
  /** Where it leaves whoever made the promise. */
  readonly turn: Turn;
};

/** What a closed period brought by a clause, and says otherwise now. */
export type OutcomeChange = Common & {
  readonly rule: 'credit-rewritten' | 'strike-rewritten' | 'recovery-rewritten';
  readonly clause: string;
  readonly period: string;
  readonly dates: Omit<PeriodDates, 'days'>;
  readonly objective?: string;
  readonly before?: Quantity;
  readonly after?: Quantity;
};

/** What stands by a clause on the day both sides are judged on: amounts due, levels, rights. */
export type StandingChange = Common & {
  readonly rule: 'credit-moves' | 'escalation-moves' | 'right-moves' | 'date-moves';
  /** A clause; of a date the field it stands in. */
  readonly clause: string;
  readonly objective?: string;
  readonly before?: Stands;
  readonly after?: Stands;
};
/** A sum that is due, a date, how far a condition is with since when and until when it can be used, or the level that is reached. */
export type Stands = Quantity | PlainDateText | StandsSince;
export type StandsSince = {
  readonly is: EndingState | { readonly level: string };
  readonly since?: PlainDateText;
  readonly until?: PlainDateText;
};

/** One leaf of the terms, as it is written. */
export type FieldChange = { readonly field: string; readonly before?: string; readonly after?: string };

/** The parts that terms have, each with a name of its own within its list. */
export const partKinds = [
  'objective',
  'remedy',
  'ending',
  'definition',
  'maintenance',
  'capacity',
  'cap',
  'party',
  'dataset',
  'calendar',
  'field',
] as const;
export type PartKind = (typeof partKinds)[number];

/** A part of the terms that is new, gone or reads otherwise. */
export type TermsChange = Common & {
  readonly rule: 'part-added' | 'part-removed' | 'part-changed';
  readonly part: PartKind;
  readonly name: string;
  readonly title: string;
  /** Whether it binds: what does not lapses no signature and needs no new version. */
  readonly binds: boolean;
  readonly fields: readonly FieldChange[];
  /** Of an objective. */
  readonly promise?: PromiseChange;
};

/** What a change of terms does to a promise. */
export type PromiseChange = {
  /** The targets that are in force on the day, or come last before it. */
  readonly before?: Figure['target'];
  readonly after?: Figure['target'];
  /** How many closed periods would have met the newest target. */
  readonly past?: { readonly before?: Past; readonly after?: Past };
  /** The odds of the period that runs, else of the next one. */
  readonly odds?: { readonly before?: string; readonly after?: string };
  /** How the past could be left alone: the first day from which the new target could be in force, and the entry where it is a fixed one without a day. */
  readonly leaveAlone?: {
    readonly from: PlainDateText;
    readonly entry?: { readonly direction: Direction; readonly before: string; readonly after: string };
  };
  /** What a party can carry of it. */
  readonly capacity?: { readonly party: string; readonly capacity: Quantity; readonly enough: boolean };
};
export type Past = { readonly met: number; readonly of: number };

/** Rows of a dataset that differ. Never what is in them: a cell is named only where the terms name its value. */
export type RowsChange = Common & {
  readonly rule: 'rows-changed';
  /** Name of the dataset, or of a file beside the datasets: `events.csv`. */
  readonly dataset: string;
  readonly file: string;
  readonly rows: { readonly before: number; readonly after: number };
  readonly added: number;
  readonly removed: number;
  /** Rows of the same key with other cells; absent where no key is unique on both sides. */
  readonly altered?: readonly AlteredColumn[];
  /** Columns that one side alone has. */
  readonly columns?: { readonly added: readonly string[]; readonly removed: readonly string[] };
};

/** So many rows of a month whose cell in a column differs, from one value to another where the terms name both. */
export type AlteredColumn = {
  readonly column: string;
  readonly rows: number;
  /** Of so many rows of that month, `2026-04`; absent where rows have no time. */
  readonly of?: number;
  readonly month?: string;
  readonly from?: string;
  readonly to?: string;
};

/** What is said of the agreement as a whole. */
export type AgreementChange = Common & {
  readonly rule:
    | 'agreement-added'
    | 'agreement-removed'
    | 'agreement-renamed'
    | 'version-kept'
    | 'version-steps'
    | 'status-changed';
  readonly before?: string;
  readonly after?: string;
  /** Of one that seems to be renamed: whether it is for certain. */
  readonly sure?: boolean;
};

/** A section of the prose that reads otherwise. */
export type ProseChange = Common & {
  readonly rule: 'prose-changed';
  /** Its heading; empty before the first one. */
  readonly heading: string;
  readonly before?: string;
  readonly after?: string;
};

/** One thing that a change does. */
export type Change =
  | FigureChange
  | OutcomeChange
  | StandingChange
  | TermsChange
  | RowsChange
  | AgreementChange
  | ProseChange;
export type ChangeRule = Change['rule'];

/** A change as it is told: with its id, and where it stands. */
export type LocatedChange = Change & {
  /** Twelve digits that are the same whenever the same is changed, however it is told. */
  readonly id: string;
  /** From the root of the house, where it stands in terms or data. */
  readonly file?: string;
  readonly line?: number;
  /** Who accepted it and why, where somebody did. */
  readonly accepted?: { readonly by: string; readonly reason: string };
};

/** What changes have that are of one agreement, and of nobody in particular. */
export const ofNobody = { parties: [], favours: [] } as const;
