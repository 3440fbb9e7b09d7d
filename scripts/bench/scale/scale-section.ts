import { count, inMs, type Line, memoryLine, ratioLine, type Section } from '../line.ts';
import type { ScaleFigures } from './measure-scale.ts';
import type { Scenario } from './scenarios.ts';

/** Fewer agreements have no budgets: the start of each command would count for too much. */
const fewest = 1_000;
/** Bytes at most, up to so many agreements. */
const memory = [
  { upTo: 2_000, bytes: 1_000_000_000 },
  { upTo: 5_000, bytes: 3_000_000_000 },
];

/** The figures of one number of agreements as lines: ratios to bare Astro, the memory, and the CPU by part. */
export function scaleSection(figures: ScaleFigures): Section {
  const { agreements, astro } = figures;
  const whole = { name: 'bare Astro, cold', value: '1.00 ×', note: inMs(astro.elapsedMs), usage: astro };
  const lines = [whole, ...scenarioLines(figures), ...memoryLines(figures), ...partLines(figures)];
  return { title: `${count(agreements)} agreements`, lines };
}

function scenarioLines({ agreements, astro, scenarios }: ScaleFigures): readonly Line[] {
  return scenarios.map(({ name, most, usage }) => {
    const note = `${inMs(usage.elapsedMs)} against ${inMs(astro.elapsedMs)}; ${inMs(usage.elapsedMs / agreements)} an agreement`;
    if (typeof most === 'number') {
      const budget = agreements < fewest ? undefined : most;
      return { ...ratioLine(name, usage.elapsedMs, astro.elapsedMs, budget, note), usage };
    }
    const overMs = scenarios.find(each => each.name === most.over)?.usage.elapsedMs ?? 0;
    const moreMs = usage.elapsedMs - overMs;
    const line = { name, value: over(most, moreMs), note, usage };
    return agreements < fewest ? line : { ...line, budget: over(most, most.ms), holds: moreMs <= most.ms };
  });
}

/** `check + 100 ms` */
function over({ name }: Extract<Scenario['most'], object>, ms: number): string {
  return `${name} + ${inMs(ms)}`;
}

function memoryLines({ agreements, scenarios }: ScaleFigures): readonly Line[] {
  const peaks = scenarios.flatMap(({ name, usage: { peakBytes } }) =>
    peakBytes === undefined ? [] : [{ name, peakBytes }],
  );
  const highest = peaks.toSorted((a, b) => b.peakBytes - a.peakBytes)[0];
  const most = memory.find(({ upTo }) => agreements <= upTo);
  if (highest === undefined || most === undefined || agreements < fewest) return [];
  return [memoryLine('memory at most', highest.peakBytes, most.bytes, highest.name)];
}

function partLines({ agreements, parts, scenarios }: ScaleFigures): readonly Line[] {
  if (parts === undefined) return [];
  const built = scenarios.find(({ name }) => name === 'build, cold')?.usage.cpuMs;
  const told = Object.values(parts).reduce((sum, seconds) => sum + seconds, 0);
  const rest = built === undefined ? {} : { 'pages, and all else': built / 1_000 - told };
  return Object.entries({ ...parts, ...rest }).map(([name, seconds]) => ({
    name: `CPU of build, cold: ${name}`,
    value: `${seconds.toFixed(2)} s`,
    note: `${((seconds * 1_000) / agreements).toFixed(2)} ms an agreement`,
  }));
}
