import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { runKept } from './run-kept.ts';

const cwd = join(inputs, 'composite');
const said = async (...argv: string[]) => {
  const { code, stdout, stderr } = await runKept(argv, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  // Shares have a narrow space before their sign.
  return stdout.replaceAll('\u202f', ' ');
};

test('promises made of other promises have nothing wrong', async () => {
  expect(await said('check')).toMatch(/^Nothing wrong in 1 agreement, 6 promises and 6 rows of data\./);
});

test('a report names the member that leaves a verdict open, and what it may be', async () => {
  const stdout = await said('report');
  const [score] = stdout.split('Score ').slice(-1);
  expect(score?.replaceAll(/\n +/g, ' ')).toContain(
    'No figure for March 2026: Bank transfer may be 48.5 % to 100.0 %, which leaves the verdict open.',
  );
});

test('a month of which a member is known in part is judged where that is enough', async () => {
  // Half of a month of transfers is not known, and the cards were up all the time.
  const stdout = await said('report');
  expect(stdout).toMatch(/Payment +100\.00 % .* ✓ kept/);
  expect(stdout).toMatch(/Whole shop +100\.00000 % .* ✓ kept/);
});

test('a product is explained factor by factor, down to the rows of its members’ members', async () => {
  const stdout = await said('explain', 'shop-platform/shop/2026-02');
  expect(stdout).toContain('at least 99.49005 %: Pages and Payment, both needed');
  expect(stdout).toContain('✕ missed  99.36500 %, 99.9 % of the target');
  expect(stdout).toMatch(/How 99\.49005 % is made\n {5}Pages +99\.5 %\n {2}× {2}Payment +99\.99 %\n/);
  expect(stdout).toMatch(/ = {2}Together +99\.49005 %\n/);
  expect(stdout).toMatch(/ × {2}Payment +99\.96 % {2}cards\.csv row 2 · transfers\.csv row 2\n/);
});

test('a fallback is explained by what fails together', async () => {
  const stdout = await said('explain', 'shop-platform/payment/2026-01');
  expect(stdout).toContain('✓ kept  99.99 %, 100.0 % of the target');
  expect(stdout).toMatch(/ {5}Not kept: Card payment +1\.0 % {2}cards\.csv row 1\n/);
  expect(stdout).toMatch(/ = {2}None of them kept +0\.01 %\n {5}Whole +100\.0 %\n {2}− {2}None of them kept/);
});

test('a mean is explained by each weight', async () => {
  const stdout = await said('explain', 'shop-platform/score/2026-02');
  expect(stdout).toContain(
    'at least 99.4 %: mean of Pages (50 %), Card payment (30 %) and Bank transfer (20 %)',
  );
  expect(stdout).toMatch(/ \+ {2}Card payment +29\.4 % {2}30 % of 98\.0 % · cards\.csv row 2\n/);
});

test('a month of which a member lacks too much has no figure', async () => {
  const stdout = await said('explain', 'shop-platform/score/2026-03');
  expect(stdout).toContain('○ no data  no data');
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    'No figure for March 2026: Bank transfer may be 48.5 % to 100.0 %, which leaves the verdict open.',
  );
});
