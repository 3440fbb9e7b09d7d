import { expect, test } from 'vitest';
import { type Condition, fulfils } from '../../../src/core/ground/condition.ts';
import { undueOf } from '../../../src/core/ground/undue.ts';

const inTime = { column: 'done', notAfter: 'due' };
const low = { column: 'severity', in: ['low'] };

/** Whether a promise says nothing of a row. */
function isUndue(kept: Condition, row: Readonly<Record<string, string>>): boolean {
  const undue = undueOf(kept);
  return undue !== undefined && fulfils(undue, column => row[column] ?? '');
}

test('a promise that is held against no time says something of every row', () => {
  expect(undueOf(low)).toBeUndefined();
  expect(undueOf({ any: [low, { column: 'done', blank: false }] })).toBeUndefined();
});

test('one that is says nothing where the time is blank, alone or beside others', () => {
  for (const kept of [inTime, { all: [low, inTime] }]) {
    expect(isUndue(kept, { severity: 'low', done: '2' })).toBe(true);
    expect(isUndue(kept, { severity: 'low', done: '2', due: '3' })).toBe(false);
  }
});

test('an alternative that holds of the row says something', () => {
  const blank = { column: 'due', blank: true };
  const many = { column: 'parts', number: { atLeast: '10', below: '20' } };
  for (const [other, row, is] of [
    [low, { severity: 'low' }, false],
    [low, { severity: 'high' }, true],
    [{ column: 'severity', notIn: ['low'] }, { severity: 'high' }, false],
    [{ column: 'severity', notIn: ['low'] }, { severity: 'low' }, true],
    [blank, {}, false],
    [many, { parts: '10' }, false],
    [many, { parts: '9' }, true],
    [many, { parts: '20' }, true],
    [many, {}, true],
    [{ all: [low, many] }, { severity: 'low', parts: '12' }, false],
    [{ all: [low, many] }, { severity: 'high', parts: '12' }, true],
    [{ any: [low, many] }, { severity: 'high', parts: '12' }, false],
    [{ any: [low, many] }, { severity: 'high', parts: '2' }, true],
  ] as const satisfies readonly (readonly [Condition, Readonly<Record<string, string>>, boolean])[])
    expect([other, row, isUndue({ any: [other, inTime] }, row)]).toEqual([other, row, is]);
});

test('so does one that is held against a time which is there, and no row says nothing for certain', () => {
  const other = { column: 'done', notAfter: 'last' };
  expect(isUndue({ any: [inTime, other] }, { done: '2', last: '1' })).toBe(false);
  expect(isUndue({ any: [inTime, other] }, { done: '2' })).toBe(true);
});
