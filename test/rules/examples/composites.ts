import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { promise, reportOf, rowsOf } from '../small-agreement.ts';

const member = (id: string) =>
  promise({
    id,
    indicator: { measure: 'rows', sum: id, per: 'all', as: 'share', at: 'at' },
    target: { atLeast: '50%' },
    since: '2026-06-01',
  });

/** Of 1,000: `99.9%` is 999. */
const thousandths = (text = '') => `${Math.round(Number.parseFloat(text) * 10)}`;

export const composites: Runs = {
  'two members': async ({ method = '', first, second }) => {
    const [name, weights] = method.split(', ');
    const [ofFirst, ofSecond] = weights?.split(' and ') ?? [];
    const indicator = {
      composite: name,
      of: weights ? { first: ofFirst, second: ofSecond } : ['first', 'second'],
      ...(name === 'fallback' && { independent: 'true' }),
    };
    const { objectives } = await reportOf({
      objectives: [
        member('first'),
        member('second'),
        promise({ id: 'both', indicator, target: { atLeast: '50%' }, since: '2026-06-01' }),
      ],
      ...rowsOf({ numbers: ['first', 'second', 'all'] }, [
        { at: '2026-06-10T10:00:00', first: thousandths(first), second: thousandths(second), all: 1000 },
      ]),
      asOf: '2026-07-31',
    });
    return { composite: shown(objectives[2]?.periods[0]?.actual) };
  },
};
