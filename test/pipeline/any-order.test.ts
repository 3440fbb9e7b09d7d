import { cpSync, existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/core/judging/seeded-random.ts';
import type { PeriodReport } from '../../src/core/report.ts';
import { run } from '../../src/pipeline/index.ts';
import { inputs } from '../folders.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const houses = readdirSync(inputs).filter(name => existsSync(join(inputs, name, 'slas')));

/** What a period says in figures. */
function figuresIn(period: Omit<PeriodReport, 'groups'>) {
  const { verdict, status, actual, atWorst, target, afterExclusions } = period;
  return { verdict, status, actual, atWorst, target: target?.value, again: afterExclusions?.actual };
}

/** The figures of all periods of a house, and what follows from them in money, by promise. */
async function figuresOf(root: string, asOf?: string) {
  const { agreements } = await run({ root, ...(asOf !== undefined && { asOf }) });
  return agreements.map(({ report }) => ({
    id: report.id,
    asOf: report.asOf,
    objectives: report.objectives.map(each => ({
      id: each.id,
      periods: each.periods.map(({ id, phase, groups, ...period }) => ({
        id,
        phase,
        ...figuresIn({ id, phase, ...period }),
        groups: groups?.map(({ group, ...own }) => [group, own.verdict, own.actual]),
      })),
    })),
    credits: report.credits?.map(({ remedy, period, before, due }) => [remedy, period, before, due]),
  }));
}

/** The same lines after the header, in another order. */
function shuffled(text: string, seed: string): string {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const random = seededRandom(seed);
  const drawn = lines.map(line => ({ line, at: random(65_536) })).sort((a, b) => a.at - b.at);
  return `${[header, ...drawn.map(each => each.line)].join('\n')}\n`;
}

describe.each(houses)('the house %s', name => {
  test('says the same of rows in any order', async () => {
    const root = temporaryFolder('shuffled');
    cpSync(join(inputs, name, 'slas'), join(root, 'slas'), { recursive: true });
    const before = await figuresOf(root);
    const slas = join(root, 'slas');
    const files = globSync('*/metrics/**/*.csv', { cwd: slas });
    for (const file of files)
      writeFileSync(join(slas, file), shuffled(readFileSync(join(slas, file), 'utf8'), file));
    expect(await figuresOf(root)).toEqual(before);
  });

  test('says the same of what is closed when it is read a year later', async () => {
    const root = join(inputs, name);
    const closedIn = (house: Awaited<ReturnType<typeof figuresOf>>, ids?: ReadonlySet<string>) =>
      house.flatMap(({ id, objectives }) =>
        objectives.flatMap(objective =>
          objective.periods
            .map(period => ({ ...period, id: `${id}/${objective.id}/${period.id}` }))
            .filter(period => period.phase === 'closed' && (!ids || ids.has(period.id))),
        ),
      );
    const now = await figuresOf(root);
    const closed = closedIn(now);
    expect(closed.length).toBeGreaterThan(0);
    const later = await figuresOf(root, `${Number(now[0]?.asOf.slice(0, 4)) + 1}-12-31`);
    expect(closedIn(later, new Set(closed.map(period => period.id)))).toEqual(closed);
  });
});
