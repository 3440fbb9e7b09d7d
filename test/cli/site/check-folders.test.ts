import { expect, test } from 'vitest';
import { checkFolders } from '../../../src/cli/site/check-folders.ts';
import { UsageError } from '../../../src/cli/usage-error.ts';

const plain = { kept: '/home/our kept', root: '/home/our house' };

test('spaces, accents, per cent signs and brackets are names like any other', () => {
  const odd = '/home/a b é % %20 [x] {y} (z) & + ~ $ ! @ `';
  expect(() => checkFolders({ kept: odd, root: odd }, 'dev', '/')).not.toThrow();
  expect(() => checkFolders({ kept: `${odd}#`, root: `${odd}#` }, 'build', '/')).not.toThrow();
});

test('a separator of Windows is one there, and a part of a name elsewhere', () => {
  const windows = { kept: 'C:\\kept', root: 'C:\\house' };
  expect(() => checkFolders(windows, 'build', '\\')).not.toThrow();
});

const refused = (name: string) =>
  `${name}, which Vite cannot make pages in, expected a path without it. Rename or move the folder.`;

test.each([
  [{ kept: '/home/a?b' }, 'build', 'unexpected `?` in the folder of Kept itself, `/home/a?b`'],
  [{ kept: '/home/a*b' }, 'build', 'unexpected `*` in the folder of Kept itself, `/home/a*b`'],
  [{ kept: '/home/a"b' }, 'dev', 'unexpected `"` in the folder of Kept itself, `/home/a"b`'],
  [{ kept: '/home/a\nb' }, 'build', 'unexpected `\\n` in the folder of Kept itself, `/home/a\\nb`'],
  [{ kept: '/home/a#b' }, 'dev', 'unexpected `#` in the folder of Kept itself, `/home/a#b`'],
  [{ root: '/home/a?b' }, 'build', 'unexpected `?` in the folder of `slas/`, `/home/a?b`'],
  [{ root: '/home/a\\b' }, 'dev', 'unexpected `\\` in the folder of `slas/`, `/home/a\\b`'],
] as const)('%o cannot %s', (folders, way, said) => {
  expect(() => checkFolders({ ...plain, ...folders }, way, '/')).toThrow(new UsageError(refused(said)));
});
