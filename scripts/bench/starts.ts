import type { BenchContext } from './context.ts';
import { inMs, type Line, ratioLine } from './line.ts';
import { medianMs, runNode } from './time.ts';

/** The commands on this repository, against a bare start of the same Node. */
export async function benchStarts({ root, kept }: BenchContext): Promise<Line[]> {
  const bareMs = await medianMs(21, () => runNode('-e', '0'));
  const helpMs = await medianMs(15, () => runNode(kept, '--help'));
  const checkMs = await medianMs(7, () => runNode(kept, 'check', '--root', root));
  const buildMs = await medianMs(3, () => runNode(kept, 'build', '--root', root));
  const note = (ms: number) => `${inMs(ms)} against ${inMs(bareMs)}`;
  return [
    ratioLine('kept --help, against a bare Node start', helpMs, bareMs, 2.5, note(helpMs)),
    ratioLine('kept check here, against a bare Node start', checkMs, bareMs, 25, note(checkMs)),
    ratioLine('kept build here, against its check', buildMs, checkMs, undefined, inMs(buildMs)),
  ];
}
