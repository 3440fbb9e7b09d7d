import { expect, test } from 'vitest';
import { sidesOf } from '../../src/site/sides.ts';
import { sampleReport } from '../charts/sample-report.ts';

test('promises stand by who gives them, in the order of the parties, shared ones last', () => {
  const report = sampleReport();
  const [first, ...rest] = report.objectives;
  if (first === undefined) throw new Error('no objective');
  const all = report.parties.map(party => party.id);
  const shared = { ...first, id: 'together', from: all };
  const sides = sidesOf({ ...report, objectives: [shared, ...rest.toReversed(), first] });
  expect(sides.at(-1)?.from).toEqual(all);
  expect(sides[0]?.from).toEqual([report.parties[0]?.id]);
  expect(sides.flatMap(side => side.objectives)).toHaveLength(report.objectives.length + 1);
});
