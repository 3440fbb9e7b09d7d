import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { benchmarksPage } from '../../scripts/bench/benchmarks-page.ts';
import { growthLines } from '../../scripts/bench/scale/growth-lines.ts';
import type { ScaleFigures } from '../../scripts/bench/scale/measure-scale.ts';
import { scaleSection } from '../../scripts/bench/scale/scale-section.ts';
import { repository } from '../folders.ts';

const usage = (seconds: number, megabytes?: number) => ({
  elapsedMs: seconds * 1_000,
  cpuMs: megabytes && seconds * 1_500,
  peakBytes: megabytes && megabytes * 1_000_000,
});
const scenarios = (times: number): ScaleFigures['scenarios'] => [
  { name: 'check, cold', command: 'check', most: 0.5, usage: usage(4 * times, 300) },
  { name: 'check, nothing changed', command: 'check', most: 0.06, usage: usage(0.5 * times, 120) },
  { name: 'build, cold', command: 'build', most: 3, usage: usage(31 * times, 1_200 * times) },
  {
    name: 'build, nothing changed',
    command: 'build',
    most: { ms: 100, over: 'check, nothing changed', name: 'check' },
    usage: usage(0.61 * times, 120),
  },
];
const figures: ScaleFigures = {
  agreements: 1_000,
  runs: 3,
  astro: usage(10, 900),
  scenarios: scenarios(1),
  parts: { read: 1.25, draw: 30 },
};
const run = {
  machine: {
    processor: 'Some CPU',
    cores: 2,
    memoryBytes: 25_276_334_080,
    system: 'Linux 6.1',
    node: '26.10.0',
  },
  sections: [scaleSection(figures)],
  runs: 3,
  words: '--write --runs 3',
  date: undefined,
};

test('the page names the machine, holds ratios against budgets first, and says how to repeat them', () => {
  expect(benchmarksPage(run)).toBe(`# Benchmarks

What Kept takes, as ratios to what is bare: above all Astro’s cold build of the same texts as MDX pages, with nothing of Kept, in the same run. Measured
on Some CPU, 2 cores, 24 GB of memory, Linux 6.1, Node 26.10.0. Seconds differ between machines, ratios hardly; ✕ marks a broken budget.

## 1,000 agreements

| | figure | budget | seconds | CPU seconds | peak memory |
|---|--:|--:|--:|--:|--:|
| bare Astro, cold | 1.00 × | | 10.00 | 15.00 | 900 MB |
| check, cold | 0.40 × | ≤ 0.50 × | 4.00 | 6.00 | 300 MB |
| check, nothing changed | 0.05 × | ≤ 0.06 × | 0.50 | 0.75 | 120 MB |
| build, cold | 3.10 × | ✕ ≤ 3.00 × | 31.00 | 46.50 | 1,200 MB |
| build, nothing changed | check + 110 ms | ✕ ≤ check + 100 ms | 0.61 | 0.92 | 120 MB |
| memory at most | 1,200 MB | ✕ ≤ 1,000 MB | | | |
| CPU of build, cold: read | 1.25 s | | | | |
| CPU of build, cold: draw | 30.00 s | | | | |
| CPU of build, cold: pages, and all else | 15.25 s | | | | |

## What stands in the way

A cold build of an agreement has Vega draw four pictures, which takes about a third of all CPU, and writes nine files where bare Astro writes one, while most disks take longest
to make a new file; the rest is reading, judging and the pages themselves. Two busy cores do less than twice the work of one. One change loads Astro and has it make a bundle, which takes most of its time. Where nothing changed, a build looks at each published file once: nine thousand of them
for 1,000 agreements.

## Again

\`npm run bench -- --write --runs 3\` generates the agreements in a git repository of their own, each with about 900 words, 24 months of a funnel and 355 leads,
and writes this page; without \`--write\` it prints. Figures are medians of 3 runs, of one where there are more than 2,000 agreements. Each run goes through all scenarios
in turn, after Astro’s build; what was made before is put aside, not deleted, since some file systems look long for room after many deletions. CPU seconds and memory are those of all processes together. \`npm run bench\` ends with 1 where a budget is broken.
`);
});

test('the page names a day where one is given', () => {
  expect(benchmarksPage({ ...run, date: '2026-12-01' })).toContain('Measured on 2026-12-01\non Some CPU');
});

test('what a machine does not tell is left blank', () => {
  const bare = { ...figures, astro: usage(10), scenarios: [{ ...figures.scenarios[0]!, usage: usage(4) }] };
  expect(benchmarksPage({ ...run, sections: [scaleSection(bare)] })).toContain(
    '| check, cold | 0.40 × | ≤ 0.50 × | 4.00 | | |',
  );
});

test('many agreements have a budget of memory, and an agreement among them takes little more time', () => {
  const many = { ...figures, agreements: 5_000, scenarios: scenarios(5.5), parts: undefined };
  expect(scaleSection(many).lines.find(({ name }) => name === 'memory at most')).toMatchObject({
    value: '6,600 MB',
    budget: '3,000 MB',
    holds: false,
    note: 'build, cold',
  });
  const lines = growthLines(many, figures);
  expect(lines.map(({ name }) => name)).toEqual([
    'check, cold: each, against each of 1,000',
    'build, cold: each, against each of 1,000',
  ]);
  expect(lines[0]).toEqual({
    name: 'check, cold: each, against each of 1,000',
    value: '1.10 ×',
    budget: '1.20 ×',
    holds: true,
    note: '4 ms against 4 ms',
  });
  expect(growthLines(figures, undefined)).toEqual([]);
});

test('a few agreements have no budgets', () => {
  const { lines } = scaleSection({ ...figures, agreements: 30 });
  expect(lines.filter(({ budget }) => budget !== undefined)).toEqual([]);
});

test('the README leads to the page, which is one that the bench wrote', () => {
  expect(readFileSync(join(repository, 'README.md'), 'utf8')).toContain('[BENCHMARKS](BENCHMARKS.md)');
  const page = readFileSync(join(repository, 'BENCHMARKS.md'), 'utf8');
  expect(page.startsWith('# Benchmarks\n\nWhat Kept takes')).toBe(true);
});
