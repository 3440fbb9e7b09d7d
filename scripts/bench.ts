/**
 * `npm run bench`: how fast Kept is on this machine, medians after a warm-up, beside what it promises. With `--json` for
 * machines. Ends with 1 where a promise is not kept.
 */
import { fileURLToPath } from 'node:url';
import { benchCharts } from './bench/charts.ts';
import { benchReading } from './bench/reading.ts';
import { medianMs, runNode } from './bench/time.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const kept = fileURLToPath(new URL('kept.js', import.meta.url));
const json = process.argv.includes('--json');

type Line = {
  readonly name: string;
  readonly value: string;
  /** What it is held against, or what it means. */
  readonly note: string;
  /** Absent where nothing is promised. */
  readonly holds?: boolean;
};

const lines: Line[] = [];
const tell = (line: Line): void => {
  lines.push(line);
  if (json) return;
  const mark = line.holds === undefined ? ' ' : line.holds ? '✓' : '✕';
  console.log(`${mark} ${line.name.padEnd(30)} ${line.value.padStart(16)}   ${line.note}`.trimEnd());
};
const inMs = (ms: number): string => `${Math.round(ms).toLocaleString('en')} ms`;
const times = (value: number): string => `${value.toFixed(1)}×`;

const bareMs = await medianMs(15, () => runNode('-e', '0'));
tell({ name: 'bare Node start', value: inMs(bareMs), note: '' });

const helpMs = await medianMs(15, () => runNode(kept, '--help'));
tell({
  name: 'kept --help',
  value: inMs(helpMs),
  note: `${times(helpMs / bareMs)} a bare start, promised at most 4×`,
  holds: helpMs <= 4 * bareMs,
});

const checkMs = await medianMs(7, () => runNode(kept, 'check', '--root', root));
tell({
  name: 'kept check, cold start',
  value: inMs(checkMs),
  note: `${times(checkMs / bareMs)} a bare start, promised under 1,000 ms`,
  holds: checkMs < 1000,
});

const buildMs = await medianMs(3, () => runNode(kept, 'build', '--root', root));
tell({ name: 'kept build', value: inMs(buildMs), note: `${times(buildMs / checkMs)} a check` });

const chartsPerSecond = await benchCharts(root);
tell({
  name: 'charts',
  value: `${Math.round(chartsPerSecond)} per s`,
  note: 'Vega-Lite to SVG, one after the other',
});

const { rows, keptMs, bareMs: scanMs } = await benchReading(1_000_000);
const perSecond = (ms: number): string => `${Math.round(rows / (ms / 1000)).toLocaleString('en')} rows per s`;
tell({
  name: 'bare DuckDB scan of a CSV',
  value: perSecond(scanMs),
  note: `${rows.toLocaleString('en')} leads`,
});
tell({
  name: 'Kept reads and checks it',
  value: perSecond(keptMs),
  note: `${times(keptMs / scanMs)} the time of the scan`,
});

if (json) console.log(JSON.stringify(lines, null, 2));
process.exitCode = lines.some(line => line.holds === false) ? 1 : 0;
