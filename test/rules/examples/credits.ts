import { incidentsOf } from '../incidents.ts';
import type { Cells, Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { promise, reportOf } from '../small-agreement.ts';

/** Of `2 h 30 min`, in minutes. */
function minutesOf(text = ''): number {
  const [, hours = '0', minutes = '0'] = /^(?:(\d+) h)? ?(?:(\d+) min)?$/.exec(text) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

async function creditFor(downtime: string | undefined, credit: object): Promise<Cells> {
  const start = Date.UTC(2026, 5, 10);
  const end = start + minutesOf(downtime) * 60_000;
  const { objectives, credits = [] } = await reportOf({
    objectives: [
      promise({
        indicator: { availability: 'incidents' },
        target: { atLeast: '99.9%' },
        since: '2026-06-01',
      }),
    ],
    ...incidentsOf([{ start: new Date(start).toISOString(), end: new Date(end).toISOString() }]),
    terms: { remedies: [{ id: 'credit', text: 'A credit is given.', credit }] },
    asOf: '2026-07-31',
  });
  const june = objectives[0]?.periods[0];
  const given = credits.find(each => each.period === '2026-06');
  return { availability: shown(june?.actual), credit: shown(given?.due) };
}

export const credits: Runs = {
  '10 % of the fee below 99.9 %, 25 % below 99 %, and at most 20 % in a period where a cap says so': ({
    'downtime in June': downtime,
    fee,
    cap,
  }) =>
    creditFor(downtime, {
      tiers: [
        { below: '99.9%', credit: '10%' },
        { below: '99%', credit: '25%' },
      ],
      base: { fixed: fee },
      ...(cap && { caps: [{ per: 'period', atMost: cap }] }),
    }),
  '5 % of 1,000 USD for each hour of downtime in a missed month': async ({
    'downtime in June': downtime,
    'hours count': counting,
  }) => {
    const terms = { each: 'hour', amount: '5%', counting, base: { fixed: '1000 USD' } };
    const { credit = '' } = await creditFor(downtime, terms);
    return { credit };
  },
};
