import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { runKept } from './run-kept.ts';

const cwd = join(inputs, 'late-target');

test('a period before the first target is explained in words, with who can agree one', async () => {
  const { code, stdout, stderr } = await runKept(['explain', 'help-line/calls/2026-01'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(
    '· not due  1\n\nNo target is agreed for this period; Customer and Supplier can agree one.\n\nHow 1 was counted\n',
  );
  expect(stdout).not.toContain('none-in-force');
});
