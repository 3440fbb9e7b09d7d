import { isLacking, type LackingSpan, type MeasureSpan } from '../ground/asked.ts';
import type { EpochMs, Span } from '../ground/calendar/instant.ts';
import type { TimeLimit } from '../ground/calendar/time-limit.ts';
import type { Derivation } from '../ground/derivation.ts';
import type { Exact } from '../ground/exact.ts';
import type { Finding } from '../ground/finding.ts';
import type { Direction, Quantity, Unit } from '../ground/quantity.ts';
import type { Answer, Question } from '../ground/question.ts';
import type { Status, Verdict } from '../ground/standing.ts';
import type { TargetReport } from '../targets/report.ts';

/** One measurement to be asked for: some periods, with or without agreed exclusions. */
export type Request = {
  readonly spans: readonly MeasureSpan[];
  /** Items that begin in these are left out. */
  readonly without: readonly Span[];
  /** The clock stands still in these. */
  readonly pauses: readonly Span[];
  /** All time that agreed exclusions leave out, in this measurement or in another: no row is expected in it. */
  readonly expectsNone?: readonly Span[];
  /** All periods, oldest first, open where one is not fully seen; none where they overlap and nothing is carried. */
  readonly carrying?: readonly MeasureSpan[];
  /** What the data covers, merged. */
  readonly covered?: readonly Span[];
  /** What is stamped after it has not happened yet, whatever a period saw of it. */
  readonly asOf?: EpochMs;
  /** What it covers of each service, where coverage.csv tells them apart; `covered` is what all have in common. */
  readonly byService?: readonly (readonly [service: string, covered: readonly Span[]])[];
};

/** What one period's answer says. */
export type Reading<Detail = unknown> = {
  /** True where there was nothing to judge: no lead to answer. */
  readonly nothingDue: boolean;
  readonly actual?: Quantity;
  /** The figure at worst, where missing data could change it; `actual` is then the figure at best (RULES 3). */
  readonly atWorst?: Quantity;
  readonly derivation?: Derivation;
  readonly detail?: Detail;
  /** What in the rows kept it from having a figure. */
  readonly wrong?: Finding;
  /** What is told of the rows beside a figure. */
  readonly told?: readonly Finding[];
};

/** What a reading tells besides its figure. */
export function withoutFigure<Detail>({ nothingDue, detail }: Reading<Detail>): Reading<Detail> {
  return { nothingDue, ...(detail !== undefined && { detail }) };
}

/** The last instant at which what began at one is in time, by the times that its objective promises and by those of its own. */
export type LastDue = (at: EpochMs, promised: readonly TimeLimit[]) => EpochMs;

/** How an indicator of one objective is measured: what it asks of the data, and how it reads the answer. */
export type Measuring<Report = unknown, Detail = unknown> = {
  readonly report: Report;
  /** Path of the file whose rows are the items. */
  readonly file: string;
  /** Datasets whose coverage a period needs. */
  readonly datasets: readonly string[];
  /** Undefined where it asks nothing of the data. */
  ask(request: Request): Question | undefined;
  /** Of a span that lacks data the figures that are possible, from worst to best; none where it may be any (RULES 3). */
  read(answer: Answer, span: MeasureSpan, target: TargetReport | undefined): Reading<Detail>;
  /**
   * The figures that are possible for a span of which data lacks inside, from the parts of it that are known; each is seen as far as nothing lacks,
   * and nothing is carried. Undefined where any may be, or nothing was due.
   */
  readParts?(
    answer: Answer,
    parts: readonly MeasureSpan[],
    span: LackingSpan,
    target: TargetReport | undefined,
  ): Reading<Detail> | undefined;
  /** What is wrong with the rows in the light of the terms, over all periods that an answer is for. */
  checkRows(answer: Answer, spans: readonly MeasureSpan[]): readonly Finding[];
  /** Until when what began at an instant is in time, where that is not told by its clock alone. */
  readonly lastDue: LastDue | undefined;
  /** How a running or settling period with figures stands, where it is not told by pace and attainment. */
  status?(period: Figures<Detail>, span: MeasureSpan): Status;
  /** Whether it is asked about all the time of a period, covered or not, and weighs what is missing itself. */
  readonly saysAtWorst: boolean;
  /** Whether rows are expected inside coverage, of each group alone, so that their absence is missing data (RULES 15). */
  readonly expectsRows: boolean;
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
  readonly atWorst?: Quantity;
  readonly derivation?: Derivation;
};
/** What is known of a member’s figures, whether that is enough for its own verdict or not. */
export type KnownFigures = MemberFigures & { readonly afterExclusions?: MemberFigures };
export type MemberPeriod = KnownFigures & { readonly verdict?: Verdict; readonly status?: Status };

export type OfMembers<Detail> = {
  /** The figure is read as one whose better end its target, if any, tells. */
  read(members: readonly JudgedMember[], which: Which, direction: Direction | undefined): Reading<Detail>;
  /** The members' own targets as one; undefined where one of them has none. */
  target(members: readonly JudgedMember[]): TargetReport | undefined;
};

/** How one kind measures, in the terms of the questions it asks. */
type Own<Asked extends Question['kind'], Report, Detail> = Pick<
  Measuring<Report, Detail>,
  'report' | 'file' | 'datasets'
> &
  Partial<
    Pick<
      Measuring<Report, Detail>,
      'lastDue' | 'status' | 'saysAtWorst' | 'expectsRows' | 'isOutOfReach' | 'ofMembers'
    >
  > & {
    ask(request: Request): Extract<Question, { kind: Asked }> | undefined;
    read(
      answer: Extract<Answer, { kind: Asked }>,
      span: MeasureSpan,
      target: TargetReport | undefined,
    ): Reading<Detail>;
    /**
     * The same of a span that lacks data: which figures are possible. Undefined where any may be; so it is where this is left out, as for a kind
     * of which all that is stamped up to the cut-off may change the figure.
     */
    readLacking?(
      answer: Extract<Answer, { kind: Asked }>,
      span: LackingSpan,
      target: TargetReport | undefined,
    ): Reading<Detail> | undefined;
    readParts?(
      answer: Extract<Answer, { kind: Asked }>,
      parts: readonly MeasureSpan[],
      span: LackingSpan,
      target: TargetReport | undefined,
    ): Reading<Detail> | undefined;
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
  type OwnAnswer = Extract<Answer, { kind: Asked }>;
  const isOwn = (answer: Answer): answer is OwnAnswer => asked.some(kind => kind === answer.kind);
  const known = (answer: Answer): OwnAnswer => {
    if (isOwn(answer)) return answer;
    throw new TypeError(`Unexpected answer \`${answer.kind}\`, expected one of ${asked.join(', ')}`);
  };
  const { readParts, ...rest } = own;
  return {
    lastDue: undefined,
    saysAtWorst: false,
    expectsRows: false,
    isOutOfReach: () => false,
    ofMembers: undefined,
    ...rest,
    ...(readParts && {
      readParts: (answer: Answer, parts, span, target) => readParts(known(answer), parts, span, target),
    }),
    read: (answer, span, target) =>
      isLacking(span)
        ? (own.readLacking?.(known(answer), span, target) ?? { nothingDue: false })
        : own.read(known(answer), span, target),
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
