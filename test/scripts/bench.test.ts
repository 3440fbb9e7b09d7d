import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { barePass } from '../../scripts/bench/bare-pass.ts';
import { writeBigLeads } from '../../scripts/bench/big-leads.ts';
import { factsOf } from '../../scripts/bench/generated/facts.ts';
import { writeHouse } from '../../scripts/bench/generated/house.ts';
import { proseOf } from '../../scripts/bench/generated/prose.ts';
import { run } from '../../src/pipeline/index.ts';

const root = mkdtempSync(join(tmpdir(), 'kept-bench-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('generated agreements are judged, and nothing in them is a finding', { timeout: 30_000 }, async () => {
  writeHouse(root, 5);
  const { findings, agreements, counts } = await run({ root });
  expect(findings).toEqual([]);
  expect(agreements.map(({ report }) => report.objectives.length)).toEqual([2, 2, 2, 2, 2]);
  expect(counts).toEqual({ agreements: 5, objectives: 10, rows: 5 * (24 + 355) });
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
