import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildWithAstro, writeAstroProject } from '../astro/project.ts';
import type { BenchContext } from '../context.ts';
import { type ChangingHouse, changingHouse } from '../generated/changing-house.ts';
import { factsOf } from '../generated/facts.ts';
import { inTemporaryFolder } from '../temporary.ts';
import { runNode } from '../time.ts';
import { medianUsage, type Usage, usageOf } from '../usage.ts';
import { coldScenarios, type Scenario, scenarios } from './scenarios.ts';
import type { StepSeconds } from './step-seconds.ts';

/** What so many agreements take, and what Astro takes for the same texts in the same run. */
export type ScaleFigures = {
  readonly agreements: number;
  readonly runs: number;
  readonly astro: Usage;
  readonly scenarios: readonly ScenarioFigures[];
  /** Seconds of CPU of a cold build by part; undefined where only the whole was measured. */
  readonly parts: StepSeconds | undefined;
};

export type ScenarioFigures = Pick<Scenario, 'name' | 'command' | 'most'> & { readonly usage: Usage };

/** More than that are only built and checked cold, once. */
const mostWhole = 2_000;

const stepsScript = fileURLToPath(new URL('step-seconds.ts', import.meta.url));

/** Measures generated agreements in a git repository: each run does all scenarios in turn, and Astro's build before them. */
export async function measureScale(context: BenchContext, agreements: number): Promise<ScaleFigures> {
  const whole = agreements <= mostWhole;
  const wanted = whole ? scenarios : coldScenarios;
  const runs = whole ? context.runs : 1;
  return inTemporaryFolder(async folder => {
    const site = `${folder}/site`;
    const house = changingHouse(`${folder}/house`, agreements);
    writeAstroProject(site, `${context.root}/node_modules`, agreements);
    const astro: Usage[] = [];
    const usages = wanted.map((): Usage[] => []);
    for (let run = 0; run < runs; run++) {
      astro.push(await buildWithAstro(context.root, site, agreements));
      for (const [at, { command, prepare }] of wanted.entries()) {
        prepare(house);
        usages[at]?.push(await commands[command](context.kept, house, agreements));
      }
    }
    const measured = wanted.map(({ name, command, most }, at) => ({
      name,
      command,
      most,
      usage: medianUsage(usages[at] ?? []),
    }));
    house.clear();
    return {
      agreements,
      runs,
      astro: medianUsage(astro),
      scenarios: measured,
      parts: whole ? JSON.parse(runNode(stepsScript, house.root)) : undefined,
    };
  });
}

type Command = (kept: string, house: ChangingHouse, agreements: number) => Promise<Usage>;

const commands = { check, build } satisfies Record<Scenario['command'], Command>;

/** A finding would skip what is to be measured. */
async function check(kept: string, { root }: ChangingHouse): Promise<Usage> {
  const { stdout, ...usage } = await usageOf(kept, 'check', '--json', '--root', root);
  const { findings } = JSON.parse(stdout);
  if (findings.length > 0) throw new Error(`Unexpected finding ${findings[0].message}, expected none`);
  return usage;
}

async function build(kept: string, { root }: ChangingHouse, agreements: number): Promise<Usage> {
  const { stdout: _, ...usage } = await usageOf(kept, 'build', '--json', '--root', root);
  const last = `${root}/dist/agreements/${factsOf(agreements - 1).id}/index.html`;
  if (!existsSync(last)) throw new Error(`Missing ${last}, expected a page for each agreement`);
  return usage;
}
