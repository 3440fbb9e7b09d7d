import { beforeAll, expect, test } from 'vitest';
import type { Built } from './build-site.ts';
import { buildHouse, pageText } from './page-text.ts';

let built: Built;
let text: string;

beforeAll(async () => {
  built = await buildHouse('cloud', '2026-04-20');
  text = pageText(built, 'agreements/cloud-hosting');
});

test('the page opens with what is owed, and the promise names its credit', () => {
  expect(built.code, built.output).toBe(0);
  expect(text).toContain(
    'Supplier owes Customer a credit of up to $176.55 for March 2026, to be claimed by 30 Apr 2026.',
  );
  expect(text).toContain(
    'Credits due March 2026: up to $176.55 (Hosting 98.7 %, below 99 %: 25 % of $1,234.50); capped at $300 over 12 months; to be claimed by 30 Apr 2026.',
  );
});

test('open credits stand before settled ones, each with how it is made', () => {
  expect(text).toMatch(
    /“hosting-credit” ◐ to be claimed March 2026: up to \$176\.55 .* How \$176\.55 is made .* Over the cap per 12 months at most \$300, of which \$123\.45 is credited already \$132\.08 .* fees\.csv row 3 .* Credits issued or lapsed 1 .* ✓ issued February 2026: \$123\.45/,
  );
});

test('the tiers say in words which of them were matched', () => {
  expect(text).toContain(
    'Reached Credit Matched in Below 99.9 % 10 % of the fee of hosting February 2026 Below 99 % 25 % of the fee of hosting March 2026 Shares are of the fee of hosting At most $300 over 12 months To be claimed within 30 days after the period',
  );
});
