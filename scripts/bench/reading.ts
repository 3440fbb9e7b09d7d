import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { openData } from '../../src/metrics/open-data.ts';
import { writeBigLeads } from './big-leads.ts';
import { medianMs } from './time.ts';

export type Reading = { readonly rows: number; readonly keptMs: number; readonly bareMs: number };

/** Opens and checks a big leads file as `kept check` does, and scans the same file with DuckDB alone. */
export async function benchReading(rows: number): Promise<Reading> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'kept-bench-')));
  const path = join(root, 'slas/big/metrics/leads.csv');
  try {
    await writeBigLeads(path, rows);
    await writeFile(
      join(root, 'slas/big/metrics/coverage.csv'),
      'dataset,from,through\nleads,2023-12-31,2026-06-30\n',
    );
    const keptMs = await medianMs(3, () => open(root, rows));
    const bareMs = await medianMs(3, () => scan(path, rows));
    return { rows, keptMs, bareMs };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function open(root: string, rows: number): Promise<void> {
  const data = await openData({
    root,
    folder: 'slas/big',
    zone: 'America/New_York',
    datasets: { leads: { kind: 'leads', file: 'metrics/leads.csv' } },
    used: {},
  });
  const read = data.facts.datasets.leads?.rows;
  if (read !== rows || data.findings.length > 0) {
    throw new Error(
      `Unexpected ${read} rows and ${data.findings.length} findings, expected ${rows} and none`,
    );
  }
}

async function scan(path: string, rows: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const texts = [
    'id',
    'created_at',
    'handed_off_at',
    'first_follow_up_at',
    'connected_at',
    'tier',
    'source',
    'region',
  ];
  const columns = texts.map(name => `${name}: 'VARCHAR'`).join(', ');
  const result = await connection.runAndReadAll(
    `SELECT tier, count(*) AS leads, max(created_at), max(handed_off_at), max(connected_at)
     FROM read_csv('${path}', auto_detect = false, header = true, columns = {${columns}}) GROUP BY tier`,
  );
  const read = result.getRowObjects().reduce((total, row) => total + Number(row.leads), 0);
  connection.closeSync();
  instance.closeSync();
  if (read !== rows) throw new Error(`Unexpected ${read} rows, expected ${rows}`);
}
