import fc from 'fast-check';
import { datasetColumns } from '../../../src/core/datasets/index.ts';
import type { DatasetTerms } from '../../../src/core/datasets/terms.ts';
import type { Bounds } from '../../../src/core/ground/bounds.ts';
import type { Condition } from '../../../src/core/ground/condition.ts';
import { channels, ids, texts } from './cell-text.ts';

/** The columns of a dataset, those that its file lacks among them, and one that none has. */
export function namesOf(terms: DatasetTerms) {
  const columns = datasetColumns(terms);
  const of = (...types: readonly string[]) =>
    columns.filter(({ type }) => types.includes(type)).map(each => each.name);
  return {
    times: of('time', 'date-or-time', 'period'),
    texts: [...of('id', 'text', 'period', 'count', 'yes-no'), 'colour'],
    numbers: [...of('count', 'money', 'number', 'share'), ...of('count', 'money', 'number'), 'colour'],
  };
}

const end = fc.constantFrom('0', '1', '2', '40', '0.5', '1000', '-1', '-0.5', '-7');
const bounds: fc.Arbitrary<Bounds> = fc.oneof(
  fc.record({ atLeast: end }),
  fc.record({ above: end, atMost: end }),
  fc.record({ below: end }),
  fc.record({ atLeast: end, below: end }),
);

/** Conditions about a dataset, one within another. Times are never compared as texts, which a format may write anew. */
export function conditionAbout(terms: DatasetTerms): fc.Arbitrary<Condition> {
  const names = namesOf(terms);
  const values = fc.array(fc.constantFrom(...texts, ...ids, ...channels, '', '1', '2', 'yes'), {
    maxLength: 5,
  });
  const column = fc.constantFrom(...names.texts);
  const time = fc.constantFrom(...names.times);
  const any = fc.constantFrom(...names.texts, ...names.times);
  const simple: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ column, in: values }),
    fc.record({ column, notIn: values }),
    fc.record({ column: any, blank: fc.boolean() }),
    fc.record({ column: time, blank: fc.boolean() }),
    fc.record({ column: time, notAfter: time }),
    fc.record({ column: fc.constantFrom(...names.numbers), number: bounds }),
    fc.record({ column: time, notAfter: time }),
    fc.record({ column: any, notAfter: any }),
  );
  const group = (parts: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
    fc.oneof(
      fc.record({ all: fc.array(parts, { maxLength: 3 }) }),
      fc.record({ any: fc.array(parts, { maxLength: 3 }) }),
    );
  return fc.oneof(simple, simple, group(fc.oneof(simple, simple, group(simple))));
}
