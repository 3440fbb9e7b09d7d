import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DatasetTerms } from '../../src/core/datasets/terms.ts';
import type { Finding } from '../../src/core/ground/finding.ts';
import type { DataInput } from '../../src/metrics/data-input.ts';
import { type AgreementData, openData } from '../../src/metrics/open-data.ts';

/** Files of one agreement that have nothing wrong, as texts by their path in the folder. */
export const goodFiles: Readonly<Record<string, string>> = {
  'metrics/funnel.csv': `month,segment,leads,customers,revenue,marketing_revenue,total_revenue,cycle_days
2026-01,A,120,6,30000.00,28000.00,61000.50,45
2026-01,B,80,2,8000.00,8000.00,20000.00,
2026-02,A,110,5,25000.00,25000.00,60000.00,41
2026-02,B,90,3,12000.00,11000.00,22000.00,60
`,
  'metrics/leads.csv': `id,created_at,handed_off_at,first_follow_up_at,connected_at,tier,source,region
L1,2026-03-02T09:00:00,2026-03-02T10:00:00,2026-03-02T10:30:00,2026-03-03T11:00:00,A,web,east
L2,2026-03-02T09:30:00,2026-03-02T11:00:00,2026-03-02T13:00:00,,B,event,west
L3,2026-03-03T09:30:00,2026-03-03T12:00:00,,,A,web,east
L4,2026-03-04T09:30:00,,,,C,web,
`,
  'metrics/attempts.csv': `lead,at,owner,channel,automated
L1,2026-03-02T10:30:00,desk-east,call,no
L1,2026-03-03T11:00:00,desk-east,call,no
L2,2026-03-02T11:00:30,sequence,email,yes
L2,2026-03-02T13:00:00,desk-west,email,no
`,
  'metrics/coverage.csv': `dataset,from,through
funnel,2026-01-01,2026-02-28
leads,2026-03-01,2026-03-31
attempts,2026-03-01,2026-03-31
`,
  'events.csv': `at,kind,objective,from,through,effect,by,agreed_by,note
2026-03-12T10:00:00,exclusion,first-follow-up,2026-03-03,2026-03-04,remove,sales,marketing;sales,Storm
`,
};

export const goodTerms: Readonly<Record<string, DatasetTerms>> = {
  funnel: { kind: 'funnel', file: 'metrics/funnel.csv' },
  leads: { kind: 'leads', file: 'metrics/leads.csv' },
  attempts: { kind: 'attempts', file: 'metrics/attempts.csv' },
};

export const zone = 'America/New_York';

/** Writes an agreement's files to a fresh folder, opens its data, hands it to `use`, and removes all again. */
export async function withData<T>(
  files: Readonly<Record<string, string | Uint8Array | undefined>>,
  use: (data: AgreementData) => T | Promise<T>,
  datasets: Readonly<Record<string, DatasetTerms>> = goodTerms,
  used: Readonly<Record<string, readonly string[]>> = {},
  grouped: DataInput['grouped'] = {},
): Promise<T> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'kept-metrics-')));
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(root, 'slas/x', name);
      mkdirSync(dirname(path), { recursive: true });
      if (text !== undefined) writeFileSync(path, text);
    }
    return await use(openData({ root, folder: 'slas/x', zone, datasets, used, grouped }));
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The findings about the good files with some replaced. */
export function findingsOf(
  files: Readonly<Record<string, string | Uint8Array | undefined>>,
  datasets?: Readonly<Record<string, DatasetTerms>>,
  used?: Readonly<Record<string, readonly string[]>>,
): Promise<readonly Finding[]> {
  return withData({ ...goodFiles, ...files }, data => data.findings, datasets, used);
}

/** A finding in one line: `file:place severity message. fix. code`. */
export function told(finding: Finding): string {
  const { place } = finding;
  const where =
    place.kind === 'dataset'
      ? `${place.row}:${place.column ?? ''}`
      : place.kind === 'point'
        ? `line ${place.line}:${place.column}`
        : place.kind === 'terms'
          ? place.path.join('.')
          : place.kind;
  const file = finding.file.replace('slas/x/', '');
  return `${file} ${where} ${finding.severity}: ${finding.message}. ${finding.fix}. ${finding.code}`;
}
