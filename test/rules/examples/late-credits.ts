import type { Cells, Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { csv, promise, reportOf, type SmallAgreement } from '../small-agreement.ts';
import { type LogRow, ticketLog } from '../ticket-log.ts';

/** The credits for April and May for a payment that is due on a day of April, by 1 % a day of 1,000 USD. */
async function creditsForLate(day: number, paid = ''): Promise<Cells> {
  const { credits = [] } = await reportOf({
    objectives: [
      promise({
        indicator: {
          delivery: 'payments',
          schedule: { every: `FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=${day}` },
          grace: '1 day',
        },
        target: { atLeast: '100%' },
      }),
    ],
    datasets: { payments: { kind: 'deliveries', file: 'metrics/payments.csv' } },
    files: {
      'metrics/payments.csv': csv('id,due_on,delivered_at', [
        ['a', `2026-04-${String(day).padStart(2, '0')}`, paid],
      ]),
      'metrics/coverage.csv': csv('dataset,from,through', [['payments', '2026-01-01', '2026-12-31']]),
    },
    terms: {
      remedies: [
        {
          id: 'credit',
          text: 'A credit is given.',
          credit: {
            each: { late: '1 day', clock: 'wall', atMost: '10%' },
            amount: '1%',
            base: { fixed: '1000 USD' },
          },
        },
      ],
    },
    asOf: '2026-06-30',
  });
  const of = (month: string) => shown(credits.find(each => each.period === month)?.due);
  return { 'credit for April': of('2026-04'), 'credit for May': of('2026-05') };
}

/** The credit for tickets of June, half of which are due: what is promised of each, by which rows, and what a miss earns. */
async function creditForTickets(...asked: Parameters<typeof creditsForTickets>): Promise<Cells> {
  const [credit] = await creditsForTickets(...asked);
  return { credit: shown(credit?.due) };
}

/** What is due for tickets, which are judged by the month from March on. */
async function creditsForTickets(
  promised: Readonly<Record<string, unknown>>,
  { datasets, files }: Pick<SmallAgreement, 'datasets' | 'files'>,
  credit: Readonly<Record<string, unknown>>,
  per?: string,
) {
  const { credits = [] } = await reportOf({
    objectives: [
      promise({
        indicator: { each: 'tickets', at: 'opened_at', clock: 'wall', ...promised },
        target: { atLeast: '50%' },
        since: '2026-03-01',
        ...(per && { per }),
      }),
    ],
    datasets,
    files,
    terms: { calendar: 'desk', remedies: [{ id: 'credit', text: 'A credit is given.', credit }] },
    asOf: '2026-07-31',
  });
  return credits;
}

/** Tickets without a log, complete for 2026. */
function ticketsOf(
  rows: readonly (readonly [opened: string, resolved: string, region?: string])[],
): Pick<SmallAgreement, 'datasets' | 'files'> {
  const lines = rows.map(([opened, resolved, region = ''], place) => [
    `T-${place + 1}`,
    opened,
    resolved,
    region,
  ]);
  return {
    datasets: { tickets: { kind: 'tickets', file: 'metrics/tickets.csv' } },
    files: {
      'metrics/tickets.csv': csv('id,opened_at,resolved_at,region', lines),
      'metrics/coverage.csv': csv('dataset,from,through', [['tickets', '2026-01-01', '2026-12-31']]),
    },
  };
}

/** Credits for what failed or was late, item by item (RULES 25). */
export const lateCredits: Runs = {
  '1 % of 1,000 USD for each complete day that a payment due on 1 April is late, at most 10 % for one': ({
    'paid on': paid,
  }) => creditsForLate(1, paid),
  'the same of a payment due on 28 April': ({ 'paid on': paid }) => creditsForLate(28, paid),
  '10 USD for each started hour that a ticket of June is late, by the owner or by the day': ({
    judged,
    'handed on': handed = '',
    solved = '',
    'another solved': another,
    'fewer than 20': means,
  }) => {
    const on = (time: string) => `2026-06-10T${time}:00`;
    const credit = { each: { late: '1 hour', clock: 'wall' }, amount: '10 USD', counting: 'started' };
    if (judged === 'owner') {
      const events: readonly LogRow[] = [
        [on('10:00'), 'opened', 'first'],
        [on(handed), 'handed-on', 'second'],
        [on(solved), 'solved', ''],
      ];
      const byOwner = {
        rules: { start: ['opened'], stop: ['solved'], transfer: ['handed-on'], onTransfer: 'restart' },
        promise: { to: 'stop', within: { by: 'owner', limits: { first: '2 hours', second: '1 hour' } } },
        judge: ['item', 'owner'],
        log: 'log',
      };
      return creditForTickets(byOwner, ticketLog({ opened_at: on('10:00') }, events), credit);
    }
    const byTicket = {
      promise: { to: 'resolved_at', within: '4 hours' },
      ...(judged === 'day' && { judge: 'day' }),
      ...(means && { fewerThan: { items: 20, means } }),
    };
    const tickets = [solved, ...(another ? [another] : [])].map(time => [on('10:00'), on(time)] as const);
    return creditForTickets(byTicket, ticketsOf(tickets), credit);
  },
  '1 USD for each started unit that a ticket is late, which was to be solved by Tuesday 2026-06-09T17:00, when the desk closes':
    ({ unit, clock, solved = '' }) =>
      creditForTickets(
        { promise: { to: 'resolved_at', within: '8 hours' } },
        ticketsOf([['2026-06-09T09:00:00', solved.split(' ')[1] ?? '']]),
        { each: { late: unit, clock }, amount: '1 USD', counting: 'started' },
      ),
  '1 USD for each started working day that a ticket is late, which was to be solved by Tuesday 2026-03-31T09:00':
    async ({ solved = '' }) => {
      const credit = {
        each: { late: '1 working day', clock: 'working' },
        amount: '1 USD',
        counting: 'started',
      };
      const promised = { promise: { to: 'resolved_at', within: '24 hours' } };
      const of = ticketsOf([['2026-03-30T09:00:00', `${solved.split(' ')[1]}:00`]]);
      const credits = await creditsForTickets(promised, of, credit);
      const due = (period: string) => shown(credits.find(each => each.period === period)?.due);
      return { 'credit for March': due('2026-03'), 'credit for April': due('2026-04') };
    },
  'a ticket of the north is late by 90 minutes, one of the south by 150': ({
    each = '',
    earns,
    'judged per': per,
  }) =>
    creditForTickets(
      { promise: { to: 'resolved_at', within: '4 hours' } },
      ticketsOf([
        ['2026-06-10T08:00:00', '2026-06-10T13:30:00', 'north'],
        ['2026-06-11T08:00:00', '2026-06-11T14:30:00', 'south'],
      ]),
      { each: each.endsWith(' late') ? { late: '1 hour', clock: 'wall' } : 'item', amount: earns },
      per,
    ),
};
