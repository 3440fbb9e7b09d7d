import { type Cell, dollars } from '../csv-file.ts';
import type { DemoFiles } from '../demo-file.ts';
import { deskHours } from '../desk-hours.ts';
import { type WallSeconds, wallText } from '../wall-clock.ts';
import { makeAttempts } from './attempts.ts';
import { events } from './events.ts';
import { makeFunnel } from './funnel.ts';
import { makeLeads } from './leads.ts';
import { knownThrough, leadsFrom, stormDates } from './story.ts';

/** Two years of leads, attempts and the funnel between marketing and sales. */
export function marketingSales(calendarsFile: string): DemoFiles {
  const desk = deskHours(calendarsFile, 'sales-desk', stormDates);
  const leads = makeLeads(desk);
  const attempts = makeAttempts(leads, desk);
  const funnel = makeFunnel(leads);
  const time = (at: WallSeconds | undefined): Cell => at && wallText(at);
  const knownDate = knownThrough.slice(0, 10);
  return {
    'metrics/leads.csv': {
      header: [
        'id',
        'created_at',
        'handed_off_at',
        'first_follow_up_at',
        'connected_at',
        'tier',
        'source',
        'region',
      ],
      rows: leads.map(lead => [
        lead.id,
        time(lead.createdAt),
        time(lead.handedOffAt),
        time(lead.firstFollowUpAt),
        time(lead.connectedAt),
        lead.tier,
        lead.source,
        lead.region,
      ]),
    },
    'metrics/attempts.csv': {
      header: ['lead', 'at', 'owner', 'channel', 'automated'],
      rows: attempts.map(({ lead, at, owner, channel, automated }) => [
        lead,
        time(at),
        owner,
        channel,
        automated ? 'yes' : 'no',
      ]),
    },
    'metrics/funnel.csv': {
      header: [
        'month',
        'segment',
        'leads',
        'customers',
        'revenue',
        'marketing_revenue',
        'total_revenue',
        'cycle_days',
      ],
      rows: funnel.map(row => [
        row.month,
        row.segment,
        row.leads,
        row.customers,
        dollars(row.revenueCents),
        dollars(row.marketingRevenueCents),
        dollars(row.totalRevenueCents),
        row.cycleDays,
      ]),
    },
    'metrics/coverage.csv': {
      header: ['dataset', 'from', 'through'],
      rows: [
        ['funnel', '2024-06-01', '2026-05-31'],
        ['leads', leadsFrom, knownDate],
        ['attempts', leadsFrom, knownDate],
      ],
    },
    'events.csv': events,
  };
}
