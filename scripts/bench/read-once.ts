import type { MeasureSpan } from '../../src/core/ground/asked.ts';
import type { Question, Questions } from '../../src/core/ground/question.ts';
import { barePass } from './bare-pass.ts';
import { leadsFrom } from './big-leads.ts';
import { peakBytes } from './peak-bytes.ts';

/** One pass over the big file, in a process of its own; the time is without that of loading the program. */
export type Pass = { readonly elapsedMs: number; readonly peakBytes: number };

const [kind, root = '.', wanted = ''] = process.argv.slice(2);
const rows = Number(wanted);
const { openData } = await import('../../src/metrics/open-data.ts');
const startedMs = performance.now();
if (kind === 'bare') readBare();
else readKept();
const pass: Pass = { elapsedMs: performance.now() - startedMs, peakBytes: peakBytes() };
console.log(JSON.stringify(pass));

function readBare(): void {
  const read = barePass(`${root}/slas/big/metrics/leads.csv`, rows);
  if (read.rows !== rows) throw new Error(`Unexpected ${read.rows} rows, expected ${rows}`);
}

/** Opens and checks the file as `kept check` does; asks for the speed and the number of leads of each month. */
function readKept(): void {
  const data = openData({
    root,
    folder: 'slas/big',
    zone: 'America/New_York',
    datasets: { leads: { kind: 'leads', file: 'metrics/leads.csv' } },
    used: {},
  });
  const read = data.facts.datasets.leads?.rows;
  const answers = data.answer(questions());
  if (read !== rows || data.findings.length > 0 || answers.size !== 2) {
    throw new Error(
      `Unexpected ${read} rows and ${data.findings.length} findings, expected ${rows} and none: ${data.findings[0]?.message}`,
    );
  }
}

function questions(): Questions {
  const asked = {
    dataset: 'leads',
    where: { column: 'tier', in: ['A', 'B'] },
    spans: months(24),
    without: [],
    upTo: undefined,
  };
  return new Map<string, Question>([
    [
      'count',
      { ...asked, kind: 'daily-counts', at: 'handed_off_at', by: undefined, zone: 'America/New_York' },
    ],
    [
      'speed',
      {
        ...asked,
        kind: 'durations',
        at: 'from',
        from: 'handed_off_at',
        to: 'first_follow_up_at',
        clock: { kind: 'wall' },
        percentiles: ['9/10'],
      },
    ],
  ]);
}

function months(number: number): MeasureSpan[] {
  const [year, month] = leadsFrom.split('-').map(Number) as [number, number];
  return Array.from({ length: number }, (_, at) => {
    const start = Date.UTC(year, month - 1 + at, 1, 5);
    const end = Date.UTC(year, month + at, 1, 5);
    return { id: String(at), start, end, until: end, open: false, limitMs: 3_600_000 };
  });
}
