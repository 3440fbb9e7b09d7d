import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

/** Set by a test that needs a disk which refuses something. */
const disk = vi.hoisted(() => ({ refuses: new Set<string>() }));
vi.mock('node:fs', async original => {
  const real = await original<typeof import('node:fs')>();
  const refusing = <Name extends 'writeFileSync' | 'rmSync' | 'mkdirSync' | 'renameSync'>(name: Name) =>
    ((...words: unknown[]) => {
      if (disk.refuses.has(name)) throw Object.assign(new Error(`${name} refused`), { code: 'EACCES' });
      return (real[name] as (...words: unknown[]) => unknown)(...words);
    }) as (typeof real)[Name];
  const names = ['writeFileSync', 'rmSync', 'mkdirSync', 'renameSync'] as const;
  return { ...real, ...Object.fromEntries(names.map(name => [name, refusing(name)])) };
});
const { openStore, memoryStore, noStore } = await import('../../src/repository/store.ts');

let folder: string;
const text = `{"grün":"${'x'.repeat(200)}"}`;
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-store-'));
  openStore(folder).write('reports/desk', 'key', text);
});
afterEach(() => {
  disk.refuses.clear();
  rmSync(folder, { recursive: true, force: true });
});

test('what was written under a name for a key is read back exactly, by another run too', () => {
  expect(openStore(folder).read('reports/desk', 'key')).toBe(text);
  openStore(folder).write('empty', 'key', '');
  expect(openStore(folder).read('empty', 'key')).toBe('');
});

test('under another name or for another key there is nothing', () => {
  const store = openStore(folder);
  expect([
    store.read('reports/shop', 'key'),
    store.read('reports/desk', 'other'),
    store.read('findings', 'key'),
  ]).toEqual([undefined, undefined, undefined]);
});

test('what is written takes the place of what stood there, whatever its key', () => {
  const store = openStore(folder);
  store.write('reports/desk', 'other', 'newer');
  expect([store.read('reports/desk', 'key'), store.read('reports/desk', 'other')]).toEqual([
    undefined,
    'newer',
  ]);
  expect(readdirSync(at('reports'))).toEqual(['desk']);
});

test('an entry with any one byte changed is none', () => {
  const whole = readFileSync(at('reports/desk'));
  const believed: number[] = [];
  for (let byte = 0; byte < whole.length; byte++) {
    const forged = Buffer.from(whole);
    forged[byte] = forged[byte]! ^ 1;
    writeFileSync(at('reports/desk'), forged);
    if (openStore(folder).read('reports/desk', 'key') !== undefined) believed.push(byte);
  }
  expect(believed).toEqual([]);
});

test('an entry that was cut anywhere is none, and so is one with something behind it', () => {
  const whole = readFileSync(at('reports/desk'));
  const believed: number[] = [];
  for (let length = 0; length < whole.length; length++) {
    writeFileSync(at('reports/desk'), whole.subarray(0, length));
    if (openStore(folder).read('reports/desk', 'key') !== undefined) believed.push(length);
  }
  expect(believed).toEqual([]);
  writeFileSync(at('reports/desk'), Buffer.concat([whole, Buffer.from('\n')]));
  expect(openStore(folder).read('reports/desk', 'key')).toBeUndefined();
});

test('an entry whole and right in the place of another is none', () => {
  const store = openStore(folder);
  renameSync(at('reports/desk'), at('reports/shop'));
  expect(store.read('reports/shop', 'key')).toBeUndefined();
  mkdirSync(at('pages'));
  renameSync(at('reports/shop'), at('pages/desk'));
  expect(store.read('pages/desk', 'key')).toBeUndefined();
  renameSync(at('pages/desk'), at('reports/desk'));
  expect(store.read('reports/desk', 'key')).toBe(text);
});

describe('what stands in the place of an entry and is none', () => {
  const elsewhere = () => temporaryFolder('elsewhere');
  const forms: Readonly<Record<string, (path: string) => void>> = {
    nothing: () => {},
    'bytes that are no text': path => writeFileSync(path, Buffer.from([0xff, 0xfe, 0x0a, 0xc3])),
    'a folder': path => mkdirSync(join(path, 'within'), { recursive: true }),
    'a link that leads nowhere': path => symlinkSync(join(folder, 'nowhere'), path),
    'a link to itself': path => symlinkSync(path, path),
    'a link to a folder': path => symlinkSync(elsewhere(), path),
  };
  test.each(Object.entries(forms))('%s is read as nothing, and the next entry takes its place', (_, put) => {
    rmSync(at('reports/desk'));
    put(at('reports/desk'));
    const store = openStore(folder);
    expect(store.read('reports/desk', 'key')).toBeUndefined();
    store.write('reports/desk', 'key', 'again');
    store.write('reports/shop', 'key', 'beside it');
    expect([store.read('reports/desk', 'key'), store.read('reports/shop', 'key')]).toEqual([
      'again',
      'beside it',
    ]);
    expect(readdirSync(at('reports'))).toEqual(['desk', 'shop']);
  });

  test.each(Object.entries(forms))('the same where a room should be: %s', (_, put) => {
    rmSync(at('reports'), { recursive: true });
    put(at('reports'));
    const store = openStore(folder);
    expect(store.read('reports/desk', 'key')).toBeUndefined();
    store.write('reports/desk', 'key', 'again');
    expect(store.read('reports/desk', 'key')).toBe('again');
  });
});

