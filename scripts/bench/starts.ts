import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchContext } from './context.ts';
import { inMs, ratioLine, type Section } from './line.ts';
import { inTemporaryFolder } from './temporary.ts';
import { medianMs, runNode } from './time.ts';

/** The commands on the house of the tests, against a bare start of the same Node. */
export async function benchStarts({ house, kept }: BenchContext): Promise<Section[]> {
  const bareMs = await medianMs(21, () => runNode('-e', '0'));
  const helpMs = await medianMs(15, () => runNode(kept, '--help'));
  const checkMs = await medianMs(7, () => runNode(kept, 'check', '--no-cache', '--root', house));
  const buildMs = await inTemporaryFolder(root => {
    cpSync(join(house, 'slas'), join(root, 'slas'), { recursive: true });
    return medianMs(3, () => runNode(kept, 'build', '--no-cache', '--root', root));
  });
  const note = (ms: number) => `${inMs(ms)} against ${inMs(bareMs)}`;
  const lines = [
    ratioLine('kept --help, against a bare Node start', helpMs, bareMs, 2.5, note(helpMs)),
    ratioLine('kept check of a house, against a bare Node start', checkMs, bareMs, 25, note(checkMs)),
    ratioLine('kept build of a house, against its check', buildMs, checkMs, undefined, inMs(buildMs)),
  ];
  return [{ title: 'Commands', lines }];
}
