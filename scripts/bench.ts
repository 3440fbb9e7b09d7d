/**
 * `npm run bench`: how fast Kept is on this machine, as ratios of medians taken in one run, held against its budgets.
 * `--scale 100` generates so many agreements (1,000 by default), `--only reading` leaves the rest out, `--json` is for
 * machines. Ends with 1 where a budget is broken.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchCharts } from './bench/charts.ts';
import type { BenchContext } from './bench/context.ts';
import type { Line } from './bench/line.ts';
import { benchReading } from './bench/reading.ts';
import { benchScale } from './bench/scale.ts';
import { benchStarts } from './bench/starts.ts';

const { values: options } = parseArgs({
  options: {
    scale: { type: 'string', default: '1000' },
    only: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
  },
});
const context: BenchContext = {
  root: fileURLToPath(new URL('..', import.meta.url)),
  house: fileURLToPath(new URL('../test/input/house', import.meta.url)),
  kept: fileURLToPath(new URL('kept.js', import.meta.url)),
  scale: Number(options.scale),
};
const benches: Readonly<Record<string, (context: BenchContext) => Promise<Line[]>>> = {
  starts: benchStarts,
  reading: benchReading,
  scale: benchScale,
  charts: benchCharts,
};

const all: Line[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (options.only && !options.only.includes(name)) continue;
  const lines = await bench(context);
  all.push(...lines);
  if (!options.json) for (const line of lines) console.log(shown(line));
}
if (options.json) console.log(JSON.stringify(all, null, 2));
process.exitCode = all.some(line => line.holds === false) ? 1 : 0;

function shown({ name, value, budget, holds, note }: Line): string {
  const mark = holds === undefined ? ' ' : holds ? '✓' : '✕';
  const most = budget === undefined ? '' : `≤ ${budget}`;
  return `${mark} ${value.padStart(9)}  ${most.padEnd(10)}  ${name.padEnd(52)}  ${note}`.trimEnd();
}
