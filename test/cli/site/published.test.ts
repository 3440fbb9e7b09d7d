import { expect, test } from 'vitest';
import { digestOfContent, type Marks, textOfMarks } from '../../../src/cli/site/file-marks.ts';
import { isWhole, writePublished } from '../../../src/cli/site/published.ts';
import { memoryStore } from '../../../src/pipeline/index.ts';

const keys = new Map([['agreements/desk', 'key']]);
const parts = new Map([['agreements/desk', new Map([['agreements/desk/index.html', 'digest']])]]);
const digestOf = (now: Marks) => digestOfContent(textOfMarks(now));
const marks = new Map([['agreements/desk/index.html', '7 12 1000 1001']]);

/** Publishes that, with `now` standing there, and gives whether that is whole. */
function published(now: ReadonlyMap<string, string | undefined>, written = marks) {
  const store = memoryStore();
  writePublished(store, { keys, parts, written, now });
  return (wanted = keys, there: typeof now = now) => isWhole(store, wanted, digestOf(there));
}

test('a site stands whole while no key and no file is another', () => {
  const whole = published(marks);
  expect(whole()).toBe(true);
  expect(whole(new Map([['agreements/desk', 'other']]))).toBe(false);
  expect(whole(keys, new Map([['agreements/desk/index.html', '7 12 2000 2001']]))).toBe(false);
  expect(whole(keys, new Map([['agreements/desk/index.html', undefined]]))).toBe(false);
  expect(whole(keys, new Map([...marks, ['more.html', '8 1 1 1']]))).toBe(false);
  expect(whole(keys, new Map())).toBe(false);
});

test('what was replaced or put there before it was noted is never taken for whole', () => {
  expect(published(new Map([['agreements/desk/index.html', '9 12 1000 1001']]))()).toBe(false);
  expect(published(new Map([...marks, ['more.html', '8 1 1 1']]))()).toBe(false);
});

test('where nothing was published nothing stands', () => {
  expect(isWhole(memoryStore(), keys, digestOf(marks))).toBe(false);
});
