import type { Runs } from '../rules-document.ts';
import { range, shown } from '../shown.ts';
import { csv, promise, reportOf, rowsOf } from '../small-agreement.ts';

/** A composite of two members as the table names its method: `weighted-mean, 60% and 40%`. */
function composed(method: string, members: readonly [string, string]) {
  const [name, weights] = method.split(', ');
  const of = weights?.split(' and ');
  return {
    composite: name,
    of: of ? Object.fromEntries(members.map((id, place) => [id, of[place]])) : members,
    ...(name === 'fallback' && { independent: 'true' }),
  };
}

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
    const indicator = composed(method, ['first', 'second']);
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
  'two services in June, each promised to be up for 95 %': async ({ method = '', down = '', promised }) => {
    const service = (id: string) =>
      promise({ id, indicator: { availability: id }, target: { atLeast: '95%' }, since: '2026-06-01' });
    const dataset = (name: string) => ({ kind: 'incidents', file: `metrics/${name}.csv` });
    const end = `2026-06-${String(1 + Number.parseInt(down, 10)).padStart(2, '0')}T00:00:00`;
    const indicator = composed(method, ['one', 'other']);
    const { objectives } = await reportOf({
      objectives: [
        service('one'),
        service('other'),
        promise({ id: 'both', indicator, target: { atLeast: promised }, since: '2026-06-01' }),
      ],
      datasets: { one: dataset('one'), other: dataset('other') },
      files: {
        'metrics/one.csv': csv(
          'id,start,end,impact',
          end.startsWith('2026-06-01') ? [] : [['1', '2026-06-01T00:00:00', end, '1']],
        ),
        'metrics/other.csv': csv('id,start,end,impact', []),
        'metrics/coverage.csv': csv('dataset,from,through', [
          ['one', '2026-01-01', '2026-12-31'],
          ['other', '2026-01-01', '2026-06-27'],
        ]),
      },
      asOf: '2026-07-31',
    });
    const { verdict, ...period } = objectives[2]!.periods[0]!;
    return { composite: verdict ?? '', figure: range(period) };
  },
};
