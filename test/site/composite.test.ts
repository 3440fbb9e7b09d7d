import { beforeAll, expect, test } from 'vitest';
import type { Built } from './build-site.ts';
import { buildHouse, pageText } from './page-text.ts';

let built: Built;
let text: string;

beforeAll(async () => {
  built = await buildHouse('composite', '2026-03-05');
  text = pageText(built, 'agreements/shop-platform');
});

test('the page says what a promise is made of, and how each member stands', () => {
  expect(built.code, built.output).toBe(0);
  expect(text).toContain(
    'Made of Promise Brings in Its target Verdict Pages 99.4 % 99.5 % ✕ missed Payment 99.96 % 99.99 % ✕ missed',
  );
  expect(text).toContain('Pages 50 % 99.4 % 99.5 % ✕ missed Card payment 30 % 98.0 % 99.0 % ✕ missed');
});

test('a chart of it names the members and their method', () => {
  expect(text).toContain('Pages and Payment, both needed, by month');
});
