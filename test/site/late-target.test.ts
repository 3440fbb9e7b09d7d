import { expect, test } from 'vitest';
import { buildHouse, pageText } from './page-text.ts';

test('the table of periods says in words why one has no target, and who can agree one', async () => {
  const built = await buildHouse('late-target');
  expect(built.code, built.output).toBe(0);
  const text = pageText(built, 'agreements/help-line');
  expect(text).toContain(
    'January 2026 no target is agreed for this period; Customer and Supplier can agree one 1 · not due',
  );
  expect(text).not.toContain('none-in-force');
});
