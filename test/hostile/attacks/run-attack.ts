import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runKept } from '../../cli/run-kept.ts';
import { inputs } from '../../folders.ts';
import { openHouse } from '../../pipeline/small-house.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { toldSafely, unsafeOutput } from '../told-safely.ts';
import type { Attack } from './attack.ts';

/** No small house takes longer of the processor: a wait for other processes is none. */
const slowestMs = 5000;

/** Makes an attack on a house of its own and gives what came of it that must not: nothing. */
export async function wrongAfter(attack: Attack): Promise<readonly string[]> {
  const root = temporaryFolder('attacked');
  cpSync(join(inputs, 'base/slas'), join(root, 'slas'), { recursive: true });
  attack.lay(openHouse(root));
  const wrong = [...(await wrongIn(root, attack))];
  if ('attacked' in globalThis) wrong.push('ran code');
  Reflect.deleteProperty(globalThis, 'attacked');
  rmSync(root, { recursive: true });
  return wrong;
}

async function wrongIn(root: string, { told, isWarning }: Attack): Promise<readonly string[]> {
  const slow: string[] = [];
  const { ok, findings, wrong } = await timed('check', slow, () => toldSafely(root));
  const all = findings.map(({ code, file, line }) => `${code} ${file.replace(/^slas\//, '')}:${line}`);
  const said = all.length === 0 ? 'nothing' : all.slice(0, 4).join(', ');
  if (told !== undefined && !all.includes(told)) return [...wrong, `told ${said}, expected ${told}`];
  const isAccepted = told === undefined || isWarning === true;
  if (ok !== isAccepted) return [...wrong, `${ok ? 'accepted' : 'refused'}, told ${said}`];
  const reports = [];
  for (const words of [['report'], ['report', '--json']]) {
    const name = words.join(' ');
    const ran = await timed(name, slow, () => runKept([...words, '--root', root, '--no-cache']));
    reports.push(...unsafeOutput(ran));
    if (ran.code !== (ok ? 0 : 1)) reports.push(`${name} ended with ${ran.code}`);
  }
  return [...wrong, ...reports, ...slow];
}

async function timed<T>(name: string, slow: string[], use: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const given = await use();
  const { user, system } = process.cpuUsage(before);
  const tookMs = Math.round((user + system) / 1000);
  if (tookMs > slowestMs) slow.push(`${name} took ${tookMs} ms`);
  return given;
}
