import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { runKept } from './run-kept.ts';

const cwd = join(inputs, 'shared-caps');
const said = async (...argv: string[]) => {
  const { code, stdout, stderr } = await runKept([...argv, '--as-of', '2026-04-20'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  // Shares have a narrow space before their sign.
  return stdout.replaceAll('\u202f', ' ');
};

test('a report sums what is owed, and names the cap that clauses share', async () => {
  const stdout = await said('report');
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'Supplier owes Customer up to $550 in 2 credits, the first to be claimed by 30 Apr 2026.',
  );
  expect(stdout).toContain(
    `Credits due
  February 2026: $400 (Web machine 92.9 %, below 95 %: 50 % of $800); claimed 20 Mar 2026.
  February 2026: up to $150 (Mail machine 98.5 %, below 99 %: 100 % of $200); capped at $550 for an
  invoice, “web-credit” and “mail-credit” together; to be claimed by 30 Apr 2026.
`,
  );
});

test('explain makes the credit of a resource down to its fee and what the other clause got', async () => {
  const stdout = await said('explain', 'machines/mail/2026-02');
  expect(stdout).toMatch(/ {5}Fee, mail +\$200 {2}fees\.csv row 4\n {2}× {2}Tier, 99% +100\.0 % {2}agreed\n/);
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    '− Over the cap on credits together, per invoice $50 at most $550, of which $400 is credited already · fees.csv rows 3–4',
  );
});

test('JSON says which clauses share a cap, with the terms of each', async () => {
  const { agreements } = JSON.parse(await said('report', '--json'));
  const usd = (value: string) => ({ value, unit: { kind: 'money', currency: 'USD' } });
  const across = ['web-credit', 'mail-credit'];
  expect(agreements[0].credits.map((each: { caps: unknown; due: unknown }) => [each.caps, each.due])).toEqual(
    [
      [[], usd('80')],
      [[], usd('400')],
      [[{ per: 'invoice', limit: usd('550'), before: usd('400'), over: usd('50'), across }], usd('150')],
    ],
  );
  expect(agreements[0].remedies[1].credit).toMatchObject({
    base: { kind: 'fees', service: 'vm', resource: 'mail' },
    caps: [
      { per: 'invoice', atMost: { value: '0.55' }, of: 'vm', across },
      { per: '12 months', atMost: usd('670'), across },
    ],
    claimWithin: { amount: '2', unit: 'month' },
    tiers: [{ matched: [] }, { matched: [{ period: '2026-02' }] }],
  });
});
