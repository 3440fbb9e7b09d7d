import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildHouse, pageText } from './page-text.ts';

const built = await buildHouse('groups', '2026-04-10T00:00:00Z');
const page = () => {
  expect(built.code, built.output).toBe(0);
  return pageText(built, 'agreements/field-desk');
};

test('the page has each group of a promise with its figure, its verdict and its last periods', () => {
  expect(page()).toContain(
    'By region, each judged alone Answered within 4 hours, March 2026, group by group Region Actual Attainment Verdict Last periods north 100.0 % 125.0 % ✓ kept',
  );
  expect(page()).toContain(
    'south none due · not due ✓ January 2026: kept ✕ February 2026: missed · March 2026: not due · April 2026: not due',
  );
});

test('the page says which group a chart and a period are about', () => {
  expect(page()).toContain('Region north: 100.0 % of tickets kept in March, 20 points over target');
  expect(page()).toContain('Share of tickets kept, by month; the worst region of each period');
  expect(page()).toContain('February 2026 at least 80 % 50.0 % south 62.5 % ✕ missed');
});

test('groups whose sum is judged have no verdict of their own', () => {
  expect(page()).toContain(
    'By region, judged together Tickets closed, April 2026, group by group Region Actual north 1 south 0 west 1',
  );
});

test('the CSV of a chart has a row for each group below that of the period', () => {
  const csv = readdirSync(built.folder, { recursive: true, encoding: 'utf8' }).find(file =>
    file.endsWith('answered-ratio.csv'),
  );
  const text = readFileSync(join(built.folder, csv ?? ''), 'utf8').replaceAll('\r\n', '\n');
  expect(text).toContain(
    [
      'Period,Region,Actual,Target,Attainment,Verdict',
      'January 2026,all (north),100.0 %,80 %,125.0 %,✓ kept',
      'January 2026,north,100.0 %,80 %,125.0 %,✓ kept',
      'January 2026,south,100.0 %,80 %,125.0 %,✓ kept',
      'February 2026,all (south),50.0 %,80 %,62.5 %,✕ missed',
    ].join('\n'),
  );
});
