import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/pipeline/check.ts';
import { realEffects } from '../../src/pipeline/effects.ts';
import { measure } from '../../src/pipeline/measure.ts';
import { read } from '../../src/pipeline/read.ts';
import type { State } from '../../src/pipeline/state.ts';
import { comparable } from '../metrics/random/comparable.ts';
import { answerInSql } from './answer-in-sql.ts';

const repository = resolve(import.meta.dirname, '../..');
const inputs = join(repository, 'test/input');
/** This repository, with the agreements of the demo, and each fixture that is a house of its own. */
const houses = [
  repository,
  ...readdirSync(inputs)
    .map(name => join(inputs, name))
    .filter(house => existsSync(join(house, 'slas'))),
];
const days = ['2025-12-31', '2026-03-08', '2026-06-21', '2027-02-01'];

test.each(
  houses.flatMap(house => days.map(asOf => [house.slice(repository.length + 1) || '.', asOf] as const)),
)('what the agreements of %s ask at %s is answered as by the database', async (house, asOf) => {
  const root = join(repository, house);
  let state: State = { options: { root, asOf }, effects: realEffects, findings: [], passages: [] };
  for (const step of [read, check]) state = await step(state);
  for (const passage of state.passages) {
    const { agreement, source } = passage;
    const { plan, answers } = measure(passage, state)?.asked ?? {};
    if (!agreement || !plan || !answers) continue;
    const { timezone: zone, datasets } = agreement.terms;
    const second = await answerInSql(join(root, source.folder), { zone, datasets }, plan.questions);
    for (const key of plan.questions.keys())
      expect(comparable(answers.get(key)), `${source.folder} ${key}`).toEqual(comparable(second.get(key)));
  }
});

test('the agreements of the demo ask something', async () => {
  let state: State = { options: { root: repository }, effects: realEffects, findings: [], passages: [] };
  for (const step of [read, check]) state = await step(state);
  const asked = state.passages.map(passage => measure(passage, state)?.asked?.plan.questions.size ?? 0);
  expect(asked.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(20);
});
