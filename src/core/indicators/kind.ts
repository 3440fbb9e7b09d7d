import type { z } from 'zod';
import type { ColumnUse, DatasetsAround } from '../datasets/datasets-around.ts';
import type { EpochMs, PlainDateText, Span } from '../ground/calendar/instant.ts';
import type { Calendar, Clock } from '../ground/calendar/working-time.ts';
import type { Condition } from '../ground/condition.ts';
import type { Derivation } from '../ground/derivation.ts';
import type { Exact } from '../ground/exact.ts';
import type { Finding } from '../ground/finding.ts';
import type { IndicatorKind } from '../ground/kinds.ts';
import type { Direction, Quantity, Unit } from '../ground/quantity.ts';
import type { Answer, MeasureSpan, Missing, Question } from '../ground/question.ts';
import type { Say } from '../ground/say.ts';
import type { Status, Verdict } from '../ground/standing.ts';
import type { TargetReport } from '../targets/report.ts';
import type { Dispositions } from './dispositions.ts';

/** A kind of indicator: the fields it is agreed by, and what it is once they are known. */
export type Kind<Terms, Report, Detail> = {
  readonly schema: z.ZodType<Terms>;
  /** False where the field of its name names no dataset. */
  readonly namesDataset?: false;
  of(terms: Terms): Indicator<Report, Detail>;
};

/** What an indicator may know of the agreement around it, before anything is measured. */
export type IndicatorAround = DatasetsAround & {
  readonly currency: string;
  /** Name of the agreement's calendar. */
  readonly calendar: string | undefined;
  readonly calendarNames: readonly string[];
  readonly definitions: readonly Definition[];
  readonly definitionNames: readonly string[];
  /** The objective's first day in force. */
  readonly firstDay: PlainDateText;
  /** Who is promised, with the ids of its contacts; undefined where the directory does not know it. */
  readonly receiver: { readonly id: string; readonly contacts: readonly string[] } | undefined;
  /** The objective that it measures. */
  readonly own: OtherObjective;
  /** All objectives of the agreement. */
  readonly objectives: readonly OtherObjective[];
  readonly objectiveNames: readonly string[];
};

/** What a definition says of rows. */
export type Definition = { readonly id: string; readonly where?: Condition | undefined };

/** An objective as the indicators of others see it. */
export type OtherObjective = {
  readonly id: string;
  readonly title: string;
  unit(): Unit;
  readonly isRatio: boolean;
  /** The fields that say when it is judged. */
  readonly periods: Readonly<Record<(typeof periodFields)[number], unknown>>;
  /** Of its fixed targets. */
  readonly directions: readonly Direction[];
  readonly attains: Indicator['attains'];
  readonly members: readonly string[];
  /** The events of a log that it names. */
  events(log: string): readonly string[];
};
export const periodFields = ['period', 'yearStart', 'anchorDay', 'zone', 'edge'] as const;

/** What it knows besides once it is measured. */
export type IndicatorContext = IndicatorAround & {
  /** Of the objective. */
  readonly zone: string;
  /** In which a dataset writes its days and times, where it names none itself. */
  readonly dataZone: string;
  /** The resolved `where:`. */
  readonly where: Condition | undefined;
  /** What must have become of a lead for it to count. */
  readonly counted: Condition | undefined;
  /** Path of a dataset's file from the repository root. */
  readonly file: (dataset: string) => string;
  /** Working days, by the calendar that the indicator names or the agreement's. */
  readonly hours: Calendar | undefined;
  /** The indicator's clock, stopped during `pauses`. */
  readonly clockOf: (pauses: readonly Span[]) => Clock;
  /** A clock of its own kind, on some desks; the agreement’s calendar where none is named. */
  readonly clockOn: (
    kind: 'working' | 'wall',
    calendars: readonly string[] | undefined,
    pauses: readonly Span[],
  ) => Clock;
};

/** How long something was down in a period, in ms, and how many incidents began in it; what is not told is undefined. */
export type Downtime = { readonly ms: Exact | undefined; readonly incidents: number | undefined };

/** What is left out of a measurement, and how. */
export type LeavingOut = 'remove' | 'pause';

