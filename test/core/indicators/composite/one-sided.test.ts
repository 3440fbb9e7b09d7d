import { expect, test } from 'vitest';
import type { Bound } from '../../../../src/core/ground/quantity.ts';
import { composedReading } from '../../../../src/core/indicators/composite/composed.ts';
import type { JudgedMember } from '../../../../src/core/indicators/measuring.ts';
import { goalObjective, monthOf, share, targetOf } from '../../../language/reports.ts';

const member = (id: string, value: string, bound?: Bound): JudgedMember => {
  const actual = { ...share(value), ...(bound && { bound }) };
  const period = monthOf(5, { actual, target: targetOf('atLeast', share('1')), verdict: 'missed' });
  return { objective: goalObjective([period], { id, title: id }), period };
};
const read = (bound: Bound | undefined) =>
  composedReading(
    {
      kind: 'composite',
      dataset: undefined,
      where: undefined,
      composite: 'weighted-mean',
      of: [
        { objective: 'one', weight: '0.5' },
        { objective: 'other', weight: '0.5' },
      ],
    },
    [member('one', '1', bound), member('other', '0.9')],
    'measured',
    'atLeast',
  );

test('a composite has no figure where one of its members is only known to be on one side of a number', () => {
  expect(read(undefined)).toMatchObject({ nothingDue: false, actual: share('0.95') });
  expect(read('under')).not.toHaveProperty('actual');
  expect(read('over')).not.toHaveProperty('actual');
});
