import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { promise, reportOf, rowsOf } from '../small-agreement.ts';

const member = (id: string) =>
  promise({
    id,
    indicator: { measure: 'rows', sum: id, per: `${id}_all`, as: 'share', at: 'at' },
    target: { atLeast: '50%' },
    since: '2026-06-01',
  });

/** Of 1,000, `99.9%` is 999; of nothing, nothing is due. */
const thousandths = (name: string, text = '') =>
  text === 'nothing due'
    ? { [name]: 0, [`${name}_all`]: 0 }
    : { [name]: Math.round(Number.parseFloat(text) * 10), [`${name}_all`]: 1000 };

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
      ...rowsOf({ numbers: ['first', 'first_all', 'second', 'second_all'] }, [
        { at: '2026-06-10T10:00:00', ...thousandths('first', first), ...thousandths('second', second) },
      ]),
      asOf: '2026-07-31',
    });
    return { composite: shown(objectives[2]?.periods[0]?.actual) };
  },
};
