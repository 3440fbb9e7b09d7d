import { expect, test } from 'vitest';
import type { MeasureSpan } from '../../src/core/ground/asked.ts';
import { startOfDay } from '../../src/core/ground/calendar/instant.ts';
import { clockOf } from '../../src/core/ground/calendar/working-time.ts';
import type {
  AttemptQuestion,
  CountQuestion,
  DurationQuestion,
  Question,
} from '../../src/core/ground/question.ts';
import { goodFiles, withData, zone } from './agreement-folder.ts';

const hour = 3_600_000;
const at = (time: string) => Date.parse(`${time}-05:00`);

function march(change: Partial<MeasureSpan> = {}): MeasureSpan {
  const [start, end] = [startOfDay('2026-03-01', zone), startOfDay('2026-04-01', zone)];
  return { id: '2026-03', start, end, until: end, open: false, limitMs: hour, ...change };
}

const asked = { dataset: 'leads', where: undefined, spans: [march()], without: [], upTo: undefined } as const;
const counted: CountQuestion = { ...asked, kind: 'daily-counts', at: 'handed_off_at', by: undefined, zone };
const timed: DurationQuestion = {
  ...asked,
  kind: 'durations',
  at: 'from',
  from: 'handed_off_at',
  to: 'first_follow_up_at',
  clock: { kind: 'wall' },
  percentiles: ['0.5', '0.9', '1'],
};
const tried: AttemptQuestion = {
  ...asked,
  kind: 'attempts',
  attempts: 'attempts',
  at: 'handed_off_at',
  connected: 'connected_at',
  channels: undefined,
  automated: false,
  withinMs: 24 * hour,
  clock: { kind: 'wall' },
};

async function answerTo(question: Question, files = goodFiles) {
  return withData(files, async data => (await data.answer(new Map([['q', question]]))).get('q'));
}

async function daysOf(change: Partial<CountQuestion>) {
  const answer = await answerTo({ ...counted, ...change });
  return answer?.kind === 'daily-counts'
    ? answer.days.map(({ date, segment, count, firstRow, lastRow }) => [
        date,
        segment,
        count,
        firstRow,
        lastRow,
      ])
    : [];
}

async function spanOf(change: Partial<DurationQuestion>) {
  const answer = await answerTo({ ...timed, ...change });
  return answer?.kind === 'durations' ? answer.spans[0] : undefined;
}

test('rows are counted by local day, with the range of their rows', async () => {
  expect(await daysOf({})).toEqual([
    ['2026-03-02', '', 2, 1, 2],
    ['2026-03-03', '', 1, 3, 3],
  ]);
  expect(await daysOf({ zone: 'Asia/Tokyo' })).toEqual([
    ['2026-03-03', '', 2, 1, 2],
    ['2026-03-04', '', 1, 3, 3],
  ]);
});

test('rows are counted by segment, condition, exclusion, and up to a number', async () => {
  expect(await daysOf({ by: 'tier' })).toEqual([
    ['2026-03-02', 'A', 1, 1, 1],
    ['2026-03-02', 'B', 1, 2, 2],
    ['2026-03-03', 'A', 1, 3, 3],
  ]);
  expect(await daysOf({ where: { column: 'source', in: ['web'] } })).toHaveLength(2);
  expect(await daysOf({ where: { column: 'source', notIn: ['web'] } })).toEqual([
    ['2026-03-02', '', 1, 2, 2],
  ]);
  expect(await daysOf({ where: { column: 'region', blank: true }, at: 'created_at' })).toEqual([
    ['2026-03-04', '', 1, 4, 4],
  ]);
  const either = { any: [{ column: 'tier', in: ['B'] }, { all: [{ column: 'tier', in: ["'"] }] }] };
  expect(await daysOf({ where: either })).toEqual([['2026-03-02', '', 1, 2, 2]]);
  const storm = { start: at('2026-03-02T10:00:00'), end: at('2026-03-02T11:00:00') };
  expect(await daysOf({ without: [storm] })).toEqual([
    ['2026-03-02', '', 1, 2, 2],
    ['2026-03-03', '', 1, 3, 3],
  ]);
  const hours = Array.from({ length: 24 * 31 }, (_, index) => {
    const begun = at('2026-03-01T00:00:00') + index * 3_600_000;
    return { start: begun, end: begun + 5_400_000 };
  });
  expect(await daysOf({ without: hours })).toEqual([]);
  const but = hours.filter(
    ({ start, end }) => end <= at('2026-03-03T09:00:00') || start > at('2026-03-03T12:00:00'),
  );
  expect(await daysOf({ without: but })).toEqual([['2026-03-03', '', 1, 3, 3]]);
  expect(await daysOf({ upTo: 1 })).toEqual([['2026-03-02', '', 1, 1, 1]]);
});

