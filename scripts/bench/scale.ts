import { fileURLToPath } from 'node:url';
import { buildWithAstro, writeAstroProject } from './astro/project.ts';
import type { BenchContext } from './context.ts';
import { writeHouse } from './generated/house.ts';
import { count, inMs, type Line, ratioLine } from './line.ts';
import type { StepSeconds } from './step-seconds.ts';
import { inTemporaryFolder } from './temporary.ts';
import { medianColdMs, runNode } from './time.ts';

const stepsScript = fileURLToPath(new URL('step-seconds.ts', import.meta.url));

/** `check` of generated agreements in a fresh process, against Astro's build of the same texts as bare MDX pages. */
export async function benchScale({ root, kept, scale }: BenchContext): Promise<Line[]> {
  return inTemporaryFolder(async folder => {
    const house = `${folder}/house`;
    const site = `${folder}/site`;
    writeHouse(house, scale);
    writeAstroProject(site, `${root}/node_modules`, scale);
    const checkMs = await medianColdMs(3, () => checkClean(kept, house));
    const astroMs = await medianColdMs(3, () => buildWithAstro(root, site, scale));
    const steps: StepSeconds = JSON.parse(runNode(stepsScript, house));
    return [
      ratioLine(
        `check of ${count(scale)} agreements, against bare Astro`,
        checkMs,
        astroMs,
        0.5,
        `${inMs(checkMs)} against ${inMs(astroMs)}; ${inMs(checkMs / scale)} an agreement`,
      ),
      ...Object.entries(steps).map(
        ([name, seconds]): Line => ({
          name: `  ${name}`,
          value: `${seconds.toFixed(2)} s`,
          note: `of CPU; ${((seconds * 1_000) / scale).toFixed(2)} ms an agreement`,
        }),
      ),
    ];
  });
}

/** A finding would skip what is to be measured. */
function checkClean(kept: string, house: string): void {
  const { findings } = JSON.parse(runNode(kept, 'check', '--json', '--root', house));
  if (findings.length > 0) throw new Error(`Unexpected finding ${findings[0].message}, expected none`);
}
