import { expect, test } from 'vitest';
import { buildHouse, pageText } from './page-text.ts';

test('the page of an agreement says what will be late next', async () => {
  const built = await buildHouse('late-next', '2026-04-02T14:40:00Z');
  expect(built.code, built.output).toBe(0);
  expect(pageText(built, 'agreements/returns')).toContain(
    '“Looked at in time” in April: late next, within 30 min if nothing happens R3, row 3: answered within 4 h, due by 2 Apr 2026, 14:50 R2, row 2: answered within 4 h, due by 2 Apr 2026, 15:00',
  );
});
