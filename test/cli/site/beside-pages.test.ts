import { expect, test } from 'vitest';
import { besidePages } from '../../../src/cli/site/beside-pages.ts';
import type { SitePage } from '../../../src/pipeline/index.ts';

const file = 'agreements/desk/index.html';
const page: SitePage = {
  ...{ kind: 'agreement', id: 'desk', path: 'agreements/desk', file, key: 'key' },
  ...{ commit: undefined, top: [] },
};
const pages = new Map([[page.path, page]]);

test('a file of `public/` in the place of a page is refused, and any other stays', () => {
  const others = [{ file: 'favicon.svg', content: '<svg/>' }];
  expect(besidePages(others, { pages })).toBe(others);
  expect(() => besidePages([...others, { file, content: 'theirs' }], { pages })).toThrow(
    'unexpected `public/agreements/desk/index.html`, which has the address of a page of the site, expected another. Rename it.',
  );
});
