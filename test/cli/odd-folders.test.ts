import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runKept } from './run-kept.ts';

const above = temporaryFolder('odd');
const commands = [
  ['check', '--no-cache'],
  ['report', '--no-cache'],
  ['report', '--json', '--no-cache'],
  ['explain', 'sales-desk/leads', '--no-cache'],
  ['new', 'marketing-sales', 'north-desk'],
];

// What builds pages cannot do so in each of them, and says so: `site/check-folders`.
test.each(['two words', 'é', '100%', '%41', 'a#b', 'a?b', "it's", '-x'])(
  'all that makes no pages says the same of a house in a folder named %s',
  async name => {
    const root = join(above, name);
    for (const words of commands) {
      cpSync(join(inputs, 'base/slas'), join(root, 'slas'), { recursive: true });
      const there = await runKept([...words, `--root=${root}`]);
      rmSync(join(root, 'slas'), { recursive: true });
      const plain = join(above, 'plain');
      cpSync(join(inputs, 'base/slas'), join(plain, 'slas'), { recursive: true });
      expect(there).toEqual(await runKept([...words, `--root=${plain}`]));
      expect(there.code).toBe(0);
      rmSync(plain, { recursive: true });
    }
  },
);
