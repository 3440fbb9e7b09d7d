import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { median } from './median.ts';

/** What a command takes, all the processes that it starts counted. CPU and memory are told on Linux only. */
export type Usage = {
  readonly elapsedMs: number;
  /** Time of CPU, that of the system included. */
  readonly cpuMs: number | undefined;
  /** The most memory that all of the processes had at once, pages that they share counted for each. */
  readonly peakBytes: number | undefined;
};

const sampleEveryMs = 100;
/** Linux tells times of CPU in hundredths of a second, whatever the machine. */
const tickMs = 10;

/** Runs this Node with arguments and gives what that took, and what it wrote; throws with all it said where it does not end with 0. */
export async function usageOf(...words: readonly string[]): Promise<Usage & { readonly stdout: string }> {
  const beforeMs = endedCpuMs();
  const startedMs = performance.now();
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', text => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', text => (stderr += text));
  let peakBytes: number | undefined;
  const sample = () => {
    const bytes = child.pid === undefined ? undefined : treeBytes(child.pid);
    if (bytes !== undefined) peakBytes = Math.max(peakBytes ?? 0, bytes);
  };
  const sampling = setInterval(sample, sampleEveryMs);
  const status = await new Promise(resolve => child.once('error', resolve).once('close', resolve));
  const elapsedMs = performance.now() - startedMs;
  clearInterval(sampling);
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  const afterMs = endedCpuMs();
  const cpuMs = beforeMs === undefined || afterMs === undefined ? undefined : afterMs - beforeMs;
  return { elapsedMs, cpuMs, peakBytes, stdout };
}

/** The median of each, by itself. */
export function medianUsage(usages: readonly Usage[]): Usage {
  const middle = (values: readonly (number | undefined)[]) => {
    const told = values.filter(value => value !== undefined);
    return told.length === 0 ? undefined : median(told);
  };
  return {
    elapsedMs: median(usages.map(each => each.elapsedMs)),
    cpuMs: middle(usages.map(each => each.cpuMs)),
    peakBytes: middle(usages.map(each => each.peakBytes)),
  };
}

/** CPU of all processes that this one started and saw end, and of those that they saw end. */
function endedCpuMs(): number | undefined {
  const fields = statOf('self');
  return fields && (Number(fields[13]) + Number(fields[14])) * tickMs;
}

/** Memory of a process and all below it, as of now; no less than the most that one of them ever had. */
function treeBytes(root: number): number | undefined {
  const below = new Map<string, string[]>();
  for (const id of processes()) {
    const parent = statOf(id)?.[1];
    if (parent !== undefined) below.set(parent, [...(below.get(parent) ?? []), id]);
  }
  let now = 0;
  let most = 0;
  const add = (id: string): void => {
    const status = readOf(id, 'status') ?? '';
    now += kilobytes(status, 'VmRSS');
    most = Math.max(most, kilobytes(status, 'VmHWM'));
    for (const child of below.get(id) ?? []) add(child);
  };
  add(String(root));
  return most === 0 ? undefined : Math.max(now, most) * 1_024;
}

function processes(): readonly string[] {
  try {
    return readdirSync('/proc').filter(name => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** The fields of a process from its state on; its name before them may hold anything. */
function statOf(id: string): readonly string[] | undefined {
  const text = readOf(id, 'stat');
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

function kilobytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0);
}

/** A file about a process; undefined once it has ended. */
function readOf(id: string, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
