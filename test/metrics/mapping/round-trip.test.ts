import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type MappedFile, mapFile } from '../../../src/pipeline/map-file.ts';
import { run } from '../../../src/pipeline/run.ts';
import { inputs } from '../../folders.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { type LookAlike, lookAlikes } from './look-alikes.ts';

const folder = temporaryFolder('map');
const cases = Object.entries(lookAlikes);

function mappedFrom({ name, bytes }: LookAlike): MappedFile {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const mapped = mapFile(path, {});
  if (!('proof' in mapped)) throw new Error(JSON.stringify(mapped));
  return mapped;
}

test.each(cases)('an export with %s is read by the entry that is made of it', (_, lookAlike) => {
  const { text, proof, mapping } = mappedFrom(lookAlike);
  const [first, name, kind, file, ...entry] = text.trimEnd().split('\n');
  expect([first, name, kind]).toEqual(['datasets:', `  ${lookAlike.kind}:`, `    kind: ${lookAlike.kind}`]);
  expect(file).toMatch(/^ {4}file: /);
  expect(entry.map(line => line.slice(4))).toEqual(lookAlike.entry);
  expect(mapping.untold).toEqual([]);
  expect(proof.findings.map(({ message }) => message)).toEqual([]);
  expect([proof.names, ...proof.rows]).toEqual(lookAlike.rows);
});

test('the entries, pasted into an agreement with their files beside it, pass all checks and read all rows', async () => {
  const root = temporaryFolder('map-house');
  const own = join(root, 'slas/desk');
  mkdirSync(join(own, 'metrics'), { recursive: true });
  const base = join(inputs, 'base/slas');
  for (const name of ['calendars.yaml', 'kept.yaml', 'parties.yaml'])
    writeFileSync(join(root, 'slas', name), readFileSync(join(base, name)));
  const mapped = cases.map(([, lookAlike], at) => ({
    id: `export-${at}`,
    lookAlike,
    ...mappedFrom(lookAlike),
  }));
  for (const { lookAlike, mapping } of mapped) writeFileSync(join(own, mapping.file), lookAlike.bytes);
  const entries = mapped.map(({ id, text, mapping }) =>
    text.replace('datasets:\n', '').replace(`  ${mapping.kind}:`, `  ${id}:`),
  );
  const leads = readFileSync(join(base, 'sales-desk/metrics/leads.csv'), 'utf8');
  const coverage = readFileSync(join(base, 'sales-desk/metrics/coverage.csv'), 'utf8');
  writeFileSync(join(own, 'metrics/leads.csv'), leads);
  writeFileSync(
    join(own, 'metrics/coverage.csv'),
    `${coverage.trimEnd()}\n${mapped.map(({ id }) => `${id},2026-01-02,2026-01-31\n`).join('')}`,
  );
  const agreement = readFileSync(join(base, 'sales-desk/agreement.mdx'), 'utf8');
  writeFileSync(
    join(own, 'agreement.mdx'),
    agreement.replace(/ {2}leads: \{ kind.*\n/, line => `${line}${entries.join('')}`),
  );
  const { findings, agreements } = await run({ root, asOf: '2026-05-20' });
  const told = findings.filter(({ code }) => code !== 'late-first-state' && code !== 'padded-cell');
  expect(told.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  const rows = new Map(agreements[0]?.report.data.map(each => [each.name, each.rows]));
  expect(mapped.map(({ id }) => rows.get(id))).toEqual(cases.map(([, each]) => each.rows.length - 1));
});
