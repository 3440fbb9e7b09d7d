import type { Span } from '../../../../src/core/ground/calendar/instant.ts';
import type { AgreementEvent } from '../../../../src/core/ground/data-facts.ts';
import type { RowAnswer } from '../../../../src/core/ground/question.ts';
import type { ItemsDetail, PeriodReport } from '../../../../src/core/report.ts';
import { at, days, factsAbout, judge } from '../../judge-sample.ts';
import { agreementOf, document, objective, type Raw } from '../../sample-agreement.ts';

/** A row as the data answers with it. */
export type Row = Omit<RowAnswer, 'row'>;
const instant = (text: string): Span =>
  text.includes('T') ? { start: at(text), end: at(text) } : days(text, text);

/** A ticket: times by column, all else as text. */
export function ticket(id: string, times: Record<string, string>, texts: Record<string, string> = {}): Row {
  return {
    texts: { id, ...texts },
    times: Object.fromEntries(Object.entries(times).map(([name, text]) => [name, instant(text)])),
  };
}

/** A row of the log: `T1 2026-06-01T09:00 opened owner severity`, `-` for blank; the time may have up to nine digits after the second. */
export function event(line: string): Row {
  const [item = '', when = '', name = '', owner = '-', severity = '-'] = line.split(' ');
  const cell = (text: string) => (text === '-' ? '' : text);
  return {
    texts: { item, event: name, owner: cell(owner), severity: cell(severity) },
    times: { at: instant(when) },
    ...nanosIn(when),
  };
}

/** Digits after the millisecond, as far as a time has them. */
function nanosIn(when: string): Pick<Row, 'nanos'> {
  const finer = /\.\d{3}(\d+)$/.exec(when)?.[1];
  return finer ? { nanos: { at: Number(finer.padEnd(6, '0')) } } : {};
}

export type Given = {
  readonly indicator?: Raw;
  readonly fields?: Raw;
  readonly tickets: readonly Row[];
  readonly log?: readonly string[];
  readonly events?: readonly AgreementEvent[];
  readonly asOf?: string;
  /** The days that the data is complete for; all up to the end of the year if left out. */
  readonly covered?: Span | readonly Span[];
  /** How many objectives promise the same. */
  readonly times?: number;
};

/** Tickets judged by the month from June on: the first month, and all of them. */
export function judged(given: Given) {
  const {
    indicator = {},
    fields = {},
    tickets,
    log = [],
    events = [],
    asOf = '2026-08-01',
    covered = days('2026-06-01', '2026-12-31'),
    times = 1,
  } = given;
  const agreement = agreementOf(
    document({
      calendar: 'desk',
      datasets: {
        tickets: { kind: 'tickets', file: 'metrics/tickets.csv' },
        'ticket-log': { kind: 'log', file: 'metrics/ticket-log.csv' },
      },
      effective: { from: '2026-06-01' },
      objectives: Array.from({ length: times }, (_, place) =>
        objective({
          id: place === 0 ? 'response' : `response-${place + 1}`,
          indicator: {
            each: 'tickets',
            at: 'opened_at',
            clock: 'wall',
            promise: { to: 'responded_at', within: '2 hours' },
            ...indicator,
          },
          target: { atLeast: '100%' },
          ...fields,
        }),
      ),
    }),
  );
  const { report, findings } = judge(
    agreement,
    factsAbout(['tickets', 'ticket-log'], covered, events),
    { rows: { tickets, 'ticket-log': log.map(event) } },
    asOf,
  );
  const { periods } = report.objectives[0]!;
  const period = periods[0]!;
  return { period, periods, detail: period.detail as ItemsDetail, findings };
}

export const figures = ({ items, kept, missed, pending, notDue }: ItemsDetail) => ({
  items,
  kept,
  missed,
  pending,
  notDue,
});
export const misses = (detail: ItemsDetail) =>
  detail.misses.map(({ id, lateMs }) => [id, lateMs && lateMs / 60_000]);

/** Figures of a period that counts anything: `2026-06: 1 kept, 1 missed`. */
export function countedIn(periods: readonly PeriodReport[]): string[] {
  return periods.flatMap(({ id, detail }) => {
    const { items, kept, missed } = (detail as ItemsDetail) ?? {};
    return items ? [`${id}: ${kept} kept, ${missed} missed`] : [];
  });
}
