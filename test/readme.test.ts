import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { commands } from '../src/cli/commands.ts';

const root = join(import.meta.dirname, '..');
const pages = readdirSync(root).filter(name => name.endsWith('.md'));
const read = (name: string) => readFileSync(join(root, name), 'utf8');

describe.each(pages)('%s', name => {
  test('calls commands and options that there are', async () => {
    const calls = [...read(name).matchAll(/npx kept ([^`\n|#]+)/g)].map(match => match[1]?.trim() ?? '');
    for (const call of calls) {
      const [command, ...words] = call.split(/\s+/);
      const entry = commands.find(each => each.name === command);
      expect(entry, `kept ${call}`).toBeDefined();
      const defined = new Command();
      (await entry!.load()).define(defined);
      const known = defined.options.map(option => option.long);
      const unknown = words.filter(word => word.startsWith('--')).filter(word => !known.includes(word));
      expect(unknown, `kept ${call}`).toEqual([]);
    }
  });
});

test('the map of the README names every room and nothing else', () => {
  const map = /```\n(slas\/[\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';
  const named = [...map.matchAll(/^src\/(\w+)\//gm)].map(match => match[1]);
  const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? [entry.name] : [],
  );
  expect(named.sort()).toEqual(rooms.sort());
});

test('every command has a row in the README', () => {
  const rows = [...read('README.md').matchAll(/^\| `npx kept (\w+)/gm)].map(match => match[1]);
  expect(rows.sort()).toEqual(commands.map(each => each.name).sort());
});

test('every dependency has its reason in CONTRIBUTING', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const rows = [...read('CONTRIBUTING.md').matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(match =>
    [...(match[1] ?? '').matchAll(/`([^`]+)`/g)].map(name => name[1] ?? ''),
  );
  const reasoned = (name: string) =>
    rows.some(row => row === name || (row.endsWith('*') && name.startsWith(row.slice(0, -1))));
  const names = [dependencies, devDependencies, optionalDependencies].flatMap(each =>
    Object.keys(each ?? {}),
  );
  expect(names.filter(name => !reasoned(name))).toEqual([]);
  expect(rows.filter(row => !row.endsWith('*') && !names.includes(row))).toEqual([]);
});

test('what is committed speaks of the project only', () => {
  const text = pages.map(name => `${relative(root, join(root, name))}\n${read(name)}`).join('\n');
  expect(text).not.toMatch(/\/(home|root|tmp|Users)\//);
});
