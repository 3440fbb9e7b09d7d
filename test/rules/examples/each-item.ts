import { expect } from 'vitest';
import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { csv, type Fields, firstPeriod, periodsOf, promise } from '../small-agreement.ts';
import { type LogRow, ticketLog } from '../ticket-log.ts';

const on = (time = '') => `2026-06-10T${time}:00`;

/** A ticket with its log, of which the customer is asked from one time to another, judged in 2026. */
async function carried(
  [from, to, solved]: readonly [from: string, to: string, solved: string],
  ticket: Readonly<Record<string, string>>,
  { period, within }: { readonly period: string; readonly within: string },
) {
  const indicator = {
    each: 'tickets',
    at: 'opened_at',
    clock: 'wall',
    log: 'log',
    rules: { pause: ['asked'], resume: ['answered'], stop: ['solved'] },
    promise: { to: 'stop', within },
  };
  const events: LogRow[] = [
    [from, 'asked'],
    [to, 'answered'],
    [solved, 'solved'],
  ];
  return periodsOf({
    objectives: [promise({ indicator, target: { atLeast: '100%' }, period })],
    ...ticketLog(
      ticket,
      events.filter(([at]) => at !== '' && at !== 'never'),
    ),
    asOf: '2026-06-30',
  });
}

const tickets = { kind: 'tickets', file: 'metrics/tickets.csv' };

/** A ticket of 10 June, opened at 10:00, by the events of its log: its months from June on. */
async function ofLog(indicator: Fields, events: readonly LogRow[]) {
  const judged = { each: 'tickets', at: 'opened_at', clock: 'wall', log: 'log', ...indicator };
  const periods = await periodsOf({
    objectives: [promise({ indicator: judged, target: { atLeast: '100%' }, since: '2026-06-01' })],
    ...ticketLog({ opened_at: on('10:00') }, events, ['2026-06-01', '2026-12-31']),
    asOf: '2026-09-30',
  });
  return periods.map(({ detail }) => (detail?.kind === 'items' ? detail : undefined));
}

const late = (ms: number | undefined) =>
  ms === undefined ? '' : shown({ value: String(ms), unit: { kind: 'duration', clock: 'wall' } });
const stateOf = (tally: { readonly kept: number; readonly missed: number } | undefined) =>
  tally?.kept ? 'kept' : tally?.missed ? 'missed' : '';

