import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, isInside, modulePath, withoutPrefix } from '../../src/wiring/module-path.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('ids are written with slashes on every platform', () => {
  expect(modulePath('C:\\our house\\slas\\kept.yaml', '\\')).toBe('C:/our house/slas/kept.yaml');
  expect(modulePath('/our house/slas/kept.yaml', '/')).toBe('/our house/slas/kept.yaml');
  expect(modulePath('/a\\b/slas', '/')).toBe('/a\\b/slas');
});

test('a file is inside a folder whoever writes its path, Windows or Vite', () => {
  const slas = 'C:\\house\\slas';
  expect(isInside(slas, 'C:/house/slas/sales-desk/agreement.mdx?astroPropagatedAssets', '\\')).toBe(true);
  expect(isInside(slas, 'C:\\house\\slas\\sales-desk\\events.csv', '\\')).toBe(true);
  expect(isInside(slas, 'C:/house/slas-of-others/agreement.mdx', '\\')).toBe(false);
  expect(isInside('/house/slas', '/house/slas/kept.yaml', '/')).toBe(true);
});

test('what Vite puts before a path is taken off, also before a drive', () => {
  expect(withoutPrefix('/@fs/C:/house/slas/logo.png')).toBe('C:/house/slas/logo.png');
  expect(withoutPrefix('/C:/house/slas/logo.png')).toBe('C:/house/slas/logo.png');
  expect(withoutPrefix('/@fs/house/slas/logo.png')).toBe('/house/slas/logo.png');
  expect(withoutPrefix('/house/slas/logo.png')).toBe('/house/slas/logo.png');
});

test('a query is no part of a file, but `#` and `?` in the name of its folder are', () => {
  const folder = join(realpathSync.native(temporaryFolder('path')), 'a b é %20 # ?');
  mkdirSync(folder);
  const file = join(folder, 'agreement.mdx');
  writeFileSync(file, '');
  expect(fileOf(`${file}?astroPropagatedAssets#top`)).toBe(file);
  expect(fileOf(`/@fs${file}`)).toBe(file);
  expect(fileOf('\0virtual:kept')).toBeUndefined();
  expect(fileOf('/no/such/file.mdx?raw')).toBeUndefined();
});
