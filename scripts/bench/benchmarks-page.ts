import { inMb, type Line, type Section } from './line.ts';
import type { Machine } from './machine.ts';

type Run = {
  readonly machine: Machine;
  readonly sections: readonly Section[];
  /** How often each scenario was run. */
  readonly runs: number;
  /** The words after `npm run bench -- ` that repeat it. */
  readonly words: string;
  /** The day of the run, where it is to be told. */
  readonly date: string | undefined;
};

/** The page of the measured figures: the machine, a table for each section, and how to repeat it. */
export function benchmarksPage({ machine, sections, runs, words, date }: Run): string {
  const { processor, cores, memoryBytes, system, node } = machine;
  const day = date === undefined ? '' : ` on ${date}`;
  const memory = `${Math.round(memoryBytes / 2 ** 30)} GB`;
  const basis =
    runs === 1
      ? 'Figures are of one run.'
      : `Figures are medians of ${runs} runs, of one where there are more than 2,000 agreements.`;
  return `# Benchmarks

What Kept takes, as ratios to what is bare: above all Astro’s cold build of the same texts as MDX pages, with nothing of Kept, in the same run. Measured${day}
on ${processor}, ${cores} cores, ${memory} of memory, ${system}, Node ${node}. Seconds differ between machines, ratios hardly; ✕ marks a broken budget.

${sections.map(table).join('\n\n')}

## What stands in the way

A cold build of an agreement has Vega draw four pictures, which takes about a third of all CPU, and writes nine files where bare Astro writes one, while most disks take longest
to make a new file; the rest is reading, judging and the pages themselves. Two busy cores do less than twice the work of one. One change loads Astro and has it make a bundle, which takes most of its time. Where nothing changed, a build looks at each published file once: nine thousand of them
for 1,000 agreements.

## Again

\`npm run bench -- ${words}\` generates the agreements in a git repository of their own, each with about 900 words, 24 months of a funnel and 355 leads,
and writes this page; without \`--write\` it prints. ${basis} Each run goes through all scenarios
in turn, after Astro’s build; what was made before is put aside, not deleted, since some file systems look long for room after many deletions. CPU seconds and memory are those of all processes together. \`npm run bench\` ends with 1 where a budget is broken.
`;
}

function table({ title, lines }: Section): string {
  return [
    `## ${title}`,
    '',
    '| | figure | budget | seconds | CPU seconds | peak memory |',
    '|---|--:|--:|--:|--:|--:|',
    ...lines.map(row),
  ].join('\n');
}

function row({ name, value, budget, holds, usage }: Line): string {
  const most = budget === undefined ? '' : `${holds ? '' : '✕ '}≤ ${budget}`;
  const seconds = (ms: number | undefined) => (ms === undefined ? '' : (ms / 1_000).toFixed(2));
  const peak = usage?.peakBytes === undefined ? '' : inMb(usage.peakBytes);
  const cells = [name, value, most, seconds(usage?.elapsedMs), seconds(usage?.cpuMs), peak];
  return `| ${cells.join(' | ')} |`.replaceAll(/ {2,}(?=\|)/g, ' ');
}
