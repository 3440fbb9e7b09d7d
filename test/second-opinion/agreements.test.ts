import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Agreement } from '../../src/core/agreement/agreement.ts';
import { hasErrors } from '../../src/core/ground/finding.ts';
import { chooseAsOf } from '../../src/pipeline/as-of.ts';
import { checkAgreement } from '../../src/pipeline/check.ts';
import { realEffects } from '../../src/pipeline/effects.ts';
import { layeredTerms } from '../../src/pipeline/layers.ts';
import { type Measured, measure } from '../../src/pipeline/measure.ts';
import { readShared, sharedTermsOf } from '../../src/pipeline/shared.ts';
import { dataOwners } from '../../src/pipeline/shared-data.ts';
import { createSources } from '../../src/pipeline/sources.ts';
import { openRepository } from '../../src/repository/read-repository.ts';
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
    for (const { agreement, folder, asked } of await measured(root, asOf)) {
      if (!asked) continue;
      const { plan, answers } = asked;
      const { timezone: zone, datasets } = agreement.terms;
      const second = await answerInSql(root, folder, { zone, datasets }, plan.questions);
      for (const key of plan.questions.keys())
        expect(comparable(answers.get(key)), `${folder} ${key}`).toEqual(comparable(second.get(key)));
    }
  },
);

test('the agreements of the house ask something', async () => {
  const asked = (await measured(house)).map(each => each.asked?.plan.questions.size ?? 0);
  expect(asked.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(20);
});

type MeasuredAgreement = Pick<Measured, 'asked'> & {
  readonly agreement: Agreement;
  /** `slas/marketing-sales` */
  readonly folder: string;
};

/** The agreements of a house with what they ask and the answers, before any of it was judged. */
async function measured(root: string, given?: string): Promise<readonly MeasuredAgreement[]> {
  const repository = openRepository(root);
  const { ids, findings: ofFiles } = repository;
  const sources = createSources(repository);
  const read = await readShared(repository);
  const shared = sharedTermsOf(read);
  const asOf = chooseAsOf(given, read.settings, realEffects);
  const isBroken = hasErrors(ofFiles) || shared.broken;
  const all: MeasuredAgreement[] = [];
  for (const id of ids) {
    const { source } = await sources.read(id);
    if (!source) continue;
    const layered = await layeredTerms(source, repository, ids, sources);
    const { agreement, findings } = checkAgreement(source, layered, shared, { reports: false });
    if (!agreement) continue;
    const broken = isBroken || hasErrors([...layered.findings, ...findings]);
    const { folder } = source;
    const owners = dataOwners(layered.shared);
    all.push({ agreement, folder, asked: measure(agreement, { root, folder, asOf, owners, broken }).asked });
  }
  return all;
}
