import type { KeptCommand } from './command.ts';

type Entry = {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<KeptCommand>;
};

/** All commands, in the order of `kept --help`. Each is loaded only when it is called. */
export const commands: readonly Entry[] = [
  {
    name: 'check',
    summary: 'hold the agreements and their data against the rules, all findings at once',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'report',
    summary: 'show which promises are kept',
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'explain',
    summary: 'show how a number is made, down to file and rows',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'diff',
    summary: 'show what a change does to verdicts, and to what each party owes',
    load: async () => (await import('./diff.ts')).diffCommand,
  },
  {
    name: 'calc',
    summary: 'compute a lead goal, and what a team can work',
    load: async () => (await import('./calc.ts')).calc,
  },
  {
    name: 'new',
    summary: 'start an agreement from a template',
    load: async () => (await import('./new.ts')).newAgreement,
  },
  {
    name: 'map',
    summary: 'write the entry of datasets: that reads an export',
    load: async () => (await import('./map.ts')).map,
  },
  {
    name: 'build',
    summary: 'check, draw and write the site to dist/',
    load: async () => (await import('./build.ts')).build,
  },
  {
    name: 'dev',
    summary: 'serve the site and follow every change',
    load: async () => (await import('./dev.ts')).dev,
  },
  {
    name: 'start',
    summary: 'check, build and serve the site',
    load: async () => (await import('./start.ts')).start,
  },
];
