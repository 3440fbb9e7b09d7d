import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { barePass } from '../../scripts/bench/bare-pass.ts';
import { writeBigLeads } from '../../scripts/bench/big-leads.ts';
import { changingHouse } from '../../scripts/bench/generated/changing-house.ts';
import { factsOf } from '../../scripts/bench/generated/facts.ts';
import { writeHouse } from '../../scripts/bench/generated/house.ts';
import { proseOf } from '../../scripts/bench/generated/prose.ts';
import { run } from '../../src/pipeline/index.ts';

const root = mkdtempSync(join(tmpdir(), 'kept-bench-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('generated agreements are judged, and nothing in them is a finding', { timeout: 30_000 }, async () => {
  const house = join(root, 'house');
  writeHouse(house, 5);
  const { findings, agreements, counts } = await run({ root: house });
  expect(findings).toEqual([]);
  expect(agreements.map(({ report }) => report.objectives.length)).toEqual([2, 2, 2, 2, 2]);
  expect(counts).toEqual({ agreements: 5, objectives: 10, rows: 5 * (24 + 355) });
});

test('a house that changes has one file in each commit, and still nothing in it is a finding', async () => {
  const house = changingHouse(join(root, 'changing'), 3);
  const git = (...words: string[]) =>
    spawnSync('git', ['-C', house.root, ...words], { encoding: 'utf8' }).stdout.trim();
  const changes = () => git('show', '--format=', '--numstat', 'HEAD').split('\t');
  house.retitle();
  expect(changes()).toEqual(['1', '1', 'slas/kept.yaml']);
  const files = Array.from({ length: 3 }, () => {
    house.changeOneCell();
    return changes();
  });
  expect(files.map(([added, removed]) => [added, removed])).toEqual(files.map(() => ['1', '1']));
  expect(new Set(files.map(([, , file]) => file)).size).toBe(3);
  const { findings, settings } = await run({ root: house.root });
  expect([findings, settings.title]).toEqual([[], 'Generated 1']);
  mkdirSync(join(house.root, '.kept/cache'), { recursive: true });
  mkdirSync(join(house.root, 'dist'));
  writeFileSync(join(house.root, '.kept/cache/report.json'), '{}');
  expect(git('status', '--porcelain')).toBe('');
  house.clear();
  expect(readdirSync(house.root).sort()).toEqual(['.git', '.gitignore', 'slas']);
});

test('generated prose has about 900 words, other ones for each agreement and the same each time', () => {
  const proses = Array.from({ length: 20 }, (_, number) => proseOf(factsOf(number)));
  for (const prose of proses) expect(prose.split(/\s+/).length).toBeGreaterThan(750);
  for (const prose of proses) expect(prose.split(/\s+/).length).toBeLessThan(1_050);
  expect(new Set(proses).size).toBe(20);
  expect(proseOf(factsOf(7))).toBe(proses[7]);
});

test('the bare pass splits all columns and reads times as the platform does', async () => {
  const path = join(root, 'leads.csv');
  await writeBigLeads(path, 20_000);
  const { rows, texts, times } = barePass(path, 20_000);
  expect(rows).toBe(20_000);
  expect(new Set(texts[0]).size).toBe(20_000);
  expect([5, 6, 7].map(column => new Set(texts[column]).size)).toEqual([3, 3, 3]);
  const written = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  for (const column of [1, 2, 3, 4]) {
    expect([...(times[column] ?? [])]).toEqual(
      written.map(line => Date.parse(line.split(',')[column] ?? '')),
    );
  }
  expect(times[3]?.some(Number.isNaN)).toBe(true);
});
