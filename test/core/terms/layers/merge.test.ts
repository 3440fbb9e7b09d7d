import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layeringOf, layerOf, layerReports } from '../../../../src/core/terms/layers/layering.ts';
import { mergeLayers } from '../../../../src/core/terms/layers/merge.ts';
import { originOf } from '../../../../src/core/terms/layers/place.ts';
import type { Written } from '../../../../src/core/terms/layers/written.ts';

type Fields = Record<string, unknown>;
const layer = (id: string, value: Fields): Written => ({ id, file: `slas/${id}/agreement.mdx`, value });
const clause = (id: string, text: string, more: Fields = {}) => ({ id, text, ...more });
const merged = (...values: readonly Fields[]) =>
  mergeLayers(values.map((value, index) => layer(['top', 'middle', 'bottom'][index]!, value)));

test('an entry of a lower layer stands in the place of the upper one, as a whole', () => {
  const { value, findings } = merged(
    { remedies: [clause('plan', 'A plan.', { objectives: ['uptime'] }), clause('call', 'A call.')] },
    { remedies: [clause('visit', 'A visit.'), clause('plan', 'A better plan.')] },
  );
  expect(value.remedies).toEqual([
    clause('plan', 'A better plan.'),
    clause('call', 'A call.'),
    clause('visit', 'A visit.'),
  ]);
  expect(findings).toEqual([]);
});

test('other fields hold as the lowest layer says them, what a layer says of itself is not inherited', () => {
  const { value } = merged(
    { title: 'Standard', version: '2.0.0', layer: 'true', currency: 'USD', review: { every: 'month' } },
    { title: 'Service', extends: 'top', currency: 'EUR' },
  );
  expect(value).toEqual({ title: 'Service', extends: 'top', currency: 'EUR', review: { every: 'month' } });
});

test('parties and datasets merge by name', () => {
  const { value, origins } = merged(
    { datasets: { a: { file: 'a' }, b: { file: 'b' } } },
    { datasets: { b: { file: 'c' } } },
  );
  expect(value.datasets).toEqual({ a: { file: 'a' }, b: { file: 'c' } });
  expect(originOf(['datasets', 'a', 'file'], { origins })?.file).toBe('slas/top/agreement.mdx');
  expect(originOf(['datasets', 'b', 'file'], { origins })?.file).toBe('slas/middle/agreement.mdx');
});

test('each clause knows its layer and those it replaced, each part where it was written', () => {
  const layers = [
    layer('top', { title: 'Top', version: '2.0.0', remedies: [clause('a', '1'), clause('b', '1')] }),
    layer('middle', { title: 'Middle', version: '1.1.0', remedies: [clause('b', '2')] }),
    layer('bottom', { version: '1.0.0', remedies: [clause('c', '3'), clause('b', '3')] }),
  ];
  const all = mergeLayers(layers);
  const layering = layeringOf(layers, all);
  expect(layerOf(layering, 'remedies', 'a')).toEqual({ layer: 'top' });
  expect(layerOf(layering, 'remedies', 'b')).toEqual({ layer: 'bottom', overrides: ['top', 'middle'] });
  expect(layerOf(layering, 'remedies', 'c')).toEqual({ layer: 'bottom' });
  expect(layerOf(undefined, 'remedies', 'c')).toEqual({});
  expect(layerReports(layering).map(({ title, version }) => `${title} ${version}`)).toEqual([
    'Top 2.0.0',
    'Middle 1.1.0',
    'bottom 1.0.0',
  ]);
  expect(originOf(['remedies', 1, 'text'], all)).toEqual({
    file: 'slas/bottom/agreement.mdx',
    path: ['remedies', 1, 'text'],
  });
  expect(originOf(['remedies', 2, 'text'], all)?.path).toEqual(['remedies', 0, 'text']);
  expect(originOf(['remedies', 0, 'text'], all)?.file).toBe('slas/top/agreement.mdx');
  expect(originOf(['currency'], all)).toBeUndefined();
});

test('a final clause stays as it is, whoever would change it', () => {
  const { value, findings } = merged(
    { termination: [clause('notice', '30 days.', { final: 'true' })] },
    { termination: [clause('notice', '60 days.')] },
    { without: { termination: ['notice'] } },
  );
  expect(value.termination).toEqual([clause('notice', '30 days.', { final: 'true' })]);
  expect(findings.map(({ file, place, message }) => [file, place, message])).toEqual([
    [
      'slas/middle/agreement.mdx',
      { kind: 'terms', path: ['termination', 0, 'id'] },
      'Unexpected ending `notice`, which is final in slas/top/agreement.mdx, expected it as it is there',
    ],
    [
      'slas/bottom/agreement.mdx',
      { kind: 'terms', path: ['without', 'termination', 0] },
      'Unexpected ending `notice` in `without`, which is final in slas/top/agreement.mdx, expected it to stay',
    ],
  ]);
});

test('a layer made final lower down may not be changed below that, but may take the place of an upper one', () => {
  const { value, findings } = merged(
    { objectives: [{ id: 'uptime', target: '1' }] },
    { objectives: [{ id: 'uptime', target: '2', final: 'true' }] },
    { objectives: [{ id: 'uptime', target: '3' }] },
  );
  expect(value.objectives).toEqual([{ id: 'uptime', target: '2', final: 'true' }]);
  expect(findings).toHaveLength(1);
});

test('a clause that is left out is gone, and the layer that left it out says so', () => {
  const layers = [
    layer('top', { remedies: [clause('plan', 'A plan.'), clause('call', 'A call.')] }),
    layer('bottom', { without: { remedies: ['call'] } }),
  ];
  const all = mergeLayers(layers);
  expect(all.value.remedies).toEqual([clause('plan', 'A plan.')]);
  expect(layerReports(layeringOf(layers, all))[1]?.without).toEqual([
    { list: 'remedies', id: 'call', from: 'top' },
  ]);
});

test('a second entry of the same id in one layer is not taken for an override', () => {
  const { value } = merged(
    { remedies: [clause('plan', '1')] },
    { remedies: [clause('plan', '2'), clause('plan', '3')] },
  );
  expect(value.remedies).toEqual([clause('plan', '2'), clause('plan', '3')]);
});

test('layers merge the same in one step or in two', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd');
  const lists = fc.record({
    remedies: fc
      .uniqueArray(ids)
      .map(all => all.map(id => ({ id })))
      .chain(entries => fc.tuple(...entries.map(each => fc.string().map(text => ({ ...each, text }))))),
    currency: fc.string(),
  });
  fc.assert(
    fc.property(lists, lists, lists, (top, middle, bottom) => {
      const inTwo = mergeLayers([
        layer('top', mergeLayers([layer('top', top), layer('middle', middle)]).value as Fields),
        layer('bottom', bottom),
      ]);
      expect(merged(top, middle, bottom).value).toEqual(inTwo.value);
    }),
  );
});
