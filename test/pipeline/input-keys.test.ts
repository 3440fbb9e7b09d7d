import { describe, expect, test } from 'vitest';
import { inputKey, type KeyParts } from '../../src/pipeline/input-keys.ts';

type Folder = KeyParts['folders'] extends ReadonlyMap<string, infer Of> ? Of : never;
const folder = (own: string, above?: string, isRead = true): Folder => ({
  own,
  headline: {
    kind: isRead ? 'agreement' : undefined,
    title: own,
    ...(above !== undefined && { extends: above }),
  },
});
const house: Readonly<Record<string, Folder>> = {
  top: folder('top'),
  middle: folder('middle', 'top'),
  desk: folder('desk', 'middle'),
  shop: folder('shop'),
  lost: folder('lost', 'nobody'),
  one: folder('one', 'two'),
  two: folder('two', 'one'),
  torn: folder('torn', undefined, false),
  under: folder('under', 'torn'),
};
const parts: Omit<KeyParts, 'folders'> = {
  code: 'code',
  shared: 'shared',
  asOf: { given: '2026-05-20', from: 'today' },
};
const keysOf = (folders: Readonly<Record<string, Folder>>, others: Partial<KeyParts> = {}) =>
  new Map(
    Object.keys(folders).map(id => [
      id,
      inputKey(id, { ...parts, folders: new Map(Object.entries(folders)), ...others }),
    ]),
  );
const before = keysOf(house);
const changed = (after: ReadonlyMap<string, string>) =>
  [...after].filter(([id, key]) => before.get(id) !== key).map(([id]) => id);
/** Those that look for what is not there, and so at the names of all. */
const seekers = ['lost', 'one', 'two', 'torn', 'under'];

test('each agreement has a key of its own', () => {
  expect(new Set(before.values()).size).toBe(before.size);
});

describe('a key changes with', () => {
  test('the folders on the way up, and no other', () => {
    expect(changed(keysOf({ ...house, top: folder('new') }))).toEqual(['top', 'middle', 'desk']);
    expect(changed(keysOf({ ...house, desk: folder('new', 'middle') }))).toEqual(['desk']);
    expect(changed(keysOf({ ...house, one: folder('new', 'two') }))).toEqual(['one', 'two']);
    expect(changed(keysOf({ ...house, torn: folder('new', undefined, false) }))).toEqual(['torn', 'under']);
  });

  test('the folders whose data it names, with those that they name and build on', () => {
    const named = (own: string, ...shares: string[]): Folder => {
      const { headline, ...rest } = folder(own);
      return {
        ...rest,
        headline: { ...headline, shares: shares.map(folder => ({ folder, name: 'leads' })) },
      };
    };
    const sharing = { ...house, door: named('door', 'phone'), phone: named('phone', 'desk', 'door') };
    const keys = keysOf(sharing);
    const keyed = (change: Readonly<Record<string, Folder>>) =>
      [...keysOf({ ...sharing, ...change })].filter(([id, key]) => keys.get(id) !== key).map(([id]) => id);
    expect(keyed({ top: folder('new') })).toEqual(['top', 'middle', 'desk', 'door', 'phone']);
    expect(keyed({ shop: folder('new') })).toEqual(['shop']);
    const lost = keysOf({ ...house, door: named('door', 'nobody') });
    const found = keysOf({ ...house, door: named('door', 'nobody'), nobody: folder('nobody') });
    expect(lost.get('door')).not.toBe(found.get('door'));
  });

  test('what it builds on', () => {
    expect(changed(keysOf({ ...house, desk: folder('desk', 'shop') }))).toEqual(['desk']);
  });

  test('the names of all, where what it builds on is not all there', () => {
    expect(changed(keysOf({ ...house, more: folder('more') }))).toEqual([...seekers, 'more']);
    const { shop: _, ...less } = house;
    expect(changed(keysOf(less))).toEqual(seekers);
  });

  test('the day and whether it was asked for, what all share and the code', () => {
    const others: readonly Partial<KeyParts>[] = [
      { asOf: { given: '2026-05-21', from: 'today' } },
      { asOf: { given: '2026-05-20', from: 'option' } },
      { shared: 'other' },
      { code: 'other' },
    ];
    for (const other of others) expect(changed(keysOf(house, other))).toEqual([...before.keys()]);
  });
});

test('keys of many that build on what is gone are taken in a moment', () => {
  const many = Array.from({ length: 8000 }, (_, at) => [`desk-${at}`, folder('desk', 'gone')] as const);
  const folders = new Map(many);
  const start = performance.now();
  for (const id of folders.keys()) inputKey(id, { ...parts, folders });
  expect(performance.now() - start).toBeLessThan(4000);
});
