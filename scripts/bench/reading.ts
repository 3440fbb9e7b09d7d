import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeBigLeads } from './big-leads.ts';
import { count, inMb, inMs, type Line, memoryLine, ratioLine, type Section } from './line.ts';
import { median } from './median.ts';
import type { Pass } from './read-once.ts';
import { inTemporaryFolder } from './temporary.ts';
import { runNode } from './time.ts';

const script = fileURLToPath(new URL('read-once.ts', import.meta.url));

/** Reading, checking and asking big files, against a pass that checks nothing; each pass in a process of its own. */
export async function benchReading(): Promise<Section[]> {
  const lines = [
    ...(await benchRows(1_000_000, 400_000_000, 2)),
    ...(await benchRows(5_000_000, 1_000_000_000)),
  ];
  return [{ title: 'Big files', lines }];
}

async function benchRows(rows: number, mostBytes: number, most?: number): Promise<Line[]> {
  return inTemporaryFolder(async root => {
    const metrics = `${root}/slas/big/metrics`;
    mkdirSync(metrics, { recursive: true });
    await writeBigLeads(`${metrics}/leads.csv`, rows);
    // A day more before and a month more after, since days are those of New York and hand-offs come later.
    writeFileSync(`${metrics}/coverage.csv`, 'dataset,from,through\nleads,2023-12-31,2026-01-31\n');
    const pass = (kind: string): Pass => JSON.parse(runNode(script, kind, root, String(rows)));
    // In turn, so that a machine that grows slower is so for both.
    const pairs = Array.from({ length: most ? 7 : 3 }, () => ({ bare: pass('bare'), kept: pass('kept') }));
    const kept = pairs.map(each => each.kept);
    const bareMs = median(pairs.map(each => each.bare.elapsedMs));
    const keptMs = median(kept.map(each => each.elapsedMs));
    const size = inMb(statSync(`${metrics}/leads.csv`).size);
    const perSecond = `${count(Math.round(rows / (keptMs / 1_000)))} rows per s`;
    const note = `${inMs(keptMs)} against ${inMs(bareMs)}; ${perSecond}`;
    const name = `${count(rows)} rows read, checked, asked`;
    return [
      ratioLine(`${name}, against a bare pass`, keptMs, bareMs, most, note),
      memoryLine(
        `${name}, memory at most`,
        median(kept.map(each => each.peakBytes)),
        mostBytes,
        `a file of ${size}`,
      ),
    ];
  });
}
