import type { DemoFiles } from '../demo-file.ts';
import { deskHours } from '../desk-hours.ts';
import { events } from './events.ts';
import { frictionRows, handoverRows, leadRows, statusRows } from './rows.ts';
import { knownThrough, startsOn } from './story.ts';

/** Ten months of three teams: leads and their dispositions, handovers, and the reports they owe each other. */
export function marketingSalesService(calendarsFile: string): DemoFiles {
  const desk = deskHours(calendarsFile, 'sales-desk', []);
  return {
    'metrics/leads.csv': {
      header: [
        'id',
        'created_at',
        'handed_off_at',
        'first_follow_up_at',
        'connected_at',
        'accepted_at',
        'rejected_at',
        'reject_reason',
        'recycled_from',
        'duplicate_of',
        'region',
      ],
      rows: leadRows(desk),
    },
    'metrics/handovers.csv': {
      header: ['id', 'won_at', 'handed_over_at', 'complete', 'kick_off_at', 'region'],
      rows: handoverRows(desk),
    },
    'metrics/status-reports.csv': { header: ['id', 'due_on', 'delivered_at'], rows: statusRows() },
    'metrics/friction-reports.csv': { header: ['id', 'due_on', 'delivered_at'], rows: frictionRows(desk) },
    'metrics/coverage.csv': {
      header: ['dataset', 'from', 'through'],
      rows: ['leads', 'handovers', 'status-reports', 'friction-reports'].map(dataset => [
        dataset,
        startsOn,
        knownThrough.slice(0, 10),
      ]),
    },
    'events.csv': events,
  };
}
