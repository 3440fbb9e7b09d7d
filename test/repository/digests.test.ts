import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/repository/digest.ts';
import { openDigests } from '../../src/repository/digests.ts';
import { fileMark } from '../../src/repository/file-mark.ts';
import { memoryStore, type Store } from '../../src/repository/store.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const entry = { name: 'digests', key: 'key' };
const later = () => Date.now() + 60_000;

/** A folder with a file, and a store that may keep what is known of it. */
function known(now?: () => number) {
  const root = temporaryFolder('digests');
  const file = join(root, 'leads.csv');
  writeFileSync(file, 'id,tier\n1,A\n');
  const store = memoryStore();
  const digests = openDigests(root, { store, ...entry }, now);
  const digest = digests.of('leads.csv');
  digests.leave();
  return { root, file, store, digest };
}

const read = (store: Store) => store.read(entry.name, entry.key);

/** Has a store tell another digest of the file than it has, under the mark that it has. */
function lie(store: Store, file: string): void {
  store.write('digests', 'key', JSON.stringify({ 'leads.csv': [fileMark(file)?.mark, 'as it was'] }));
}

test('a file that nobody touched for a while is known by its mark, and not read again', () => {
  const { root, file, store, digest } = known(later);
  expect(digest).toBe(digestOf(file));
  expect(read(store)).toBe(JSON.stringify({ 'leads.csv': [fileMark(file)?.mark, digest] }));
  lie(store, file);
  expect(openDigests(root, { store, ...entry }).of('leads.csv')).toBe('as it was');
  expect(openDigests(root, { store, ...entry, key: 'another key' }).of('leads.csv')).toBe(digest);
});

test('one that was changed within ten seconds of when it was read is read again', () => {
  const { root, file, store, digest } = known();
  expect(read(store)).toBe(JSON.stringify({ 'leads.csv': ['', digest] }));
  writeFileSync(file, 'id,tier\n1,B\n');
  expect(openDigests(root, { store, ...entry }).of('leads.csv')).toBe(digestOf(file));
});

test('another content of the same size and the same time of writing is another file', () => {
  const { root, file, store, digest } = known(later);
  const { atime, mtime } = statSync(file);
  writeFileSync(file, 'id,tier\n1,B\n');
  utimesSync(file, atime, mtime);
  const now = openDigests(root, { store, ...entry }).of('leads.csv');
  expect([now, now === digest]).toEqual([digestOf(file), false]);
});

test('what is asked twice is looked at twice', () => {
  const { root, file, store, digest } = known(later);
  const digests = openDigests(root, { store, ...entry });
  expect(digests.of('leads.csv')).toBe(digest);
  writeFileSync(file, 'id\n1\n');
  expect(digests.of('leads.csv')).toBe(digestOf(file));
});

test('one that was read shortly after it was changed is read once more, and known by its mark from then on', () => {
  const { root, file, store, digest } = known();
  const again = openDigests(root, { store, ...entry }, later);
  again.of('leads.csv');
  again.leave();
  expect(read(store)).toBe(JSON.stringify({ 'leads.csv': [fileMark(file)?.mark, digest] }));
});

test('where nothing is another, nothing is written; a file that is gone is forgotten', () => {
  const { root, file, store } = known(later);
  const written: string[] = [];
  const watched = {
    ...store,
    write: (...given: Parameters<Store['write']>) => {
      written.push(given[0]);
      return store.write(...given);
    },
  };
  const same = openDigests(root, { store: watched, ...entry }, later);
  same.of('leads.csv');
  same.leave();
  expect(written).toEqual([]);
  writeFileSync(file, 'id\n1\n');
  const other = openDigests(root, { store, ...entry }, later);
  other.of('leads.csv');
  other.leave();
  expect(read(store)).toBe(JSON.stringify({ 'leads.csv': [fileMark(file)?.mark, digestOf(file)] }));
  const none = openDigests(root, { store, ...entry });
  expect(none.of('gone.csv')).toBeUndefined();
  none.leave();
  expect(read(store)).toBe('{}');
});
