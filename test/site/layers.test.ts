import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Built } from './build-site.ts';
import { buildHouse, pageText } from './page-text.ts';

let built: Built;

beforeAll(async () => {
  built = await buildHouse('layers');
});

const page = (path: string) => readFileSync(join(built.folder, path, 'index.html'), 'utf8');
const text = (path: string) => pageText(built, path);

test('a page says what each layer gives, and at each clause where it comes from', () => {
  expect(built.code, built.output).toBe(0);
  const shop = text('agreements/shop-hosting');
  expect(shop).toContain(
    'Company standard 2.0.0 “plan”, “notice” and downtime Changed further down: Uptime and First answer',
  );
  expect(shop).toContain('Gold customers 1.1.0 First answer Leaves out: “call”');
  expect(shop).toContain('Northwind Cloud promises Harbour Shop overrides Company standard');
  expect(shop).toContain('from Gold customers 1.1.0, overrides Company standard');
  expect(shop).toContain(
    'The supplier writes a plan within five working days of a miss. from Company standard 2.0.0',
  );
  expect(shop).not.toContain('The account manager calls the customer');
  expect(page('agreements/shop-hosting')).toContain('href="/layers/company-standard/"');
});

test('a layer has a page with its text, and the agreements that build on it', () => {
  const company = text('layers/company-standard');
  expect(company).toContain('it is not judged by itself');
  expect(company).toContain('Gold customers Mail service');
  expect(company).toContain('Uptime, at least 99%');
  expect(company).toContain(
    'Either side may end it with 30 days’ notice. final, no lower layer may change it',
  );
  expect(company).toContain('a ticket is answered within eight hours');
});
