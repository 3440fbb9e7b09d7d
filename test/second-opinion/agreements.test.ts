import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Checked, check } from '../../src/pipeline/check.ts';
import { realEffects } from '../../src/pipeline/effects.ts';
import { measure } from '../../src/pipeline/measure.ts';
import { read } from '../../src/pipeline/read.ts';
import { house, inputs } from '../folders.ts';
import { comparable } from '../metrics/random/comparable.ts';
import { answerInSql } from './answer-in-sql.ts';

/** Each fixture that is a house of its own. */
const houses = readdirSync(inputs).filter(name => existsSync(join(inputs, name, 'slas')));
const days = ['2025-12-31', '2026-03-08', '2026-06-21', '2027-02-01'];

test.each(houses.flatMap(name => days.map(asOf => [name, asOf] as const)))(
  'what the agreements of %s ask at %s is answered as by the database',
  async (name, asOf) => {
    const root = join(inputs, name);
    const found = await checked(root, asOf);
    for (const each of found.agreements) {
      const { agreement, source } = each;
      const { plan, answers } = (agreement && measure(agreement, each, found).asked) ?? {};
      if (!agreement || !plan || !answers) continue;
      const { timezone: zone, datasets } = agreement.terms;
      const second = await answerInSql(join(root, source.folder), { zone, datasets }, plan.questions);
      for (const key of plan.questions.keys())
        expect(comparable(answers.get(key)), `${source.folder} ${key}`).toEqual(comparable(second.get(key)));
    }
  },
);

test('the agreements of the house ask something', async () => {
  const found = await checked(house);
  const asked = found.agreements.map(each =>
    each.agreement ? (measure(each.agreement, each, found).asked?.plan.questions.size ?? 0) : 0,
  );
  expect(asked.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(20);
});

/** A house of which nothing was measured yet. */
async function checked(root: string, asOf?: string): Promise<Checked> {
  return check(await read(root, realEffects), { asOf, reports: false }, realEffects);
}
