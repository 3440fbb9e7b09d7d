import { openStore, publish } from '../../../src/pipeline/index.ts';
import { inTemporaryFolder } from '../temporary.ts';

/** Seconds of CPU by part, all threads counted; parts in their order. */
export type StepSeconds = Readonly<Record<string, number>>;

/** Steps of the pipeline and parts of them, in the order in which they are told. */
const parts = ['read', 'check', 'measure', 'judge', 'lint', 'draw'];

/** Prints the CPU seconds of each step over the house at the path given, drawing included, as JSON; measuring is told apart from judging. */
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
    const told = () => {
      const spent = cpuSeconds() - begun;
      add(name, spent);
      add(step, -spent);
    };
    const done = work();
    if (done instanceof Promise) return done.finally(told) as T;
    told();
    return done;
  };
  await inTemporaryFolder(async folder => {
    const store = openStore(folder);
    const { site } = await publish({ root, store }, { step: close, part });
    if (!site.summary.ok) throw new Error('Unexpected errors, expected none');
    close('draw');
    for (const { id } of site.agreements) await site.agreement(id);
    close('end');
  });
  const told = parts.map(name => [name, seconds.get(name) ?? 0]);
  console.log(JSON.stringify(Object.fromEntries(told)));
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

await printStepSeconds(process.argv[2] ?? '.');
