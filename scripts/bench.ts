/**
 * `npm run bench`: how fast Kept is on this machine, as ratios of medians taken in one run, held against its budgets.
 * `--scale 100` generates so many agreements (1,000 by default; again for another number), `--runs 5` goes through the scenarios so often
 * (3 by default), `--only reading` leaves the rest out, `--json` is for machines, `--write` makes the page BENCHMARKS.md of it, with `--date`
 * where it is to name one. Ends with 1 where a budget is broken.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchmarksPage } from './bench/benchmarks-page.ts';
import { benchCharts } from './bench/charts.ts';
import type { BenchContext } from './bench/context.ts';
import { benchDev } from './bench/dev.ts';
import { inMb, inMs, type Line, type Section } from './bench/line.ts';
import { thisMachine } from './bench/machine.ts';
import { benchReading } from './bench/reading.ts';
import { benchScale } from './bench/scale/index.ts';
import { benchStarts } from './bench/starts.ts';

const { values: options } = parseArgs({
  options: {
    scale: { type: 'string', multiple: true, default: ['1000'] },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    date: { type: 'string' },
  },
});
const context: BenchContext = {
  root: fileURLToPath(new URL('..', import.meta.url)),
  house: fileURLToPath(new URL('../test/input/house', import.meta.url)),
  kept: fileURLToPath(new URL('kept.js', import.meta.url)),
  scales: options.scale.map(Number),
  runs: Number(options.runs),
};
const benches: Readonly<Record<string, (context: BenchContext) => Promise<readonly Section[]>>> = {
  starts: benchStarts,
  reading: benchReading,
  scale: benchScale,
  charts: benchCharts,
  dev: benchDev,
};

const sections: Section[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (options.only && !options.only.includes(name)) continue;
  const measured = await bench(context);
  sections.push(...measured);
  if (!options.json) console.log(measured.map(shownSection).join('\n\n'), '\n');
}
const all = sections.flatMap(({ lines }) => lines);
if (options.json) console.log(JSON.stringify(all, null, 2));
if (options.write) {
  const { runs } = context;
  const words = process.argv
    .slice(2)
    .filter((word, at, all) => word !== '--date' && all[at - 1] !== '--date');
  const page = benchmarksPage({
    machine: thisMachine(),
    sections,
    runs,
    words: words.join(' '),
    date: options.date,
  });
  writeFileSync(new URL('../BENCHMARKS.md', import.meta.url), page);
}
process.exitCode = all.some(line => line.holds === false) ? 1 : 0;

function shownSection({ title, lines }: Section): string {
  return [title, ...lines.map(shown)].join('\n');
}

function shown({ name, value, budget, holds, usage, note }: Line): string {
  const mark = holds === undefined ? ' ' : holds ? '✓' : '✕';
  const most = budget === undefined ? '' : `≤ ${budget}`;
  const told = [usage ? shownUsage(usage) : '', note].filter(text => text !== '').join('; ');
  return `${mark} ${value.padStart(9)}  ${most.padEnd(10)}  ${name.padEnd(52)}  ${told}`.trimEnd();
}

function shownUsage({ cpuMs, peakBytes }: NonNullable<Line['usage']>): string {
  const cpu = cpuMs === undefined ? '' : `${inMs(cpuMs)} of CPU`;
  const memory = peakBytes === undefined ? '' : inMb(peakBytes);
  return [cpu, memory].filter(text => text !== '').join(', ');
}