/** An indicator as agreed: what the rest asks of it, whatever its kind. What a kind does not say is as most are, by `indicator`. */
export type Indicator<Report = unknown, Detail = unknown> = {
  readonly kind: IndicatorKind;
  /** The dataset of its items, and which of their rows count; none for one that is made of other objectives. */
  readonly dataset: string | undefined;
  readonly where: string | Condition | undefined;
  unit(around: Pick<IndicatorAround, 'datasets' | 'currency'>): Unit;
  /** What it reads of its datasets, in the order it is said. */
  columns(around: Pick<IndicatorAround, 'datasets' | 'definitions'>): readonly ColumnUse[];
  /** What is wrong with its terms, below the indicator. */
  check(say: Say, around: IndicatorAround): void;
  measuring(context: IndicatorContext): Measuring<Report, Detail>;

  /** Whether its amounts are ratios, which neither add up over a period nor prorate. */
  readonly isRatio: boolean;
  /** Whether it measures by a clock, which runs on to the cut-off and can be paused. */
  readonly isTimed: boolean;
  /** The clock that its lengths are meant on; undefined where it has none, or several. */
  readonly clock: 'working' | 'wall' | undefined;
  /** A duration it promises itself, in ms of its clock: `within`. */
  readonly promisedMs: number | undefined;
  /** What time without data counts as, where it does not leave a period without data. */
  readonly missing: Missing | undefined;
  /** Which leads count by what became of them; undefined for all. */
  readonly counts: Dispositions | undefined;
  /** The time that puts a row into a period. */
  readonly placedBy: string;
  /** How long before the first period an item may begin. */
  readonly reachDays: number;
  /** The calendar it names for itself, by which its objective waits and counts too. */
  readonly calendar: string | undefined;
  /** Every calendar it names. */
  readonly calendars: readonly string[];
  /** Ids of the objectives it is made of. */
  readonly members: readonly string[];
  /** What it is made of, where it is made of its members. */
  readonly composes: 'figures' | 'attainments' | undefined;
  /** What attainment is a share of: the target, or the time that it allows to be down. */
  readonly attains: 'target' | 'allowance';
  /** What it counts up row by row, which a lead goal can be set for and a later period can make up. */
  readonly tallied: 'rows' | 'value' | undefined;
  /** The column that names the segments of what is tallied. */
  readonly segmentedBy: string | undefined;
  /** Whether it is a plain sum over the period, whose goal counts by days. */
  readonly addsUp: boolean;
  /** Whether it is a share of items, each of which can be held against its own target. */
  readonly countsItems: boolean;
  /** The column whose groups are judged alone. */
  readonly groupedBy: string | undefined;
  /** Whether time is measured in which something was down. */
  hasDowntime(around: Pick<DatasetsAround, 'datasets'>): boolean;
  /** How long it was down in a period, by the period's detail; undefined where that tells of none. */
  downtimeIn(detail: Detail | undefined): Downtime | undefined;
  /** Whether windows of maintenance can be left out of it. */
  canLeaveOut(how: LeavingOut, around: Pick<DatasetsAround, 'datasets'>): boolean;
  /** Whether an agreed exclusion can stop its clock. */
  readonly canPause: boolean;
  /** Whether what it shows of a period is shown once more after exclusions. */
  readonly shownAgain: boolean;
  /** The events of a log that it names. */
  events(log: string): readonly string[];
};

type Said = 'kind' | 'dataset' | 'where' | 'unit' | 'columns' | 'check' | 'measuring';

/** An indicator of which a kind says what is its own. */
export function indicator<Report, Detail>(
  own: Pick<Indicator<Report, Detail>, Said> & Partial<Indicator<Report, Detail>>,
): Indicator<Report, Detail> {
  const isTimed = own.isTimed ?? false;
  return {
    isRatio: false,
    isTimed,
    clock: undefined,
    promisedMs: undefined,
    missing: undefined,
    counts: undefined,
    placedBy: 'handed_off_at',
    reachDays: 1,
    calendar: undefined,
    calendars: own.calendar === undefined ? [] : [own.calendar],
    members: [],
    composes: undefined,
    attains: 'target',
    tallied: undefined,
    segmentedBy: undefined,
    addsUp: false,
    countsItems: false,
    groupedBy: undefined,
    hasDowntime: () => false,
    downtimeIn: () => undefined,
    canLeaveOut: () => false,
    canPause: isTimed,
    shownAgain: false,
    events: () => [],
    ...own,
  };
}

/** One measurement to be asked for: some periods, with or without agreed exclusions. */
export type Request = {
  readonly spans: readonly MeasureSpan[];
  /** Items that begin in these are left out. */
  readonly without: readonly Span[];
  /** The clock stands still in these. */
  readonly pauses: readonly Span[];
  /** The promised duration in ms, for indicators of time; spans are grouped by it. */
  readonly promisedMs: number | undefined;
  /** What the data covers. */
  readonly covered?: Span | undefined;
};

/** What one period's answer says. */
export type Reading<Detail = unknown> = {
  /** True where there was nothing to judge: no lead to answer. */
  readonly nothingDue: boolean;
  readonly actual?: Quantity;
  readonly derivation?: Derivation;
  readonly detail?: Detail;
};

