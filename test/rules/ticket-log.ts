import { csv, type SmallAgreement } from './small-agreement.ts';

/** What happened to a ticket: when, what, and to whose hands it came where that matters. */
export type LogRow = readonly [at: string, event: string, owner?: string];

/** The ticket `T-1` by its columns, and the dataset `log` with what happened to it; both complete for 2026 unless said otherwise. */
export function ticketLog(
  ticket: Readonly<Record<string, string>>,
  events: readonly LogRow[],
  complete: readonly [from: string, through: string] = ['2026-01-01', '2026-12-31'],
): Pick<SmallAgreement, 'datasets' | 'files'> {
  const columns = ['item', 'at', 'event', ...(events.some(each => each.length > 2) ? ['owner'] : [])];
  return {
    datasets: {
      tickets: { kind: 'tickets', file: 'metrics/tickets.csv' },
      log: { kind: 'log', file: 'metrics/log.csv' },
    },
    files: {
      'metrics/tickets.csv': csv(['id', ...Object.keys(ticket)].join(','), [
        ['T-1', ...Object.values(ticket)],
      ]),
      'metrics/log.csv': csv(
        columns.join(','),
        events.map(([at, event, owner]) => ['T-1', at, event, ...(owner === undefined ? [] : [owner])]),
      ),
      'metrics/coverage.csv': csv('dataset,from,through', [
        ['tickets', ...complete],
        ['log', ...complete],
      ]),
    },
  };
}