test('nothing outside is written to or removed through a link in the place of a room', () => {
  const outside = temporaryFolder('outside');
  writeFileSync(join(outside, 'precious'), 'mine');
  for (const room of ['reports', 'pages']) {
    rmSync(at(room), { recursive: true, force: true });
    symlinkSync(outside, at(room));
  }
  openStore(folder).keepOnly('reports', new Set(['desk']));
  openStore(folder).keepOnly('pages/agreement', new Set(['desk']));
  openStore(folder).write('reports/desk', 'key', text);
  openStore(folder).write('pages/agreement/desk', 'key', text);
  expect(readdirSync(outside)).toEqual(['precious']);
  expect(openStore(folder).read('pages/agreement/desk', 'key')).toBe(text);
});

test('an entry is written through no link either: the link goes, what it led to stays', () => {
  const outside = join(temporaryFolder('outside'), 'precious');
  writeFileSync(outside, 'mine');
  rmSync(at('reports/desk'));
  symlinkSync(outside, at('reports/desk'));
  openStore(folder).write('reports/desk', 'key', text);
  expect(readFileSync(outside, 'utf8')).toBe('mine');
});

test('only what is named stays in a room, with what killed processes left half-written', () => {
  const store = openStore(folder);
  store.write('reports/shop', 'key', text);
  store.write('findings', 'key', text);
  store.write('beside/agreement/shop', 'key', text);
  store.keepOnly('reports', new Set(['shop']));
  store.keepOnly('nobody', new Set());
  expect([readdirSync(at('reports')), readdirSync(at('beside/agreement'))]).toEqual([['shop'], ['shop']]);
  expect(store.read('findings', 'key')).toBe(text);
});

test('half-written entries of processes that are gone are cleared, those of running ones stay', () => {
  mkdirSync(at('new'), { recursive: true });
  const gone = 999_999_999;
  writeFileSync(at(`new/${gone}-a`), 'half');
  writeFileSync(at(`new/${process.ppid}-b`), 'half');
  openStore(folder).write('findings', 'key', text);
  expect(readdirSync(at('new'))).toEqual([`${process.ppid}-b`]);
});

test('what was made before this process began is of another one that had its number, as in a container', () => {
  mkdirSync(at('new'), { recursive: true });
  const began = new Date(performance.timeOrigin - 60_000);
  for (const name of [`${process.pid}-a`, `${process.pid}-b`]) writeFileSync(at(`new/${name}`), 'half');
  utimesSync(at(`new/${process.pid}-a`), began, began);
  openStore(folder).write('findings', 'key', text);
  expect(readdirSync(at('new'))).toEqual([`${process.pid}-b`]);
});

test('what another machine or container makes stays for as long as that may take', () => {
  mkdirSync(at('new'), { recursive: true });
  for (const name of ['999999999@other-a', '999999999@other-b']) writeFileSync(at(`new/${name}`), 'half');
  const long = new Date(Date.now() - 2 * 60 * 60 * 1000);
  utimesSync(at('new/999999999@other-a'), long, long);
  openStore(folder).write('findings', 'key', text);
  expect(readdirSync(at('new'))).toEqual(['999999999@other-b']);
});

test('an entry of a name as long as a name may be is kept', () => {
  const name = `reports/${'a'.repeat(255)}`;
  openStore(folder).write(name, 'key', text);
  expect(openStore(folder).read(name, 'key')).toBe(text);
});

describe('a disk that refuses', () => {
  test.each(['writeFileSync', 'mkdirSync', 'renameSync', 'rmSync'])('%s costs nothing but time', refused => {
    const store = openStore(folder);
    disk.refuses.add(refused);
    store.write('reports/desk', 'other', 'newer');
    store.write('pages/agreement/desk', 'key', 'page');
    store.keepOnly('reports', new Set());
    const said = [store.read('reports/desk', 'other'), store.read('pages/agreement/desk', 'key')];
    disk.refuses.clear();
    for (const each of said) expect([undefined, 'newer', 'page']).toContain(each);
    const again = openStore(folder);
    again.write('reports/desk', 'third', 'newest');
    expect(again.read('reports/desk', 'third')).toBe('newest');
  });

  test('a disk that is full in the middle of an entry leaves the one before', () => {
    const store = openStore(folder);
    disk.refuses.add('writeFileSync');
    store.write('reports/desk', 'other', 'newer');
    expect(store.read('reports/desk', 'key')).toBe(text);
    expect(readdirSync(at('reports'))).toEqual(['desk']);
  });
});

test('a folder that is a file keeps nothing and breaks nothing', () => {
  const file = at('file');
  writeFileSync(file, 'mine');
  const store = openStore(join(file, 'cache'));
  store.write('reports/desk', 'key', text);
  store.keepOnly('reports', new Set());
  expect([store.read('reports/desk', 'key'), readFileSync(file, 'utf8')]).toEqual([undefined, 'mine']);
});

test('an entry is there whole or not at all: readers never see it half-written', () => {
  const seen: (string | undefined)[] = [];
  const before = statSync(at('reports/desk')).ino;
  openStore(folder).write('reports/desk', 'key', 'newer');
  seen.push(openStore(folder).read('reports/desk', 'key'));
  expect(seen).toEqual(['newer']);
  expect(statSync(at('reports/desk')).ino).not.toBe(before);
  expect(existsSync(dirname(at('reports/desk')))).toBe(true);
});

test('a store in memory and one that keeps nothing speak the same', () => {
  const memory = memoryStore();
  for (const store of [memory, noStore]) {
    store.write('reports/constructor', 'key', text);
    store.write('reports/desk', 'key', text);
    store.keepOnly('reports', new Set(['constructor']));
  }
  const read = (name: string) => [memory, noStore].map(store => store.read(name, 'key'));
  expect([read('reports/constructor'), read('reports/desk'), read('reports/valueOf')]).toEqual([
    [text, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ]);
});
