import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputs } from '../folders.ts';
import { runKept } from './run-kept.ts';

const cwd = join(inputs, 'layers');
const said = async (...argv: string[]) => {
  const { code, stdout, stderr } = await runKept(argv, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  // Shares have a narrow space before their sign.
  return stdout.replaceAll('\u202f', ' ');
};

test('agreements that build on layers have nothing wrong, and layers are not counted', async () => {
  expect(await said('check')).toMatch(/^Nothing wrong in 2 agreements, 4 promises and 10 rows of data\./);
});

test('a report says which layer each clause came from, and what a lower one changed or left out', async () => {
  expect(await said('report', 'shop-hosting')).toContain(
    [
      'Layers',
      '  Company standard 2.0.0: “plan”, “notice” and downtime. Changed further down: Uptime and First',
      '    answer.',
      '  Gold customers 1.1.0: First answer. Leaves out: “call”.',
      '  Hosting of the shop 1.0.0: Uptime and “visit”.',
      '',
    ].join('\n'),
  );
});

test('the same tickets miss the promise of a lower layer and meet that of the upper one', async () => {
  const gold = await said('explain', 'shop-hosting/first-answer/2026-03');
  expect(gold).toContain('✕ missed  4 h');
  expect(gold).toContain('from Gold customers 1.1.0, overrides Company standard');
  expect(gold).toContain('Terms: slas/gold-customers/agreement.mdx, version 1.1.0.');
  const standard = await said('explain', 'mail-service/first-answer/2026-03');
  expect(standard).toContain('✓ kept  4 h');
  expect(standard).toContain('from Company standard 2.0.0');
});

test('JSON holds the layers, and where each clause came from', async () => {
  const { agreements } = JSON.parse(await said('report', '--json'));
  const shop = agreements[1];
  expect(shop.layers).toEqual([
    {
      id: 'company-standard',
      file: 'slas/company-standard/agreement.mdx',
      title: 'Company standard',
      version: '2.0.0',
    },
    {
      id: 'gold-customers',
      file: 'slas/gold-customers/agreement.mdx',
      title: 'Gold customers',
      version: '1.1.0',
      without: [{ list: 'remedies', id: 'call', from: 'company-standard' }],
    },
    {
      id: 'shop-hosting',
      file: 'slas/shop-hosting/agreement.mdx',
      title: 'Hosting of the shop',
      version: '1.0.0',
    },
  ]);
  const where = (list: { id: string; layer: string; overrides?: string[] }[]) =>
    list.map(({ id, layer, overrides = [] }) => [id, layer, ...overrides].join(' < '));
  expect(where(shop.objectives)).toEqual([
    'uptime < shop-hosting < company-standard',
    'first-answer < gold-customers < company-standard',
  ]);
  expect(where(shop.remedies)).toEqual(['plan < company-standard', 'visit < shop-hosting']);
  expect(where(shop.termination)).toEqual(['notice < company-standard']);
  expect(where(shop.definitions)).toEqual(['downtime < company-standard']);
  const explained = JSON.parse(await said('explain', 'shop-hosting/first-answer', '--json'));
  expect(explained.terms).toEqual({ file: 'slas/gold-customers/agreement.mdx', version: '1.1.0' });
});
