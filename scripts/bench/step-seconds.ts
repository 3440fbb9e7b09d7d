import { run } from '../../src/pipeline/index.ts';

/** Seconds of CPU by step, all threads counted. */
export type StepSeconds = Readonly<Record<string, number>>;

/** Prints the CPU seconds of each step over the house at the path given, as JSON. */
async function printStepSeconds(root: string): Promise<void> {
  const microseconds = new Map<string, number>();
  let step = 'start';
  let before = process.cpuUsage();
  const close = (next: string) => {
    const { user, system } = process.cpuUsage(before);
    microseconds.set(step, user + system);
    before = process.cpuUsage();
    step = next;
  };
  const outcome = await run({ root }, { step: close });
  if (!outcome.ok) throw new Error('Unexpected errors, expected none');
  close('end');
  const seconds = [...microseconds].filter(([name]) => !['start', 'draw'].includes(name));
  console.log(JSON.stringify(Object.fromEntries(seconds.map(([name, each]) => [name, each / 1_000_000]))));
}

await printStepSeconds(process.argv[2] ?? '.');
