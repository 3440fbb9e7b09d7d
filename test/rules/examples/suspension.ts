import type { Runs } from '../rules-document.ts';
import { promise, reportOf, rowsOf } from '../small-agreement.ts';

/** Rows of a promise of one lead or one follow-up in a month. */
const rowIn = (verdict: string | undefined, day: string, what: string) =>
  verdict === 'met' ? [{ at: `${day}T10:00:00`, what }] : [];

const one = (id: string, from: string, to: string) =>
  promise({
    id,
    from,
    to,
    indicator: { count: 'rows', at: 'at', where: { what: id } },
    target: { atLeast: '1' },
  });

export const suspension: Runs = {
  'Sales’ follow-up is suspended after a month in which Marketing missed its leads': async ({
    'leads of January': leads,
    'follow-up of February, as measured': measured,
  }) => {
    const { objectives } = await reportOf({
      objectives: [one('leads', 'marketing', 'sales'), one('follow-up', 'sales', 'marketing')],
      ...rowsOf({ texts: ['what'] }, [
        ...rowIn(leads, '2026-01-10', 'leads'),
        ...rowIn(measured, '2026-02-10', 'follow-up'),
      ]),
      terms: {
        remedies: [
          { id: 'rest', objectives: ['leads'], text: 'Follow-up rests.', suspend: { duties: ['follow-up'] } },
        ],
      },
      asOf: '2026-03-31',
    });
    const february = objectives[1]?.periods.find(each => each.id === '2026-02');
    return { 'follow-up of February': february?.verdict ?? '' };
  },
};
