import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverage, funnelOf, judgedOn, leadsOf } from './data.ts';
import { factsOf } from './facts.ts';
import { proseOf } from './prose.ts';
import { termsOf } from './terms.ts';

/** Writes a house of `count` agreements below `root`, as a git repository; nothing in it is a finding. */
export function writeHouse(root: string, count: number): void {
  writeTo(root, '.gitignore', '.kept/\ndist/\n.astro/\n');
  writeTo(root, 'slas/kept.yaml', settingsOf('Generated'));
  writeTo(root, 'slas/parties.yaml', parties);
  writeTo(root, 'slas/calendars.yaml', calendars);
  for (let number = 0; number < count; number++) {
    const facts = factsOf(number);
    const folder = `slas/${facts.id}`;
    writeTo(root, `${folder}/agreement.mdx`, `---\n${termsOf(facts)}---\n\n${proseOf(facts)}\n`);
    writeTo(root, `${folder}/metrics/funnel.csv`, funnelOf(number));
    writeTo(root, `${folder}/metrics/leads.csv`, leadsOf(number));
    writeTo(root, `${folder}/metrics/coverage.csv`, coverage);
  }
  git(root, 'init', '--quiet');
  commitAll(root, 'slas');
  // As in a clone, where thousands of files are in one.
  git(root, 'gc', '--quiet');
}

/** The settings of a generated house. */
export function settingsOf(title: string): string {
  return `title: ${title}\nasOf: ${judgedOn}\n`;
}

/** Commits all that is written. */
export function commitAll(root: string, message: string): void {
  git(root, 'add', '--all');
  git(root, ...committer, 'commit', '--quiet', '--message', message);
}

/** Whoever runs it signs nothing, and git tidies nothing up while something is measured. */
const committer = [
  'user.name=bench',
  'user.email=bench@example.com',
  'commit.gpgSign=false',
  'gc.auto=0',
].flatMap(setting => ['-c', setting]);

const parties = `parties:
  marketing:
    name: Marketing
    kind: team
    contacts:
      lead: { role: Head of Demand Generation, reach: "#demand-gen" }
      operations: { role: Marketing Operations Manager, reach: "#marketing-ops" }
  sales:
    name: Sales
    kind: team
    contacts:
      lead: { role: Head of Sales Development, reach: "#sales-desk" }
      operations: { role: Sales Operations Manager, reach: "#sales-ops" }
`;

const calendars = `calendars:
  sales-desk:
    zone: America/New_York
    hours:
      monday: ["09:00-17:00"]
      tuesday: ["09:00-17:00"]
      wednesday: ["09:00-17:00"]
      thursday: ["09:00-12:00", "13:00-17:00"]
      friday: ["09:00-17:00"]
    holidays:
      - { date: 2025-11-27, name: Thanksgiving Day }
      - { date: 2025-12-25, name: Christmas Day }
      - { date: 2026-01-01, name: New Year's Day }
      - { date: 2026-05-25, name: Memorial Day }
`;

function writeTo(root: string, file: string, text: string): void {
  const path = join(root, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

function git(root: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')} ended with ${status}:\n${stderr}`);
}
