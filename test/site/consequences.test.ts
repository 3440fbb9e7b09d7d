import { beforeAll, expect, test } from 'vitest';
import type { Built } from './build-site.ts';
import { buildHouse, pageText } from './page-text.ts';

let built: Built;
let text: string;

beforeAll(async () => {
  built = await buildHouse('consequences', '2026-06-10');
  text = pageText(built, 'agreements/sales-desk');
});

test('a disputed number shows both figures beside its promise, in its row and in how it is made', () => {
  expect(built.code, built.output).toBe(0);
  const sentence =
    'Leads, April 2026: disputed by Marketing since 5 May 2026, which holds 3 leads right, and so the promise kept (A lead was handed over by phone); measured is 2 leads; both stand until it is settled.';
  expect(text.split(sentence)).toHaveLength(3);
  expect(text).toContain(`◐ Disputed ${sentence}`);
  expect(text).toMatch(/April 2026 at least 3 2 66\.7 % ✕ missed ◐ disputed/);
});

test('each clause says what is open under it, and what came of it before', () => {
  expect(text).toMatch(
    /two at once are the limit\. 3 strikes count now; the limit of 2 is reached since 1 May 2026\. What is open now 2 ◐ open First follow-up, May 2026: a strike;.* ✕ overdue First follow-up, April 2026: a strike;.* What came of it before 1 ✓ done First follow-up, February 2026: a strike, put right 10 Mar 2026/,
  );
  expect(text).toMatch(
    /◐ being made up Leads, April 2026: 1 lead missing, worth \$200; 1 lead \(\$200\) still owed\. .* May 2026 1 lead \$200 0 leads June 2026 0 leads \$0 not yet closed How \$200 is made Promised 3 − Reached 2 = Missing 1/,
  );
});
