import { run } from '../../src/pipeline/index.ts';

/** Seconds of CPU by step, all threads counted. */
export type StepSeconds = Readonly<Record<string, number>>;

/** Prints the CPU seconds of each step over the house at the path given, as JSON; measuring is told apart from judging. */
async function printStepSeconds(root: string): Promise<void> {
  const seconds = new Map<string, number>();
  const add = (name: string, each: number) => seconds.set(name, (seconds.get(name) ?? 0) + each);
  let step = 'start';
  let before = cpuSeconds();
  const close = (next: string) => {
    add(step, cpuSeconds() - before);
    before = cpuSeconds();
    step = next;
  };
  const part = <T>(name: string, work: () => T): T => {
    const begun = cpuSeconds();
    const done = work();
    add(name, cpuSeconds() - begun);
    add(step, begun - cpuSeconds());
    return done;
  };
  const outcome = await run({ root }, { step: close, part });
  if (!outcome.ok) throw new Error('Unexpected errors, expected none');
  close('end');
  const told = ['read', 'check', 'measure', 'judge', 'lint'].map(name => [name, seconds.get(name) ?? 0]);
  console.log(JSON.stringify(Object.fromEntries(told)));
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

await printStepSeconds(process.argv[2] ?? '.');
