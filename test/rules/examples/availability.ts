import { incidentsOf } from '../incidents.ts';
import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { firstPeriod, promise, type SmallAgreement } from '../small-agreement.ts';

/** `10:00–12:00 at 50 %` of a day. */
function onDay(day: string, text: string) {
  const [span = '', share] = text.split(' at ');
  const [start = '', end = ''] = span.split('–');
  const impact = share === undefined ? '1' : `${Number.parseInt(share, 10) / 100}`;
  return { start: `${day}T${start}:00`, end: `${day}T${end}:00`, impact };
}

async function figures(indicator: object, data: Pick<SmallAgreement, 'datasets' | 'files'>, terms = {}) {
  const objective = promise({
    indicator: { availability: 'incidents', ...indicator },
    target: { atLeast: '99%' },
    since: '2026-06-01',
  });
  const { actual, detail } = await firstPeriod({
    objectives: [objective],
    ...data,
    terms,
    asOf: '2026-07-31',
  });
  const found = detail?.kind === 'availability' ? detail : undefined;
  return { available: shown(found?.available), downtime: shown(found?.down), availability: shown(actual) };
}

export const availability: Runs = {
  'incidents on 10 June': async ({ incidents = '', minimum }) => {
    const rows = incidents.split(', ').map(each => onDay('2026-06-10', each));
    const { downtime, availability } = await figures(minimum ? { minimum } : {}, incidentsOf(rows));
    return { downtime, availability };
  },
  'maintenance on the whole of 20 June': async ({ 'down on 9 June': down = '', exclusions }) => {
    const rows = [onDay('2026-06-09', down), { start: '2026-06-20T00:00:00', end: '2026-06-21T00:00:00' }];
    const maintenance = [
      {
        id: 'window',
        every: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20',
        effect: 'remove',
        text: 'Maintenance on 20 June.',
      },
    ];
    const { available, downtime, availability } = await figures({ exclusions }, incidentsOf(rows), {
      maintenance,
    });
    return { 'available time': available, downtime, availability };
  },
};
