import { expect, test } from 'vitest';
import { run } from '../../src/pipeline/index.ts';
import { smallHouse } from '../pipeline/small-house.ts';

test('a file of more than sixteen million rows is refused, whatever its first lines let expect', async () => {
  const { root, write, read } = smallHouse();
  const [header] = read('sales-desk/metrics/leads.csv').split('\n');
  write('sales-desk/metrics/leads.csv', `${header}\n${'a\n'.repeat(16_000_001)}`);
  const { findings } = await run({ root, reports: false });
  expect(findings.map(({ file, text, code }) => [file, text, code])).toEqual([
    [
      'slas/sales-desk/metrics/leads.csv',
      'Unexpected CSV of more than 16,000,000 rows, expected at most as many. Split it or leave out old rows.',
      'large-file',
    ],
  ]);
}, 120_000);
