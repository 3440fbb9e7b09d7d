import { expect, test } from 'vitest';
import { buildHouse, pageText } from './page-text.ts';

test('the page of a promise lists what is open from every period, as the report does', async () => {
  const built = await buildHouse('open-items', '2026-05-31');
  expect(built.code, built.output).toBe(0);
  expect(pageText(built, 'agreements/returns')).toContain(
    '“Returns solved in time”: still open, counted nowhere until decided R2, row 2: open for 82 d 13 h R3, row 3: open for 54 d 13 h ',
  );
});
