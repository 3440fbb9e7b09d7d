import { readDuration } from '../../../src/core/ground/calendar/duration.ts';
import { instantAfter } from '../../../src/core/ground/calendar/instant-after.ts';
import { type Calendar, elapsedMs, workingClock } from '../../../src/core/ground/calendar/working-time.ts';
import type { Cells, Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';

const nineToFive = [['09:00', '17:00']] as const;
const desk: Calendar = {
  id: 'desk',
  zone: 'Etc/UTC',
  hours: {
    monday: nineToFive,
    tuesday: nineToFive,
    wednesday: nineToFive,
    thursday: nineToFive,
    friday: nineToFive,
  },
  holidays: [],
};

/** `Friday 2026-06-19T16:30`, where the weekday is right. */
function read(text = ''): number {
  const at = Date.parse(`${text.split(' ')[1]}Z`);
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
};
