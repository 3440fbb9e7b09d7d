import type { Agreement } from '../../../src/core/agreement/agreement.ts';
import { at, days, factsAbout, judge } from '../judge-sample.ts';

export const minute = 60_000;
/** The first day of the sample, from which its minutes are counted. */
export const base = at('2026-01-01');

/** An event of a log at a minute from the first day on. */
export type LogEvent<Name extends string = string> = {
  readonly at: number;
  readonly name: Name;
  readonly owner?: string;
};

/** A ticket by its log, which begins with its opening. */
export type LoggedTicket = { readonly events: readonly LogEvent[]; readonly region?: string };

/** Another order of rows. */
export type RowOrder = <T>(rows: readonly T[]) => readonly T[];

/** The order of rows that belongs to a key from 1 on. */
export function shuffledBy(key: number): RowOrder {
  return rows =>
    rows
      .map((row, place) => ({ row, key: ((place + 1) * 7919 * key) % 1009 }))
      .sort((a, b) => a.key - b.key)
      .map(each => each.row);
}

/** Judges the tickets `T1`, `T2`, … of a dataset `tickets` with its `log`; `order` puts the rows of both into another order. */
export function judgeLog(
  agreement: Agreement,
  tickets: readonly LoggedTicket[],
  asOf: string,
  order: RowOrder = rows => rows,
) {
  const point = (on: number) => ({ start: base + on * minute, end: base + on * minute });
  const rows = tickets.map(({ events, region }, place) => ({
    texts: { id: `T${place + 1}`, ...(region !== undefined && { region }) },
    times: { opened_at: point(events[0]!.at) },
  }));
  const log = tickets.flatMap(({ events }, place) =>
    events.map(({ at: on, name, owner }) => ({
      texts: { item: `T${place + 1}`, event: name, ...(owner !== undefined && { owner }) },
      times: { at: point(on) },
    })),
  );
  const facts = factsAbout(['tickets', 'log'], days('2026-01-01', '2027-12-31'));
  return judge(agreement, facts, { rows: { tickets: order(rows), log: order(log) } }, asOf);
}

/** Whether a clock runs in a minute: that of the wall always, the working one as the calendar `desk` has it. */
export function isDeskOpen(now: number, clock: 'wall' | 'working'): boolean {
  const date = new Date(base + now * minute);
  return (
    clock === 'wall' || (date.getUTCDay() % 6 !== 0 && date.getUTCHours() >= 9 && date.getUTCHours() < 17)
  );
}
