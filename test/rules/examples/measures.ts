import type { Runs } from '../rules-document.ts';
import { shown } from '../shown.ts';
import { firstPeriod, promise, rowsOf } from '../small-agreement.ts';

export const measures: Runs = {
  'three rows of June': async ({ value = '', 'other column': other = '', per = '' }) => {
    const others = other.split(', ');
    const isShare = per.endsWith('as share');
    const by = isShare ? { per: 'other', as: 'share' } : per === 'count' ? { per } : {};
    const { actual } = await firstPeriod({
      objectives: [
        promise({
          indicator: { measure: 'rows', sum: 'value', ...by, at: 'at' },
          target: { atLeast: isShare ? '50%' : '1' },
          since: '2026-06-01',
        }),
      ],
      ...rowsOf(
        { numbers: ['value', 'other'] },
        value
          .split(', ')
          .map((each, place) => ({ at: '2026-06-10T10:00:00', value: each, other: others[place] ?? '' })),
      ),
      asOf: '2026-07-31',
    });
    return { figure: shown(actual) };
  },
  'three rows of June, whose columns are both `negative:`': async given => {
    const { value = '', 'other column': other = '', per = '' } = given;
    const others = other.split(', ');
    const isShare = per.endsWith('as share');
    const by = isShare ? { per: 'other', as: 'share' } : per === 'count' ? { per } : {};
    const { datasets, files } = rowsOf(
      { numbers: ['value', 'other'] },
      value
        .split(', ')
        .map((each, place) => ({ at: '2026-06-10T10:00:00', value: each, other: others[place] ?? '' })),
    );
    const { actual, verdict = '' } = await firstPeriod({
      objectives: [
        promise({
          indicator: { measure: 'rows', sum: 'value', ...by, at: 'at' },
          target: { atLeast: isShare ? '-20%' : '-20' },
          since: '2026-06-01',
        }),
      ],
      datasets: { rows: { ...(datasets.rows as object), negative: ['value', 'other'] } },
      files,
      asOf: '2026-07-31',
    });
    return { figure: shown(actual), June: verdict };
  },
  'the numbers of a month, ranked': async ({ value = '', statistic = '' }) => {
    const [kind, percentile] = statistic.split(' ');
    const { datasets, files } = rowsOf(
      { numbers: ['value'] },
      value.split(', ').map(each => ({ at: '2026-06-10T10:00:00', value: each })),
    );
    const { actual } = await firstPeriod({
      objectives: [
        promise({
          indicator: {
            measure: 'rows',
            statistic: percentile === undefined ? kind : { percentile },
            of: 'value',
            at: 'at',
          },
          target: { atMost: '1' },
          since: '2026-06-01',
        }),
      ],
      datasets: { rows: { ...(datasets.rows as object), negative: ['value'] } },
      files,
      asOf: '2026-07-31',
    });
    return { figure: shown(actual) };
  },
};
