import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRepository } from '../../src/repository/read-repository.ts';
import { maxTextBytes } from '../../src/repository/read-text.ts';
import type { AgreementSource } from '../../src/repository/repository.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-read-'));
  await mkdir(join(root, 'slas/desk'), { recursive: true });
  await write('desk/agreement.mdx', '---\ntitle: Desk\nrate: 3.10\n---\n\n## Summary\n');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const write = (file: string, content: string | Uint8Array) => writeFile(join(root, 'slas', file), content);

/** All that is there, read once, with all findings. */
async function readAll() {
  const repository = openRepository(root);
  const { findings: ofShared, ...shared } = await repository.shared();
  const findings = [...repository.findings, ...ofShared];
  const agreements: AgreementSource[] = [];
  for (const id of repository.ids) {
    const { source, findings: own } = await repository.agreement(id);
    findings.push(...own);
    if (source) agreements.push(source);
  }
  return { ...shared, agreements, findings };
}

const said = async () =>
  (await readAll()).findings.map(({ file, code, place, message }) =>
    place.kind === 'point'
      ? `${file}:${place.line}:${place.column} ${code} ${message}`
      : `${file} ${code} ${message}`,
  );

test('an agreement is its terms as written and its prose with its place', async () => {
  const { agreements, settings, findings, texts } = await readAll();
  expect(findings).toEqual([]);
  expect(settings).toBeUndefined();
  expect(agreements).toHaveLength(1);
  const [desk] = agreements;
  expect(desk).toMatchObject({
    id: 'desk',
    folder: 'slas/desk',
    body: '\n## Summary\n',
    bodyOffset: 31,
    bodyLine: 5,
  });
  expect(desk?.frontmatter.value).toEqual({ title: 'Desk', rate: '3.10' });
  const placeOf = await desk?.frontmatter.places();
  expect(placeOf?.(['rate'])).toEqual({
    key: { line: 3, column: 1 },
    value: { line: 3, column: 7 },
  });
  expect(desk?.text).toBe('---\ntitle: Desk\nrate: 3.10\n---\n\n## Summary\n');
  expect([...texts.keys()]).toEqual([]);
});

test('the texts of what all share are those that are there', async () => {
  await write('kept.yaml', 'title: Kept\n');
  await write('parties.yaml', Buffer.from([0x61, 0xc3]));
  const { settings, parties, texts } = await readAll();
  expect([...texts]).toEqual([['slas/kept.yaml', 'title: Kept\n']]);
  expect(settings?.value).toEqual({ title: 'Kept' });
  expect(parties).toBeUndefined();
});

test('CRLF and a byte order mark change no value and no line', async () => {
  await write(
    'desk/agreement.mdx',
    '\ufeff---\r\ntitle: Desk\r\nnote: |\r\n  a\r\n  b\r\n---\r\n\r\n## Summary\r\n',
  );
  const { agreements, findings } = await readAll();
  expect(findings).toEqual([]);
  expect(agreements[0]?.frontmatter.value).toEqual({ title: 'Desk', note: 'a\nb\n' });
  expect(agreements[0]?.bodyLine).toBe(7);
});

test('a file that is not UTF-8 is reported at its first bad byte', async () => {
  await write('kept.yaml', Buffer.from('title: Kept\nname: caf\xe9 x\n', 'latin1'));
  expect(await said()).toEqual(['slas/kept.yaml:2:10 not-utf8 Unexpected byte 0xE9, expected UTF-8 text']);
  await write('kept.yaml', Buffer.from([0x61, 0xc3]));
  expect(await said()).toEqual(['slas/kept.yaml:1:2 not-utf8 Unexpected byte 0xC3, expected UTF-8 text']);
});

test('a file over the bound is not read', async () => {
  await write('kept.yaml', `title: ${'x'.repeat(maxTextBytes)}`);
  expect(await said()).toEqual([
    'slas/kept.yaml file-too-large Unexpected size of 257 kB, expected at most 256 kB',
  ]);
});

test('a carriage return alone is refused, since parsers count it differently', async () => {
  await write('kept.yaml', 'title: "Ke\rpt"\n');
  const expected = 'Unexpected character U+000D, expected printable text with line ends LF or CRLF';
  expect(await said()).toEqual([`slas/kept.yaml control-character ${expected}`]);
});

test('an agreement behind a link is not read', async () => {
  await symlink(join(root, 'slas/desk'), join(root, 'slas/other'));
  const { agreements, findings } = await readAll();
  expect(agreements.map(agreement => agreement.id)).toEqual(['desk']);
  expect(findings.map(finding => finding.file)).toEqual(['slas/other']);
});

test('30,000 fields are read in no time, and too many values are refused', async () => {
  await write('kept.yaml', Array.from({ length: 24_000 }, (_, at) => `k${at}: 1`).join('\n'));
  const begin = process.hrtime.bigint();
  expect(await said()).toEqual([
    'slas/kept.yaml:1:1 yaml-too-large Unexpected number of values, expected at most 20000',
  ]);
  expect(Number(process.hrtime.bigint() - begin) / 1e6).toBeLessThan(3000);
});
