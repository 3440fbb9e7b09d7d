import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { AgreementReport, ObjectiveReport, PeriodReport } from '../../src/core/report.ts';
import { type Ran, runKept } from '../cli/run-kept.ts';

/** Fields as YAML has them. */
export type Fields = Readonly<Record<string, unknown>>;

/** An agreement of two parties, `sales` and `marketing`, in force from 2026 on, in UTC and USD. */
export type SmallAgreement = {
  readonly objectives: readonly Fields[];
  readonly datasets: Fields;
  /** Files beside agreement.mdx, and of other folders from `slas/` on, by their path. */
  readonly files: Readonly<Record<string, string>>;
  readonly asOf: string;
  /** Further fields of the frontmatter, and those that differ. */
  readonly terms?: Fields;
  readonly prose?: string;
};

const desk = ['09:00-17:00'];
const weekdays = { monday: desk, tuesday: desk, wednesday: desk, thursday: desk, friday: desk };
const contacts = (role: string) => ({ lead: { role, reach: '#team' } });

/** The files all agreements share: two parties, and the calendar `desk`, 9 to 17 on weekdays in UTC. */
const house = {
  'kept.yaml': { title: 'Examples' },
  'parties.yaml': {
    parties: {
      sales: { name: 'Sales', kind: 'team', contacts: contacts('Head of Sales') },
      marketing: { name: 'Marketing', kind: 'team', contacts: contacts('Head of Marketing') },
    },
  },
  'calendars.yaml': { calendars: { desk: { zone: 'Etc/UTC', hours: weekdays } } },
} as const;

const party = { goals: ['Grow.'], needs: ['Data.'], contacts: ['lead'] };

const prose = ['Summary', 'Goals', 'Needs', 'Contacts', 'If goals are not met', 'Ending the agreement']
  .map(title => `## ${title}\n\nAs said above.\n`)
  .join('\n');

/** Runs a command on a small agreement: `kept report --json`. */
export async function runOn(small: SmallAgreement, ...argv: readonly string[]): Promise<Ran> {
  const root = mkdtempSync(join(tmpdir(), 'kept-rules-'));
  try {
    const files = {
      ...Object.fromEntries(Object.entries(house).map(([name, fields]) => [name, yaml(fields)])),
      'small/agreement.mdx': `---\n${yaml(frontmatter(small))}---\n\n${small.prose ?? prose}`,
      ...Object.fromEntries(
        Object.entries(small.files).map(([name, text]) => [
          name.startsWith('slas/') ? name.slice('slas/'.length) : `small/${name}`,
          text,
        ]),
      ),
    };
    for (const [name, text] of Object.entries(files)) {
      const path = join(root, 'slas', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return await runKept([...argv, '--root', root, '--as-of', small.asOf]);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The report of a small agreement, which has no error. */
export async function reportOf(small: SmallAgreement): Promise<AgreementReport> {
  const { code, stdout, stderr } = await runOn(small, 'report', '--json');
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout).agreements.find((each: AgreementReport) => each.id === 'small');
}

/** The periods of its first objective. */
export async function periodsOf(small: SmallAgreement): Promise<ObjectiveReport['periods']> {
  return (await reportOf(small)).objectives[0]!.periods;
}

/** The first period of its first objective. */
export async function firstPeriod(small: SmallAgreement): Promise<PeriodReport> {
  return (await periodsOf(small))[0]!;
}

/** A promise of sales to marketing, judged by the month; `fields` are added, or differ. */
export function promise(fields: Fields): Fields {
  return { id: 'promise', title: 'The promise', from: 'sales', to: 'marketing', period: 'month', ...fields };
}

/** A file of rows, each as long as the header. */
export function csv(header: string, rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows.map(row => row.join(','))].map(line => `${line}\n`).join('');
}

/** What a file of rows holds: by its name in the agreement, `rows`, its times, of which `at` is the first, its numbers and its texts. */
export type Holding = {
  readonly name?: string;
  readonly times?: readonly string[];
  readonly numbers?: readonly string[];
  readonly texts?: readonly string[];
  /** First and last day that it is complete for; 2026 if left out. */
  readonly complete?: readonly [from: string, through: string];
};

/** A dataset of rows with `id`s `R-1`, `R-2`, …. */
export function rowsOf(
  { name = 'rows', times = [], numbers = [], texts = [], complete = ['2026-01-01', '2026-12-31'] }: Holding,
  rows: readonly Readonly<Record<string, string | number>>[],
): Pick<SmallAgreement, 'datasets' | 'files'> {
  const stamps = ['at', ...times];
  const columns = [...stamps, ...numbers, ...texts];
  const file = `metrics/${name}.csv`;
  return {
    datasets: {
      [name]: {
        kind: 'records',
        file,
        columns: Object.fromEntries(stamps.map(each => [each, each])),
        numbers,
        attributes: texts,
      },
    },
    files: {
      [file]: csv(
        ['id', ...columns].join(','),
        rows.map((row, place) => [`R-${place + 1}`, ...columns.map(each => row[each] ?? '')]),
      ),
      'metrics/coverage.csv': csv('dataset,from,through', [[name, ...complete]]),
    },
  };
}

/** So many leads of a day. */
export function leadsOn(count: number, day: string): readonly { readonly at: string }[] {
  return Array.from({ length: count }, () => ({ at: `${day}T12:00:00` }));
}

/** A count of leads, by their time `at`. */
export const countOfLeads: Fields = { count: 'leads', at: 'at' };

function frontmatter({ objectives, datasets, terms }: SmallAgreement): Fields {
  return {
    title: 'Small',
    summary: 'An example.',
    kind: 'internal',
    status: 'active',
    version: '1.0.0',
    timezone: 'Etc/UTC',
    currency: 'USD',
    calendar: 'desk',
    effective: { from: '2026-01-01' },
    parties: { sales: party, marketing: party },
    datasets,
    objectives,
    remedies: [{ id: 'plan', text: 'A plan is written.' }],
    termination: [{ id: 'notice', text: 'With 30 days of notice.' }],
    ...terms,
  };
}

/** JSON is YAML. */
export function yaml(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');
}
