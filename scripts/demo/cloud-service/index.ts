import { type Cell, dollars } from '../csv-file.ts';
import type { DemoFiles } from '../demo-file.ts';
import { deskHours } from '../desk-hours.ts';
import { minute, wall, wallText } from '../wall-clock.ts';
import { events } from './events.ts';
import { storageRows } from './storage.ts';
import { fees, incidents, knownThrough, startsOn } from './story.ts';
import { makeTickets } from './tickets.ts';

/** A year of a cloud service: incidents, storage requests, support tickets, fees, and what was recorded under the agreement. */
export function cloudService(calendarsFile: string): DemoFiles {
  const desk = deskHours(calendarsFile, 'support-desk', []);
  const { tickets, log } = makeTickets(desk);
  const services = ['compute', 'database', 'storage'] as const;
  return {
    'metrics/incidents.csv': {
      header: ['id', 'start', 'end', 'impact', 'service'],
      rows: incidents.map(([start, minutes, service, impact], index): Cell[] => [
        `I-${101 + index}`,
        start,
        wallText(wall(start) + minutes * minute),
        impact,
        service,
      ]),
    },
    'metrics/storage.csv': { header: ['at', 'good', 'total'], rows: storageRows() },
    'metrics/tickets.csv': {
      header: ['id', 'opened_at', 'severity', 'service', 'responded_at', 'resolved_at', 'owner'],
      rows: tickets,
    },
    'metrics/ticket-log.csv': { header: ['item', 'at', 'event', 'owner', 'severity'], rows: log },
    'metrics/coverage.csv': {
      header: ['dataset', 'from', 'through'],
      rows: ['incidents', 'storage', 'tickets', 'ticket-log'].map(dataset => [
        dataset,
        startsOn,
        knownThrough,
      ]),
    },
    'fees.csv': {
      header: ['service', 'period', 'amount', 'currency'],
      rows: Object.entries(fees).flatMap(([month, amounts]) =>
        services.map((service, place) => [service, month, dollars((amounts[place] ?? 0) * 100), 'EUR']),
      ),
    },
    'events.csv': events,
  };
}