test('what is stamped at the end of the span or at its cut-off is not seen', async () => {
  expect(await daysOf({ spans: [march({ until: at('2026-03-02T11:00:00') })] })).toEqual([
    ['2026-03-02', '', 1, 1, 1],
  ]);
  expect(await daysOf({ spans: [march({ end: at('2026-03-03T12:00:00') })] })).toEqual([
    ['2026-03-02', '', 2, 1, 2],
  ]);
});

test('a lead still waiting counts with its age at the cut-off', async () => {
  expect(await spanOf({ spans: [march({ until: at('2026-03-03T15:00:00') })] })).toEqual({
    span: '2026-03',
    items: 3,
    answered: 2,
    answeredWithin: 1,
    waiting: 1,
    pending: 0,
    totalMs: String(5.5 * hour),
    answeredMs: String(2.5 * hour),
    percentileMs: [2 * hour, 3 * hour, 3 * hour],
    percentileWaits: [false, true, true],
    middleMs: [2 * hour, 2 * hour],
    middleWaits: false,
    spread: [0, 1, 0, 1, 1, 0],
    firstRow: 1,
    lastRow: 3,
  });
});

test('a follow-up at or after the cut-off is as good as none', async () => {
  const span = await spanOf({ spans: [march({ until: at('2026-03-02T13:00:00') })] });
  expect(span).toMatchObject({ items: 2, answered: 1, waiting: 1, totalMs: String(2.5 * hour) });
});

test('a lead that waits and is not too late yet is pending, or carried out of a closed period', async () => {
  const until = at('2026-03-03T15:00:00');
  const young = march({ until, limitMs: 4 * hour });
  const pending = {
    items: 2,
    waiting: 0,
    pending: 1,
    middleMs: [hour / 2, 2 * hour],
    percentileMs: [hour / 2, 2 * hour, 2 * hour],
  };
  const open = { ...young, open: true };
  expect(await spanOf({ spans: [open] })).toMatchObject(pending);
  expect(await spanOf({ spans: [open], carrying: [open] })).toMatchObject(pending);
  expect(await spanOf({ spans: [young], carrying: [young] })).toMatchObject({
    ...pending,
    pending: 0,
    carriedOut: 1,
    openItems: 1,
    open: [{ id: 'L3', row: 3, ageMs: 3 * hour }],
  });
  expect(await spanOf({ spans: [march({ until })] })).toMatchObject({ items: 3, waiting: 1, pending: 0 });
});

test('a span without items has no entry, one with only pending items has no items', async () => {
  const april = march({
    id: '2026-04',
    start: march().end,
    end: march().end + hour,
    until: march().end + hour,
  });
  expect(await answerTo({ ...timed, spans: [april] })).toEqual({ kind: 'durations', spans: [] });
  const first = march({ until: at('2026-03-02T10:01:00'), open: true });
  expect(await spanOf({ spans: [first] })).toMatchObject({
    items: 0,
    pending: 1,
    totalMs: '0',
    firstRow: 1,
  });
});

test('digits after the millisecond are not cut: a nanosecond late is not within', async () => {
  const leads = (from: string, to: string) => ({
    ...goodFiles,
    'metrics/leads.csv': `id,handed_off_at,first_follow_up_at\nL1,2026-03-02T10:00:00${from},2026-03-02T11:00:00${to}\n`,
  });
  const within = async (from: string, to: string) => {
    const found = await answerTo(timed, leads(from, to));
    const span = found?.kind === 'durations' ? found.spans[0] : undefined;
    return [span?.answeredWithin, span?.totalMs];
  };
  expect(await within('', '.000000001')).toEqual([0, String(hour + 1)]);
  expect(await within('.000000001', '.000000001')).toEqual([1, String(hour)]);
  expect(await within('.000000002', '.000000001')).toEqual([1, String(hour)]);
});

test('a working clock runs only in its spans', async () => {
  const shifts = [
    { start: at('2026-03-02T10:15:00'), end: at('2026-03-02T11:30:00') },
    { start: at('2026-03-02T12:45:00'), end: at('2026-03-02T17:00:00') },
  ];
  const clock = clockOf(shifts, { start: march().start, end: march().end });
  expect(await spanOf({ clock, where: { column: 'tier', in: ['B'] } })).toMatchObject({
    totalMs: String(0.75 * hour),
  });
  expect(await spanOf({ clock, where: { column: 'id', in: ['L1'] } })).toMatchObject({
    totalMs: String(0.25 * hour),
  });
});

