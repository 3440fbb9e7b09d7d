import type { DatasetsAround } from '../datasets/datasets-around.ts';
import type { PlainDateText, Span } from '../ground/calendar/instant.ts';
import type { Calendar, Clock } from '../ground/calendar/working-time.ts';
import type { Condition } from '../ground/condition.ts';
import type { Direction, Unit } from '../ground/quantity.ts';

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
  /** Whether its figure may be below 0, as `Indicator` has it. */
  negative(): boolean | undefined;
  readonly isRatio: boolean;
  /** The fields that say when it is judged. */
  readonly periods: Readonly<Record<(typeof periodFields)[number], unknown>>;
  /** Of its fixed targets. */
  readonly directions: readonly Direction[];
  readonly attains: 'target' | 'allowance';
  readonly members: readonly string[];
  /** The events of a log that it names. */
  events(log: string): readonly string[];
};
export const periodFields = ['period', 'weekStart', 'yearStart', 'anchorDay', 'zone', 'edge'] as const;

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
  /** Whether its details are to tell what was late, and since when. */
  readonly tellsLateness?: boolean;
  /** Working days, by the calendar that the indicator names or the agreement's. */
  readonly hours: Calendar | undefined;
  /** The indicator's clock, stopped during `pauses`. */
  readonly clockOf: (pauses: readonly Span[]) => Clock;
  /** Some desks by their names; the agreement’s calendar where none is named. */
  readonly desksOf: (calendars: readonly string[] | undefined) => readonly Calendar[];
  /** A clock of its own kind, on some desks; the agreement’s calendar where none is named. */
  readonly clockOn: (
    kind: 'working' | 'wall',
    calendars: readonly string[] | undefined,
    pauses: readonly Span[],
  ) => Clock;
};
