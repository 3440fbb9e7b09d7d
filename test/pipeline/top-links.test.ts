import { expect, test } from 'vitest';
import { topLinks } from '../../src/pipeline/top-links.ts';

const all = ['a', 'b', 'c', 'd', 'e'].map(id => ({ id }));
const shown = (read?: string) => topLinks(all, read).map(each => each.id);

test('the top of a page names the first agreements, and the one that is read in place of the last', () => {
  expect(shown()).toEqual(['a', 'b', 'c']);
  expect(shown('b')).toEqual(['a', 'b', 'c']);
  expect(shown('e')).toEqual(['a', 'b', 'e']);
  expect(shown('gone')).toEqual(['a', 'b', 'c']);
});