test('attempts are counted for all leads and for those never reached', async () => {
  const expected = {
    span: '2026-03',
    all: [
      { attempts: 0, items: 1 },
      { attempts: 1, items: 1 },
      { attempts: 2, items: 1 },
    ],
    unconnected: [
      { attempts: 0, items: 1 },
      { attempts: 1, items: 1 },
    ],
    pending: 0,
    firstRow: 1,
    lastRow: 3,
    firstAttemptRow: 4,
    lastAttemptRow: 4,
  };
  expect(await answerTo(tried)).toEqual({ kind: 'attempts', spans: [expected] });
});

test('automated attempts and channels count as asked, and young leads are pending', async () => {
  const answer = await answerTo({
    ...tried,
    automated: true,
    channels: ['email'],
    spans: [march({ until: at('2026-03-03T13:00:00') })],
  });
  expect(answer).toMatchObject({
    spans: [{ unconnected: [{ attempts: 2, items: 1 }], pending: 1, firstAttemptRow: 3, lastAttemptRow: 4 }],
  });
});

test('a connection at the cut-off is not seen', async () => {
  const answer = await answerTo({ ...tried, spans: [march({ until: at('2026-03-03T11:00:00') })] });
  expect(answer).toMatchObject({ spans: [{ unconnected: [{ attempts: 1, items: 2 }], pending: 0 }] });
});

test('the funnel comes as it stands, blank cells left out', async () => {
  const answer = await answerTo({ kind: 'funnel', dataset: 'funnel' });
  const [first, second] = answer?.kind === 'funnel' ? answer.rows : [];
  expect(first).toEqual({
    row: 1,
    period: '2026-01',
    segment: 'A',
    values: {
      leads: '120',
      customers: '6',
      revenue: '30000',
      marketing_revenue: '28000',
      total_revenue: '61000.5',
      cycle_days: '45',
    },
  });
  expect(second?.values.cycle_days).toBeUndefined();
});

test('the order of rows changes no figure', async () => {
  const [header, ...rows] = (goodFiles['metrics/leads.csv'] ?? '').trimEnd().split('\n');
  const turned = { ...goodFiles, 'metrics/leads.csv': [header, ...rows.reverse()].join('\n') };
  const figures = (answer: unknown) => JSON.stringify(answer).replace(/"(first|last)\w*Row":\d+,?/g, '');
  for (const question of [counted, timed, tried]) {
    expect(figures(await answerTo(question, turned))).toBe(figures(await answerTo(question)));
  }
});

test('a dataset that could not be read has empty answers', async () => {
  const files = { ...goodFiles, 'metrics/leads.csv': 'id\n' };
  expect(await answerTo(counted, files)).toEqual({ kind: 'daily-counts', days: [] });
  expect(await answerTo(timed, files)).toEqual({ kind: 'durations', spans: [] });
  expect(await answerTo(tried, files)).toEqual({ kind: 'attempts', spans: [] });
  expect(await answerTo({ kind: 'funnel', dataset: 'none' }, files)).toEqual({ kind: 'funnel', rows: [] });
});

test('facts say how far data reaches and what was agreed', async () => {
  await withData(goodFiles, ({ facts }) => {
    expect(facts.datasets.funnel).toEqual({
      file: 'slas/x/metrics/funnel.csv',
      rows: 4,
      first: startOfDay('2026-01-01', zone),
      last: startOfDay('2026-03-01', zone) - 1,
      covered: [{ start: startOfDay('2026-01-01', zone), end: startOfDay('2026-03-01', zone), line: 2 }],
    });
    expect(facts.datasets.leads).toMatchObject({
      first: at('2026-03-02T09:00:00'),
      last: at('2026-03-04T09:30:00'),
    });
    expect(facts.events).toEqual([
      {
        row: 1,
        at: Date.parse('2026-03-12T10:00:00-04:00'),
        kind: 'exclusion',
        objective: 'first-follow-up',
        span: { start: startOfDay('2026-03-03', zone), end: startOfDay('2026-03-05', zone) },
        effect: 'remove',
        by: 'sales',
        agreedBy: ['marketing', 'sales'],
        clause: '',
        value: '',
        note: 'Storm',
      },
    ]);
  });
});

test('a second event before all that a clock knows is no crash', async () => {
  const covers = { start: at('2026-03-01T00:00'), end: at('2027-01-01T00:00') };
  const text = (goodFiles['metrics/leads.csv'] ?? '').replace('2026-03-02T10:30:00', '1970-01-02T10:30:00');
  const answer = await answerTo(
    { ...timed, clock: clockOf([covers], covers) },
    { ...goodFiles, 'metrics/leads.csv': text },
  );
  const [span] = answer?.kind === 'durations' ? answer.spans : [];
  expect([span?.items, span?.answered]).toEqual([3, 2]);
});
