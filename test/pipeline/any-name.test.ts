import { cpSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/pipeline/index.ts';
import { inputs } from '../folders.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A name that every object without a name of its own has. */
const odd = 'constructor';

/** Names that people chose, by the house they stand in: of folders, parties, datasets, promises, calendars, members, clauses, places and values. */
const names = {
  helpdesk: ['support', 'ticket-log', 'response', 'berlin', 'supplier', 'critical', 'first-line'],
  layers: ['company-standard', 'gold-customers', 'mail-service', 'first-answer', 'shop'],
  composite: ['payment', 'pages', 'score', 'desk'],
  deliveries: ['north-kitchen', 'receiving'],
  'shared-caps': ['web', 'web-credit', 'machines'],
  endings: ['first-follow-up', 'often-missed', 'sales'],
  groups: ['north', 'tills', 'answered'],
};

const cases = Object.entries(names).flatMap(([house, all]) => all.map(name => [house, name] as const));

test.each(cases)('the house %s is judged alike whatever `%s` is called', async (house, name) => {
  const root = temporaryFolder('name');
  cpSync(join(inputs, house), root, { recursive: true });
  const renamed = (text: string) => text.replace(new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'g'), odd);
  rename(join(root, 'slas'), renamed);
  const before = await run({ root: join(inputs, house) });
  const after = await run({ root });
  expect(said(after)).toEqual(JSON.parse(renamed(JSON.stringify(said(before)))));
});

/** Findings and verdicts; hashes of terms, which hold names, are left out. */
function said({ findings, agreements }: Awaited<ReturnType<typeof run>>) {
  const places = findings.map(({ code, file, line }) => [file, line, code]).toSorted();
  const reports = agreements.map(({ report: { objectives, id } }) => ({ id, objectives }));
  return {
    places,
    reports: reports.toSorted((a, b) => (a.id === odd ? -1 : b.id === odd ? 1 : a.id < b.id ? -1 : 1)),
  };
}

function rename(folder: string, renamed: (text: string) => string): void {
  for (const entry of readdirSync(folder)) {
    const path = join(folder, renamed(entry));
    renameSync(join(folder, entry), path);
    if (statSync(path).isDirectory()) rename(path, renamed);
    else writeFileSync(path, renamed(readFileSync(path, 'utf8')));
  }
}