export const eachItem: Runs = {
  'a ticket of 10 June, opened at 10:00': async given => {
    const { severity = '', 'to be solved': limit = '', 'customer asked': asked = '', solved } = given;
    const [pause, resume] = asked.split('–');
    const indicator = {
      each: 'tickets',
      at: 'opened_at',
      clock: 'wall',
      log: 'log',
      rules: { pause: ['asked'], resume: ['answered'], stop: ['solved'] },
      promise: {
        to: 'stop',
        within: { by: 'severity', limits: { [severity]: limit.replace('within ', '') } },
      },
    };
    const asking: LogRow[] = resume
      ? [
          [on(pause), 'asked'],
          [on(resume), 'answered'],
        ]
      : [];
    const { detail } = await firstPeriod({
      objectives: [promise({ indicator, target: { atLeast: '100%' }, since: '2026-06-01' })],
      ...ticketLog(
        { opened_at: on('10:00'), severity },
        [...asking, [on(solved), 'solved']],
        ['2026-06-01', '2026-07-31'],
      ),
      asOf: '2026-07-31',
    });
    const found = detail?.kind === 'items' ? detail : undefined;
    const [miss] = found?.misses ?? [];
    const late = miss?.lateMs;
    return {
      kept: found?.kept === 1 ? 'yes' : 'no',
      'late by':
        late === undefined ? '' : shown({ value: String(late), unit: { kind: 'duration', clock: 'wall' } }),
    };
  },
  'a ticket of 10 June, opened at 10:00, to be solved within 4 hours, solved at 12:00 and opened again':
    async given => {
      const { reopened, 'opened again': again = '', solved = '' } = given;
      const rules = { start: ['opened', 'reopened'], stop: ['solved'], reopened };
      const [june, july] = await ofLog({ rules, promise: { to: 'stop', within: '4 hours' } }, [
        [on('10:00'), 'opened', ''],
        [on('12:00'), 'solved', ''],
        [`${again}:00`, 'reopened', ''],
        [`${solved}:00`, 'solved', ''],
      ]);
      return {
        June: stateOf(june),
        'late by': late(june?.misses[0]?.lateMs),
        July: stateOf(july),
      };
    },
  'a ticket of 10 June, opened at 10:00 by the first desk, which has 2 hours, and handed on; the second has 1':
    async given => {
      const { 'handed on': handed, to = '', solved } = given;
      const within = { by: 'owner', limits: { first: '2 hours', second: '1 hour' } };
      const [june] = await ofLog(
        {
          rules: { start: ['opened'], stop: ['solved'], transfer: ['handed-on'], onTransfer: 'restart' },
          promise: { to: 'stop', within },
          judge: ['item', 'owner'],
          per: 'owner',
        },
        [
          [on('10:00'), 'opened', 'first'],
          [on(handed), 'handed-on', to],
          [on(solved), 'solved', ''],
        ],
      );
      const of = (owner: string) => ({
        state: stateOf(june?.groups?.find(each => each.group === owner)),
        late: late(june?.misses.find(each => each.owner === owner)?.lateMs),
      });
      const [first, second] = [of('first'), of('second')];
      return {
        'first desk': first.state,
        'late by': first.late,
        'second desk': second.state,
        late: second.late,
      };
    },
  'tickets of June of which 95 % are to be answered in time, with `fewerThan: { items: 20 }`': async ({
    means,
    kept,
    missed,
  }) => {
    const indicator = {
      each: 'tickets',
      at: 'opened_at',
      clock: 'wall',
      fewerThan: { items: 20, means },
      promise: { to: 'responded_at', within: '1 hour' },
    };
    const answered = [
      ...Array<string>(Number(kept)).fill(on('11:00')),
      ...Array<string>(Number(missed)).fill(on('12:00')),
    ];
    const june = await firstPeriod({
      objectives: [promise({ indicator, target: { atLeast: '95%' }, since: '2026-06-01' })],
      datasets: { tickets },
      files: {
        'metrics/tickets.csv': csv(
          'id,opened_at,responded_at',
          answered.map((at, place) => [`T-${place}`, on('10:00'), at]),
        ),
        'metrics/coverage.csv': csv('dataset,from,through', [['tickets', '2026-06-01', '2026-12-31']]),
      },
      asOf: '2026-09-30',
    });
    return { figure: june.actual ? shown(june.actual) : '', June: june.verdict ?? '' };
  },
  'tickets of June of which 80 % are to be answered in time, judged `per: region`': async given => {
    const {
      'north kept': north,
      'of north': ofNorth,
      'south kept': south,
      'of south': ofSouth,
      whole,
    } = given;
    const rows = (region: string, kept: number, all: number) =>
      Array.from({ length: all }, (_, place) => [
        `${region}-${place}`,
        on('10:00'),
        on(place < kept ? '11:00' : '12:00'),
        on('11:00'),
        region,
      ]);
    const june = await firstPeriod({
      objectives: [
        promise({
          indicator: {
            share: 'tickets',
            at: 'opened_at',
            kept: { resolved_at: { notAfter: 'due_at' } },
          },
          target: { atLeast: '80%' },
          since: '2026-06-01',
          per: { column: 'region', ...(whole && { whole }) },
        }),
      ],
      datasets: { tickets: { ...tickets, attributes: ['region'] } },
      files: {
        'metrics/tickets.csv': csv('id,opened_at,resolved_at,due_at,region', [
          ...rows('north', Number(north), Number(ofNorth)),
          ...rows('south', Number(south), Number(ofSouth)),
        ]),
        'metrics/coverage.csv': csv('dataset,from,through', [['tickets', '2026-06-01', '2026-12-31']]),
      },
      asOf: '2026-09-30',
    });
    return { figure: shown(june.actual), 'decided by': june.decidedBy ?? '', June: june.verdict ?? '' };
  },
  'a ticket of 30 January, opened at 9:00, to be solved within 48 hours': async given => {
    const { 'customer asked from': from = '', to = '', solved = '' } = given;
    const periods = await carried(
      [from, to, solved],
      { opened_at: '2026-01-30T09:00:00' },
      { period: 'month', within: '48 hours' },
    );
    const details = periods.map(({ id, detail }) => ({ id, ...(detail?.kind === 'items' && { detail }) }));
    const counting = details.filter(({ detail }) => (detail?.items ?? 0) > 0);
    const open = details.map(({ detail }) => detail?.openItems ?? 0).reduce((all, each) => all + each, 0);
    const kept = counting.map(({ detail }) => (detail?.kept === 1 ? 'yes' : 'no'));
    return {
      'counts in': counting.map(({ id }) => id).join() || 'nowhere',
      kept: kept.join(),
      open: open > 0 ? String(open) : '',
    };
  },
  'a ticket of 10 June, opened at 22:00, to be solved within 4 hours, judged by the day': async given => {
    const { 'customer asked from': from = '', to = '', solved = '' } = given;
    const periods = await carried(
      [from, to, solved],
      { opened_at: '2026-06-10T22:00:00' },
      { period: 'day', within: '4 hours' },
    );
    const counting = periods.flatMap(({ id, detail }) =>
      detail?.kind === 'items' && detail.items > 0 ? [{ id, kept: detail.kept === 1 ? 'yes' : 'no' }] : [],
    );
    return {
      'counts in': counting.map(({ id }) => id).join(),
      kept: counting.map(each => each.kept).join(),
    };
  },
  'a ticket of 20 January, to be solved by the time due of its own row': async ({
    due = '',
    solved = '',
  }) => {
    const by = { to: 'resolved_at', by: 'due_at' };
    const each = { each: 'tickets', at: 'opened_at', clock: 'wall', promise: by };
    const share = { share: 'tickets', at: 'opened_at', kept: { resolved_at: { notAfter: 'due_at' } } };
    const ways = [each, share].map(async indicator => {
      const periods = await periodsOf({
        objectives: [promise({ indicator, target: { atLeast: '100%' } })],
        datasets: { tickets },
        files: {
          'metrics/tickets.csv': csv('id,opened_at,resolved_at,due_at', [
            ['T-1', '2026-01-20T09:00:00', solved === 'never' ? '' : solved, due],
          ]),
          'metrics/coverage.csv': csv('dataset,from,through', [['tickets', '2026-01-01', '2026-12-31']]),
        },
        asOf: '2026-06-30',
      });
      const counting = periods.filter(({ actual }) => actual);
      const kept = counting.map(({ actual }) => (actual?.value === '1' ? 'yes' : 'no'));
      return { 'counts in': counting.map(({ id }) => id).join() || 'nowhere', kept: kept.join() };
    });
    const [one, other] = await Promise.all(ways);
    expect(other).toEqual(one);
    return one!;
  },
};
