import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchContext } from './context.ts';
import { factsOf } from './generated/facts.ts';
import { writeHouse } from './generated/house.ts';
import { count, inMb, inMs, type Line, type Section, times } from './line.ts';
import { median } from './median.ts';
import { inTemporaryFolder } from './temporary.ts';

/** So often a file is saved; the memory after so many of them is what it is held against. */
const edits = { all: 500, warm: 100 };
/** A saved file is to be on its page within a second, and memory to stay what it is. */
const most = { ms: 1_000, growth: 1.25 };

/** `kept dev` of generated agreements: from saving a file to the page that shows it, and what 500 edits leave in memory. */
export async function benchDev({ kept, scales }: BenchContext): Promise<Section[]> {
  const agreements = scales[0] ?? 1_000;
  return inTemporaryFolder(async root => {
    writeHouse(root, agreements);
    const server = spawn(process.execPath, [kept, 'dev', '--root', root], { cwd: root });
    try {
      const page = `${await addressOf(server)}agreements/${factsOf(0).id}/`;
      await (await fetch(page)).text();
      const { elapsedMs, warmBytes, lastBytes } = await editAndLook(root, page, server);
      return [
        {
          title: `Developing ${count(agreements)} agreements`,
          lines: linesOf(elapsedMs, warmBytes, lastBytes),
        },
      ];
    } finally {
      server.kill('SIGINT');
    }
  });
}

function linesOf(elapsedMs: readonly number[], warmBytes: number, lastBytes: number): readonly Line[] {
  const usualMs = median(elapsedMs);
  const growth = lastBytes / warmBytes;
  const late = elapsedMs.toSorted((a, b) => a - b)[Math.floor(elapsedMs.length * 0.95)] ?? Number.NaN;
  const edit: Line = {
    name: 'from saving a file to its page',
    value: inMs(usualMs),
    budget: inMs(most.ms),
    holds: usualMs <= most.ms,
    note: `median of ${elapsedMs.length}; 19 of 20 within ${inMs(late)}`,
  };
  if (Number.isNaN(growth)) return [edit];
  const note = `${inMb(lastBytes)} against ${inMb(warmBytes)}`;
  const name = `memory after ${edits.all} edits, against ${edits.warm}`;
  return [
    edit,
    { name, value: times(growth), budget: times(most.growth), holds: growth <= most.growth, note },
  ];
}

/** Saves prose and data in turn, and asks for the page at once each time. */
async function editAndLook(root: string, page: string, { pid }: ChildProcess) {
  const folder = join(root, 'slas', factsOf(0).id);
  const prose = join(folder, 'agreement.mdx');
  const leads = join(folder, 'metrics/leads.csv');
  const [proseText, leadsText] = [prose, leads].map(file => readFileSync(file, 'utf8'));
  const elapsedMs: number[] = [];
  let warmBytes = Number.NaN;
  for (let edit = 1; edit <= edits.all; edit++) {
    if (edit % 2 === 0) writeFileSync(prose, `${proseText}\n\nThis is edit ${edit}.\n`);
    else
      writeFileSync(
        leads,
        leadsText!
          .split('\n')
          .toSpliced(-(edit % 40) - 2, 1)
          .join('\n'),
      );
    const savedMs = performance.now();
    const text = await (await fetch(page)).text();
    elapsedMs.push(performance.now() - savedMs);
    const last = edit - (edit % 2);
    if (last > 0 && !text.includes(`This is edit ${last}.`))
      throw new Error(`Missing edit ${last} on its page`);
    if (edit === edits.warm) warmBytes = bytesOf(pid);
  }
  return { elapsedMs, warmBytes, lastBytes: bytesOf(pid) };
}

/** The memory a process has; only Linux tells. */
function bytesOf(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status) && /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1];
  return kilobytes ? Number(kilobytes) * 1_024 : Number.NaN;
}

function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', () => reject(new Error(said)));
  });
}
