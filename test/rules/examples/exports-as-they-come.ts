import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTimeFormat } from '../../../src/core/datasets/time-format.ts';
import { asRead } from '../../../src/metrics/columns/written-texts.ts';
import { mapFile } from '../../../src/pipeline/map-file.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import type { Runs } from '../rules-document.ts';
import { csv, firstPeriod, promise, reportOf, runOn, type SmallAgreement } from '../small-agreement.ts';

const coverage = csv('dataset,from,through', [['rows', '2026-01-01', '2026-12-31']]);

async function codesOf(small: SmallAgreement): Promise<readonly string[]> {
  const { stdout } = await runOn(small, 'check', '--json');
  return JSON.parse(stdout).findings.map((each: { code: string }) => each.code);
}

export const exportsAsTheyCome: Runs = {
  'one amount, of which January’s sum is made': async ({ numerals = '', cell = '' }) => {
    const small: SmallAgreement = {
      objectives: [
        promise({ indicator: { measure: 'rows', sum: 'fee', at: 'at' }, target: { atLeast: '1 USD' } }),
      ],
      datasets: {
        rows: {
          kind: 'records',
          file: 'metrics/rows.csv',
          id: 'row',
          times: { at: 'iso' },
          money: ['fee'],
          ...(numerals !== '' && { numerals }),
        },
      },
      files: {
        'metrics/rows.csv': csv('at,fee', [['2026-01-02', `"${cell}"`]]),
        'metrics/coverage.csv': coverage,
      },
      asOf: '2026-02-15',
    };
    const codes = await codesOf(small);
    if (codes.length > 0) return { sum: '', finding: codes.join(', ') };
    const { actual } = await firstPeriod(small);
    const dollars = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
    return { sum: `${dollars.format(Number(actual?.value))} USD`, finding: '' };
  },
  'when a row of 2026 is': ({ times = '', cell = '' }) => ({
    'read as': asRead({ type: 'date-or-time', format: readTimeFormat(times)! }, [], cell),
  }),
  'the only cells of a column, and the form in the entry that `kept map` makes': ({ cells = '' }) => {
    const path = join(temporaryFolder('cells'), 'rows.csv');
    const rows = cells.split(', ').map((cell, at) => `R${at},2026-01-02T10:00:00,"${cell}"\n`);
    writeFileSync(path, `id,opened_at,cell\n${rows.join('')}`);
    const mapped = mapFile(path, { kind: 'tickets' });
    const column =
      'mapping' in mapped ? mapped.mapping.columns.find(({ name }) => name === 'cell') : undefined;
    return { form: column?.choices ? '?' : (column?.form ?? '') };
  },
  '200 rows of January, some of which end before they begin': async given => {
    const impossible = Number(given.impossible);
    const rows = Array.from({ length: 200 }, (_, place) => {
      const start = new Date(Date.UTC(2026, 0, 2, place)).toISOString().slice(0, 19);
      return [start, place < impossible ? '2026-01-01T00:00:00' : ''];
    });
    const small: SmallAgreement = {
      objectives: [promise({ indicator: { count: 'rows', at: 'start' }, target: { atLeast: '1' } })],
      datasets: {
        rows: {
          kind: 'incidents',
          file: 'metrics/rows.csv',
          id: 'row',
          ...(given['up to'] !== '' && { rejected: { upTo: given['up to'] } }),
        },
      },
      files: { 'metrics/rows.csv': csv('start,end', rows), 'metrics/coverage.csv': coverage },
      asOf: '2026-02-15',
    };
    const codes = await codesOf(small);
    const finding = codes.toSorted().join(', ');
    if (codes.some(code => code !== 'rejected-row')) return { counted: '', 'set aside': '', finding };
    const { data, objectives } = await reportOf(small);
    const counted = objectives[0]?.periods[0]?.actual?.value ?? '';
    return { counted, 'set aside': `${data[0]?.rejected?.length ?? 0}`, finding };
  },
};
