import { expect, test } from 'vitest';
import { basePath } from '../../../src/cli/site/base-path.ts';

test.each(['/', '/kept', '/kept/', 'kept', '/x/y', '/a b', '/ü'])(
  'a site may be published below `%s`',
  base => {
    expect(basePath({ env: { KEPT_BASE: base } })).toBe(base);
  },
);

test('a site is published at the root where nothing is said', () => {
  expect([basePath({ env: {} }), basePath({ env: { KEPT_BASE: '' } })]).toEqual(['/', '/']);
});

test.each(['/a#b', '/a?b', '/a%20b', '//evil', '/kept//', '/..', './a', 'https://a.b/c', '/a\\b'])(
  '`%s` is no path below which a site can be published',
  base => {
    expect(() => basePath({ env: { KEPT_BASE: base } })).toThrow(
      `unexpected \`${base}\` in KEPT_BASE, expected a path such as \`/kept\`.`,
    );
  },
);
