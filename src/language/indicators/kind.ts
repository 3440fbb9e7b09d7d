import type { IndicatorKind } from '../../core/ground/kinds.ts';
import type { Quantity, Unit } from '../../core/ground/quantity.ts';
import type { IndicatorReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Who } from '../sentences/parties.ts';

/** What is measured, of one kind or of some. */
export type IndicatorOf<Kind extends IndicatorKind> = Extract<IndicatorReport, { readonly kind: Kind }>;

/** An objective that is measured in one way. */
export type ObjectiveOf<Kind extends IndicatorKind> = ObjectiveReport & {
  readonly indicator: IndicatorOf<Kind>;
};

export type MeasuredPeriod = PeriodReport & { readonly actual: Quantity };

/** A figure with what it is called. */
export type Reading = { readonly name: string; readonly text: string };

/** Some of a period that will be late, and how long before that is told. */
export type LateNext = { readonly before: string; readonly items: readonly string[] };

/** What is known in words of one kind of indicator; `defaults.ts` answers what most of them agree on. */
export type IndicatorWords<Kind extends IndicatorKind> = {
  /** Whether it adds up over the period, so that a running one says how things stand; the others are rates. */
  accumulates(indicator: IndicatorOf<Kind>): boolean;
  /** Whether its attainment is what was used of what the target allows, which is good when low. */
  readonly usesAllowance: boolean;
  /** Attainment in a sentence, from its text: `103.5 % of the target`. */
  attained(words: Catalogue, indicator: IndicatorOf<Kind>, attainment: string): string;
  /** What a target asks, from its text: `at least 6 per unconnected lead`. */
  target(words: Catalogue, indicator: IndicatorOf<Kind>, text: string, unit: Unit): string;
  /** What was measured of a rate, up to its judgement: `Sales took 1 h 20 min on average in May`. */
  measured(
    words: Catalogue,
    objective: ObjectiveOf<Kind>,
    told: { readonly who: Who; readonly value: string; readonly when: string; readonly unit: Unit },
  ): string;
  /** The finding of the chart of a rate: `Follow-up took 1 h 20 min in May, 20 min over target`. */
  chartTitle(
    words: Catalogue,
    objective: ObjectiveOf<Kind>,
    told: { readonly period: MeasuredPeriod; readonly value: string; readonly name: string },
  ): string;
  /** What the chart of a rate draws; `period` is the one its title speaks of, `axisFrom` where its axis begins, if not at 0. */
  chartSubtitle(
    words: Catalogue,
    objective: ObjectiveOf<Kind>,
    drawn: { readonly period: PeriodReport | undefined; readonly axisFrom: string | undefined },
  ): string;
  /** The heading over what is behind a number; undefined for the usual one. */
  behind(words: Catalogue, indicator: IndicatorOf<Kind>, actual: Quantity): string | undefined;
  /** What a row says of a rate after its target: `14 still waiting`. */
  notes(words: Catalogue, indicator: IndicatorOf<Kind>, period: PeriodReport): readonly string[];
  /** Figures beside the number, which it would hide. */
  beside(words: Catalogue, indicator: IndicatorOf<Kind>, period: PeriodReport): readonly Reading[];
  /** What of a running or settling period will be late next, each with what it will miss and when, soonest first. */
  lateNext(
    words: Catalogue,
    indicator: IndicatorOf<Kind>,
    period: PeriodReport,
    zone: string,
  ): LateNext | undefined;
  /** The calendar that it names: `calendar office`. */
  calendar(words: Catalogue, indicator: IndicatorOf<Kind>): string | undefined;
  /** Why nothing was due in a period, where that is more than that there was no item. */
  nothingDue(words: Catalogue, objective: ObjectiveOf<Kind>, period: PeriodReport): string | undefined;
  /** What a period lacks for a figure, where it has some data: `5 h of March have no data, from …`; times are said in the zone. */
  lacking(
    words: Catalogue,
    objective: ObjectiveOf<Kind>,
    period: PeriodReport,
    zone: string,
  ): string | undefined;
  /** Why a period has no figure, where that is not for want of rows. */
  missing(words: Catalogue, objective: ObjectiveOf<Kind>, period: PeriodReport): string | undefined;
};
