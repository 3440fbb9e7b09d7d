import { expect, test } from 'vitest';
import { causesOf } from '../../../src/core/change/causes.ts';
import type { Corner, Side } from '../../../src/core/change/side.ts';
import { sideOf } from './sample-sides.ts';

const titled = (title: string): Side => sideOf({ terms: { title } });
const view = (side: Side) => side.report.title;
const [base, head] = [titled('before'), titled('after')];
const corner = (input: Corner['input'], alone: Side | undefined, without: Side | undefined): Corner => ({
  input,
  alone,
  without,
});

test.each([
  ['what makes a difference by itself', [corner('terms', head, base), corner('data', base, head)], ['terms']],
  [
    'each of two that make it by themselves',
    [corner('terms', head, head), corner('data', head, head)],
    ['terms', 'data'],
  ],
  [
    'two that make it together alone',
    [corner('terms', base, base), corner('data', base, base)],
    ['terms', 'data'],
  ],
  [
    'what cannot be judged with the rest of the other side',
    [corner('terms', undefined, base), corner('data', base, head)],
    ['terms'],
  ],
  ['nothing that leaves both sides as they are', [corner('layer', base, head)], []],
] as const)('%s is a cause', (_, corners, causes) => {
  expect(causesOf(view, base, head, corners)).toEqual(causes);
});
