import { readDuration } from '../../../src/core/ground/calendar/duration.ts';
import { instantAfter } from '../../../src/core/ground/calendar/instant-after.ts';
import { elapsedMs, workingClock } from '../../../src/core/ground/calendar/working-time.ts';
import type { PeriodReport } from '../../../src/core/report.ts';
import { desk } from '../../desk.ts';
import type { Cells, Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { promise, reportOf, rowsOf } from '../small-agreement.ts';

/** `2026-06-19T16:30` of `Friday 2026-06-19T16:30`. */
function timeOf(text = ''): string {
  return text.split(' ')[1] ?? '';
}

/** `Friday 2026-06-19T16:30`, where the weekday is right. */
function read(text = ''): number {
  const at = Date.parse(`${timeOf(text)}Z`);
  if (written(at) !== text) throw new Error(`Unexpected \`${text}\`, expected \`${written(at)}\``);
  return at;
}

function written(at: number): string {
  const weekday = new Date(at).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
  return `${weekday} ${new Date(at).toISOString().slice(0, 16)}`;
}

function deadline({ from, time = '' }: Cells): Cells {
  const duration = readDuration(time.replace(/(?<!working )hour/, 'working hour'))!;
  return { deadline: written(instantAfter(read(from), duration, 'Etc/UTC', desk)!) };
}

export const workingTime: Runs = {
  'deadlines in working hours': deadline,
  'working time between two instants': ({ from, to }) => {
    const [start, end] = [read(from), read(to)];
    const ms = elapsedMs(workingClock(desk, start, end), start, end);
    return { elapsed: shown({ value: String(ms), unit: { kind: 'duration', clock: 'wall' } }) };
  },
  'deadlines in working days': deadline,
  'eight working hours, from Monday 15 June at 9:00 on': async ({ answered }) => {
    const within = '8 working hours';
    const { objectives } = await reportOf({
      objectives: [
        { each: 'rows', at: 'at', promise: { to: 'done', within } },
        { speed: 'rows', from: 'at', to: 'done', statistic: { within } },
      ].map((indicator, place) =>
        promise({
          id: `promise-${place + 1}`,
          indicator: { ...indicator, clock: 'working' },
          target: { atLeast: '100%' },
          since: '2026-06-01',
        }),
      ),
      ...rowsOf({ times: ['done'] }, [{ at: '2026-06-15T09:00', done: timeOf(answered) }]),
      asOf: '2026-07-31',
    });
    const [item, share] = objectives.map(({ periods }) => periods[0]!);
    const stateOf = ({ verdict }: PeriodReport) => (verdict === 'met' ? 'kept' : (verdict ?? ''));
    const [miss] = item?.detail?.kind === 'items' ? item.detail.misses : [];
    return {
      'each item': stateOf(item!),
      'share within': stateOf(share!),
      'late by': miss === undefined ? '' : `${miss.lateMs} ms`,
    };
  },
};
