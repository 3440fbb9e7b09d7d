import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Built, buildSite } from '../../site/build-site.ts';
import { filesOf } from '../../site/files-of.ts';
import { copyOf, inOwnProcess } from './own-process.ts';

const [base, cloud] = [copyOf('base'), copyOf('cloud')];
const distOf = (root: string) => join(root, 'dist');
let bare: Built;
beforeAll(async () => {
  const code = `
    const io = { ...realIo(), stdout: () => {} };
    for (const root of given) {
      const code = await main(['build', '--root', root], io);
      if (code !== 0) process.exit(code);
    }`;
  const { status, stderr } = inOwnProcess(code, [base, cloud, base]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  bare = await buildSite({ root: cloud });
});

test('sites built one after the other in one process know nothing of each other', () => {
  const agreements = (root: string) => readdirSync(join(distOf(root), 'agreements'));
  expect([agreements(base), agreements(cloud)]).toEqual([['sales-desk'], ['cloud-hosting']]);
  for (const [root, other] of [
    [base, 'cloud-hosting'],
    [cloud, 'sales-desk'],
  ] as const)
    for (const [name, bytes] of filesOf(distOf(root)))
      expect(Buffer.from(bytes, 'base64').includes(other), name).toBe(false);
});

test('a bare `astro build` writes what `kept build` writes, byte for byte', () => {
  expect(bare.code, bare.output).toBe(0);
  expect(existsSync(join(bare.folder, 'agreements/cloud-hosting/index.html'))).toBe(true);
  expect(filesOf(bare.folder)).toEqual(filesOf(distOf(cloud)));
});
