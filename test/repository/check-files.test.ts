import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFiles, maxImageBytes } from '../../src/repository/check-files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-files-'));
  mkdirSync(join(root, 'slas/desk/metrics'), { recursive: true });
  for (const file of ['kept.yaml', 'desk/agreement.mdx', 'desk/metrics/leads.csv']) write(file, '');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: string | Buffer): void {
  writeFileSync(join(root, 'slas', file), content);
}
const messages = () => checkFiles(root).findings.map(({ file, message }) => `${file}: ${message}`);

test('allowed files are listed in the order of the alphabet', () => {
  expect(checkFiles(root)).toEqual({
    files: ['slas/desk/agreement.mdx', 'slas/desk/metrics/leads.csv', 'slas/kept.yaml'],
    agreements: ['desk'],
    findings: [],
  });
});

test('symbolic links are refused and never followed, to files, folders and nowhere', () => {
  symlinkSync('/etc/hosts', join(root, 'slas/desk/events.csv'));
  symlinkSync(root, join(root, 'slas/loop'));
  symlinkSync('nowhere.png', join(root, 'slas/desk/gone.png'));
  symlinkSync('..', join(root, 'slas/desk/terms'));
  symlinkSync('agreement.mdx', join(root, 'slas/desk/metrics/a.csv'));
  expect(messages()).toEqual([
    'slas/desk/events.csv: Unexpected symbolic link `events.csv`, expected a file',
    'slas/desk/gone.png: Unexpected symbolic link `gone.png`, expected a file',
    'slas/desk/metrics/a.csv: Unexpected symbolic link `a.csv`, expected a file',
    'slas/desk/terms: Unexpected symbolic link `terms`, expected a file',
    'slas/loop: Unexpected symbolic link `loop`, expected a file',
  ]);
  expect(checkFiles(root).files).toHaveLength(3);
});

test('a slas folder that is a link, a file or missing is refused', () => {
  rmSync(join(root, 'slas'), { recursive: true });
  expect(messages()).toEqual(['slas: Missing folder `slas`, expected a folder with agreements']);
  symlinkSync(tmpdir(), join(root, 'slas'));
  expect(messages()).toEqual(['slas: Unexpected `slas`, expected a folder with agreements']);
});

test('node_modules is refused without a look inside', () => {
  mkdirSync(join(root, 'slas/node_modules/astro'), { recursive: true });
  mkdirSync(join(root, 'slas/desk/node_modules/astro'), { recursive: true });
  expect(checkFiles(root).findings.map(finding => finding.file)).toEqual([
    'slas/desk/node_modules',
    'slas/node_modules',
  ]);
});

test('a folder with the name of a file, and a file with the name of a folder, are refused', () => {
  mkdirSync(join(root, 'slas/desk/events.csv'));
  mkdirSync(join(root, 'slas/parties.yaml'));
  write('desk/terms', '');
  write('other', '');
  expect(checkFiles(root).findings.map(finding => finding.file)).toEqual([
    'slas/desk/events.csv',
    'slas/desk/terms',
    'slas/other',
    'slas/parties.yaml',
  ]);
});

test('an image over the bound is refused, one at the bound is not', () => {
  write('desk/a.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  truncateSync(join(root, 'slas/desk/a.png'), maxImageBytes);
  expect(messages()).toEqual([]);
  truncateSync(join(root, 'slas/desk/a.png'), maxImageBytes + 1);
  expect(messages()).toEqual(['slas/desk/a.png: Unexpected size of 5121 kB, expected at most 5120 kB']);
});

test('names that hide something are refused', () => {
  for (const name of ['.a.png', 'A.PNG', 'a.png ', 'a.svg.png\u202e', 'constructor', 'toString'])
    write(`desk/${name}`, '');
  expect(checkFiles(root).findings).toHaveLength(6);
});