/** How an indicator of one objective is measured: what it asks of the data, and how it reads the answer. */
export type Measuring<Report = unknown, Detail = unknown> = {
  readonly report: Report;
  /** Path of the file whose rows are the items. */
  readonly file: string;
  /** Datasets whose coverage a period needs. */
  readonly datasets: readonly string[];
  /** Undefined where it asks nothing of the data. */
  ask(request: Request): Question | undefined;
  read(answer: Answer, span: MeasureSpan, target: TargetReport | undefined): Reading<Detail>;
  /** What is wrong with the rows in the light of the terms, over all periods that an answer is for. */
  checkRows(answer: Answer, spans: readonly MeasureSpan[]): readonly Finding[];
  /** When the last of its promises is due for what began at an instant, where they run on several clocks. */
  readonly lastDue: ((at: EpochMs) => EpochMs) | undefined;
  /** How a running or settling period with figures stands, where it is not told by pace and attainment. */
  status?(period: Figures<Detail>, span: MeasureSpan): Status;
  /** Whether a running period can no longer meet its target, whatever is still to come. */
  isOutOfReach(target: TargetReport, detail: Detail | undefined): boolean;
  /** How it is read from what its members came to; undefined where it is measured itself. */
  readonly ofMembers: OfMembers<Detail> | undefined;
};

/** A period that has a figure and a target. */
export type Figures<Detail> = {
  readonly target: TargetReport;
  readonly actual: Quantity;
  readonly detail: Detail | undefined;
};

/** Which of a member's two readings is taken: as measured, or after agreed exclusions. */
export type Which = 'measured' | 'after-exclusions';

/** An objective that another one is made of, with what it came to in that one's period. */
export type JudgedMember = {
  readonly objective: { readonly id: string; readonly title: string };
  readonly period: MemberPeriod | undefined;
};
type MemberFigures = {
  readonly target?: TargetReport;
  readonly actual?: Quantity;
  readonly derivation?: Derivation;
};
export type MemberPeriod = MemberFigures & {
  readonly verdict?: Verdict;
  readonly status?: Status;
  readonly afterExclusions?: MemberFigures;
};

export type OfMembers<Detail> = {
  read(members: readonly JudgedMember[], which: Which): Reading<Detail>;
  /** The members' own targets as one; undefined where one of them has none. */
  target(members: readonly JudgedMember[]): TargetReport | undefined;
};

/** How one kind measures, in the terms of the questions it asks. */
type Own<Asked extends Question['kind'], Report, Detail> = Pick<
  Measuring<Report, Detail>,
  'report' | 'file' | 'datasets'
> &
  Partial<Pick<Measuring<Report, Detail>, 'lastDue' | 'status' | 'isOutOfReach' | 'ofMembers'>> & {
    ask(request: Request): Extract<Question, { kind: Asked }> | undefined;
    read(
      answer: Extract<Answer, { kind: Asked }>,
      span: MeasureSpan,
      target: TargetReport | undefined,
    ): Reading<Detail>;
    checkRows?(answer: Extract<Answer, { kind: Asked }>, spans: readonly MeasureSpan[]): readonly Finding[];
  };

/**
 * Ties the answers that a kind reads to the questions that it asks: another answer is an error of types in the kind, and a bug here, never
 * “no data”.
 */
export function measuring<Report, Detail, const Asked extends Question['kind']>(
  asked: readonly Asked[],
  own: Own<Asked, Report, Detail>,
): Measuring<Report, Detail> {
  type Own = Extract<Answer, { kind: Asked }>;
  const isOwn = (answer: Answer): answer is Own => asked.some(kind => kind === answer.kind);
  const known = (answer: Answer): Own => {
    if (isOwn(answer)) return answer;
    throw new TypeError(`Unexpected answer \`${answer.kind}\`, expected one of ${asked.join(', ')}`);
  };
  return {
    lastDue: undefined,
    isOutOfReach: () => false,
    ofMembers: undefined,
    ...own,
    read: (answer, span, target) => own.read(known(answer), span, target),
    checkRows: (answer, spans) => own.checkRows?.(known(answer), spans) ?? [],
  };
}

/** The answer for one span; undefined where it has none. */
export function ofSpan<Found extends { readonly span: string }>(
  { spans }: { readonly spans: readonly Found[] },
  { id }: MeasureSpan,
): Found | undefined {
  return spans.find(each => each.span === id);
}

/** A number as exact text with a unit, for figures of the same unit. */
export function inUnit(unit: Unit): (value: Exact) => Quantity {
  return value => ({ value, unit });
}
