import type { Effects } from '../pipeline/effects.ts';

/** What the command takes from the world and gives to it; tests give their own. */
export type Io = {
  /** The result. */
  readonly stdout: (text: string) => void;
  /** The talk. */
  readonly stderr: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Whether a person is at the other end. */
  readonly isTTY: { readonly stdout: boolean; readonly stderr: boolean };
  /** Width of the terminal; undefined where it is not one. */
  readonly columns: number | undefined;
  /** What the pipeline takes from the world, where tests give their own. */
  readonly effects?: Partial<Effects>;
  /** For how long this command has been running, in ms: since its process began, before anything was loaded. */
  readonly elapsedMs: () => number;
  /** Resolves when a person asks a server to stop. */
  readonly untilStopped: () => Promise<void>;
};

/** The terminal, the environment and the signals of this process. */
export function realIo(): Io {
  const { stdout, stderr } = process;
  return {
    stdout: text => stdout.write(text),
    stderr: text => stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
    isTTY: { stdout: stdout.isTTY === true, stderr: stderr.isTTY === true },
    columns: stdout.columns ?? columnsOf(process.env.COLUMNS),
    elapsedMs: () => process.uptime() * 1000,
    untilStopped: () =>
      new Promise(resolve => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
  };
}

function columnsOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{2,4}$/.test(text) ? Number(text) : undefined;
}
