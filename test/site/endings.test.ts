import { beforeAll, expect, test } from 'vitest';
import type { Built } from './build-site.ts';
import { buildHouse, pageText } from './page-text.ts';

let built: Built;
let text: string;

beforeAll(async () => {
  built = await buildHouse('endings', '2026-06-10');
  text = pageText(built, 'agreements/lead-handover');
});

test('under each ending the page says whether its condition is met, and how close it is', () => {
  expect(built.code, built.output).toBe(0);
  expect(text).toContain(
    'three months in a row. ● condition met Condition met since 1 Jun 2026. Qualified leads missed in February, April and May (3 in a row). Sales may give notice until 30 Jul 2026, 30 days ahead.',
  );
  expect(text).toContain(
    '○ condition not met 1 of the 2 needed of any 3: First follow-up missed in February.',
  );
  expect(text).toContain(
    '○ condition not met Agreed by Sales (4 Jun 2026). Not yet agreed by Marketing. events.csv row 3',
  );
  expect(text).toContain(
    '▲ notice given Notice given by Sales on 5 Jun 2026. By that notice the end is on 3 Sep 2026 at the earliest. events.csv row 4',
  );
});

test('a suspended duty says so where its number is made, beside the promise and in its row', () => {
  expect(text.split('Suspended by agreement Suspended: Qualified leads missed in April.')).toHaveLength(3);
  expect(text.split('Suspended by agreement Suspended: Qualified leads missed in February.')).toHaveLength(2);
});
