/** Writes the data of the demo agreement. The same bytes on every machine: `npm run demo`. */
import { join, relative } from 'node:path';
import { makeAttempts } from './demo/attempts.ts';
import { type Cell, dollars, writeCsv } from './demo/csv-file.ts';
import { deskHours } from './demo/desk-hours.ts';
import { makeFunnel } from './demo/funnel.ts';
import { makeLeads } from './demo/leads.ts';
import { knownThrough, leadsFrom, stormDates } from './demo/story.ts';
import { type WallSeconds, wallText } from './demo/wall-clock.ts';

const root = join(import.meta.dirname, '..');
const slas = join(root, 'slas');
const agreement = join(slas, 'marketing-sales');

const desk = deskHours(join(slas, 'calendars.yaml'), stormDates);
const leads = makeLeads(desk);
const attempts = makeAttempts(leads, desk);
const funnel = makeFunnel(leads);
const time = (at: WallSeconds | undefined): Cell => at && wallText(at);

write(
  'metrics/leads.csv',
  ['id', 'created_at', 'handed_off_at', 'first_follow_up_at', 'connected_at', 'tier', 'source', 'region'],
  leads.map(lead => [
    lead.id,
    time(lead.createdAt),
    time(lead.handedOffAt),
    time(lead.firstFollowUpAt),
    time(lead.connectedAt),
    lead.tier,
    lead.source,
    lead.region,
  ]),
);
write(
  'metrics/attempts.csv',
  ['lead', 'at', 'owner', 'channel', 'automated'],
  attempts.map(({ lead, at, owner, channel, automated }) => [
    lead,
    time(at),
    owner,
    channel,
    automated ? 'yes' : 'no',
  ]),
);
write(
  'metrics/funnel.csv',
  ['month', 'segment', 'leads', 'customers', 'revenue', 'marketing_revenue', 'total_revenue', 'cycle_days'],
  funnel.map(row => [
    row.month,
    row.segment,
    row.leads,
    row.customers,
    dollars(row.revenueCents),
    dollars(row.marketingRevenueCents),
    dollars(row.totalRevenueCents),
    row.cycleDays,
  ]),
);
const knownDate = knownThrough.slice(0, 10);
write(
  'metrics/coverage.csv',
  ['dataset', 'from', 'through'],
  [
    ['funnel', '2024-06-01', '2026-05-31'],
    ['leads', leadsFrom, knownDate],
    ['attempts', leadsFrom, knownDate],
  ],
);
const stormNote = 'Winter storm: all sales desks were closed and the phone system was down';
write(
  'events.csv',
  ['at', 'kind', 'objective', 'from', 'through', 'effect', 'by', 'agreed_by', 'note'],
  ['first-follow-up', 'follow-up-in-a-day'].map(objective => [
    '2026-03-12T10:00:00',
    'exclusion',
    objective,
    stormDates[0],
    stormDates.at(-1),
    'remove',
    'sales',
    'marketing',
    stormNote,
  ]),
);

function write(file: string, header: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const path = join(agreement, file);
  writeCsv(path, header, rows);
  process.stdout.write(`${relative(root, path).replaceAll('\\', '/')}  ${rows.length} rows\n`);
}
