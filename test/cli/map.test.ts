import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mapJsonFields } from '../../src/cli/map/map-json.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runKept } from './run-kept.ts';

const cwd = temporaryFolder('map-command');

function write(name: string, text: string): string {
  writeFileSync(join(cwd, name), text);
  return name;
}

const mapped = (...argv: readonly string[]) => runKept(['map', ...argv], { cwd });

test('the entry is the result, and what is said of it the talk', async () => {
  const file = write(
    'tickets.csv',
    'Ticket ID;Opened;Closed;Priority\n1001;13.01.2026 10:00;14.01.2026 11:00;high\n1002;15.01.2026 10:00;;low\nTotal;;;\n',
  );
  const { code, stdout, stderr } = await mapped(file, '--zone', 'Europe/Berlin');
  expect(code).toBe(0);
  expect(stdout).toBe(`datasets:
  tickets:
    kind: tickets
    file: metrics/tickets.csv
    columns: { id: "Ticket ID", opened_at: Opened, resolved_at: Closed, severity: Priority }
    zone: Europe/Berlin
    times: { opened_at: "d.M.yyyy HH:mm", resolved_at: "d.M.yyyy HH:mm" }
    delimiter: ";"
    skip: { last: 1 }
`);
  expect(stderr).toBe(`tickets.csv: 2 rows
- It is read as \`tickets\`, by \`id\` from \`Ticket ID\`, \`opened_at\` from \`Opened\`, \`resolved_at\` from
  \`Closed\`, \`severity\` from \`Priority\` and the word in \`tickets.csv\`; \`--kind\` says another.
- The last row, from \`Total\` on, is left out as none of the data.


The first rows as they are read
id    opened_at         resolved_at       severity
1001  2026-01-13T10:00  2026-01-14T11:00  high
1002  2026-01-15T10:00                    low

Put the file at metrics/tickets.csv beside agreement.mdx, the entry into its frontmatter, and say in
metrics/coverage.csv from when to when it is complete.
`);
});

describe('the exit code says how far it came', () => {
  test('3 where the file does not tell all of it', async () => {
    const file = write('amounts.csv', 'Delivery ID,Delivered,Quantity\nA,2026-01-02,1.000\n');
    const { code, stdout, stderr } = await mapped(file);
    expect(code).toBe(3);
    expect(stdout).toContain(
      '      # `1.000`: "1234.50" (1.000) or "1.234,50" (1000)\n      quantity: "?"\n',
    );
    expect(stderr).toContain('What the file does not tell\n- `1.000` in column `Quantity` may be');
    expect(stderr).toContain('\nThe entry is not complete: say first what the file does not tell.\n');
  });

  test('1 where some of its rows are wrong, and where it cannot be read', async () => {
    const rows = 'Ticket ID,Opened,Closed\nA,2026-01-03T10:00:00Z,2026-01-02T10:00:00Z\n';
    const wrong = await mapped(write('wrong.csv', rows));
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain('What `kept check` will say of its rows\n- line 2: Unexpected');
    expect(await mapped(write('empty.csv', ''))).toEqual({
      code: 1,
      stdout: '',
      stderr: 'empty.csv: Unexpected empty file, expected a header. Export the file again.\n',
    });
  });

  test.each([
    [['none.csv'], `there is no file \`${join(cwd, 'none.csv')}\`.`],
    [
      ['x.csv', '--kind', 'visits'],
      'unexpected `visits` for --kind, expected one of `funnel`, `leads`, `attempts`, `records`, `incidents`, `states`, `checks`, `tickets`, `log`, `deliveries`, `deals`.',
    ],
    [
      ['x.csv', '--zone', 'Berlin'],
      'unexpected `Berlin` for --zone, expected an IANA time zone such as `America/New_York`.',
    ],
  ])('2 where it is used wrongly: %j', async (argv, message) => {
    expect(await mapped(...argv)).toEqual({ code: 2, stdout: '', stderr: `kept: ${message}\n` });
  });
});

test('nothing in a file, or in its name, moves the cursor', async () => {
  const file = write(
    'a\u001b[31mb\u202e.csv',
    'id,\u001b[2Jopened,opened_at,owner\n1,\u001b]0;x\u0007,2026-01-02T10:00:00,\u001b[1mA\u202e\n',
  );
  const { stdout, stderr } = await mapped(file);
  expect(controlsIn(stdout + stderr)).toEqual([]);
  expect(stderr).toContain('a\\u{1b}[31mb\\u{202e}.csv: 1 row');
  expect(controlsIn((await mapped(file, '--json')).stdout.replaceAll('\u202e', ''))).toEqual([]);
});

/** Characters that a terminal obeys. */
function controlsIn(text: string): readonly string[] {
  return [...text].filter(each => each !== '\n' && /[\p{Cc}\u202e]/u.test(each));
}

test('--json has the fields that REFERENCE.md names', async () => {
  const file = write('dates.csv', 'Delivery ID,Delivered\nA,03/04/2026\n');
  const { code, stdout, stderr } = await mapped(file, '--json');
  expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
  const json = JSON.parse(stdout);
  expect(Object.keys(json)).toEqual(Object.keys(mapJsonFields));
  expect(json).toMatchObject({
    file: 'dates.csv',
    kind: 'deliveries',
    rows: 1,
    isComplete: false,
    entry: { kind: 'deliveries', file: 'metrics/dates.csv', times: { delivered_at: '?' } },
    columns: [
      { name: 'id', headers: ['Delivery ID'], type: 'id' },
      {
        name: 'delivered_at',
        headers: ['Delivered'],
        type: 'date-or-time',
        cell: '03/04/2026',
        choices: [
          { form: 'd/M/yyyy', value: '2026-04-03' },
          { form: 'M/d/yyyy', value: '2026-03-04' },
        ],
      },
    ],
    findings: [],
  });
});
