import { describe, expect, test } from 'vitest';
import { chartsOf } from '../../src/charts/index.ts';
import {
  actualHeading,
  catalogue,
  droppedText,
  narrowSpace,
  objectiveSentence,
  stepLabel,
  stepValue,
  targetRow,
} from '../../src/language/index.ts';
import { type Imported, imported, measuredBy, objectiveOf, toldOf } from './imported-house.ts';

const words = catalogue('en');
const plain = (text: string): string => text.replaceAll(narrowSpace, ' ');

/** An export of a help desk as such exports are: day first, semicolons, dashes for nothing, one ticket twice. */
const tickets = `Ticket No;Opened;Due;Solved;State;Fee;Agent
T1;1/1/2026 09:00;2/1/2026 09:00;2/1/2026 09:00;done;100,5;role a
T2;5/1/2026 9:00;6/1/2026 9:00;6/1/2026 9:01;done;20;role b
T3;31/1/2026 23:59;-;1/2/2026 00:10;done;-;role a
T3;31/1/2026 23:59;-;1/2/2026 00:10;done;-;role a
T4;2/2/2026 10:00;3/2/2026 10:00;2/2/2026 12:00;done;80;role b
T5;3/2/2026 10:00;4/2/2026 10:00;4/2/2026 09:00;done;40;role b
`.replace('100,5', '100.50');

const house: Imported = {
  from: '2026-01-01',
  asOf: '2026-03-31',
  settle: '14 days',
  datasets: `  tickets:
    kind: records
    file: metrics/tickets.csv
    delimiter: ";"
    times: { opened: d/M/yyyy HH:mm, due: d/M/yyyy HH:mm, solved: d/M/yyyy HH:mm }
    columns: { id: Ticket No }
    attributes: [state]
    money: [fee]
    blank: ["-", "N/A"]
    duplicates: { by: [id], keep: first }
    ignore: [Agent]`,
  indicators: {
    'in-time':
      '{ share: tickets, at: opened, of: { due: { blank: false } }, kept: { solved: { notAfter: due } } }',
    solving: '{ speed: tickets, from: opened, to: solved, statistic: mean, clock: wall }',
    fees: '{ measure: tickets, sum: fee, at: opened }',
    'mean-fee': '{ measure: tickets, sum: fee, per: count, at: opened }',
    opened: '{ count: tickets, at: opened, where: { state: done } }',
  },
  targets: {
    'in-time': '95%',
    solving: '1 hour',
    fees: '120 USD',
    'mean-fee': '60.25 USD',
    opened: '2',
  },
  files: {
    'metrics/tickets.csv': tickets,
    'metrics/coverage.csv': 'dataset,from,through\ntickets,2026-01-01,2026-03-31\n',
  },
};

describe('an export of a help desk, by mapping alone', () => {
  test('is measured to the minute and the cent, and judged', async () => {
    const outcome = await imported(house);
    expect(toldOf(outcome)).toEqual([]);
    expect(outcome.counts).toMatchObject({ rows: 5, dropped: 1 });
    const january = (id: string) => objectiveOf(outcome, id).periods[0];
    expect(january('in-time')).toMatchObject({
      actual: { value: '0.5' },
      verdict: 'missed',
      detail: { kind: 'share', items: 2, kept: 1, pending: 0 },
    });
    expect(objectiveOf(outcome, 'in-time').periods[1]).toMatchObject({
      actual: { value: '1' },
      verdict: 'met',
    });
    // March has no ticket: nothing was due, and nothing is measured.
    expect(objectiveOf(outcome, 'in-time').periods[2]).toMatchObject({
      phase: 'settling',
      status: 'not-due',
    });
    expect(measuredBy(outcome, 'fees')).toMatchObject({
      '2026-01': '120.5',
      '2026-02': '120',
      '2026-03': '0',
    });
    expect(january('fees')).toMatchObject({ verdict: 'met', detail: { kind: 'value' } });
    expect(january('mean-fee')).toMatchObject({ actual: { value: '60.25' }, verdict: 'met' });
    expect(objectiveOf(outcome, 'mean-fee').periods[1]).toMatchObject({
      actual: { value: '60' },
      verdict: 'missed',
    });
    expect(measuredBy(outcome, 'opened')).toMatchObject({ '2026-01': '3', '2026-02': '2' });
  });

  test('is said in words and drawn', async () => {
    const outcome = await imported({ ...house, asOf: '2026-02-28' });
    const report = outcome.agreements[0]!.report;
    const share = objectiveOf(outcome, 'in-time');
    expect(plain(objectiveSentence(words, report, share))).toBe(
      'Sales kept 50.0 % of tickets in January, 45 points under what it promised.',
    );
    expect(plain(targetRow(words, share, share.periods[0]!.target!))).toBe('at least 95 % of tickets');
    expect(
      share.periods[0]!.derivation?.steps.map(step => [
        stepLabel(words, step),
        plain(stepValue(words, step)),
      ]),
    ).toEqual([
      ['Kept', '1'],
      ['Of', '2'],
      ['Share kept', '50.0 %'],
    ]);
    const mean = objectiveOf(outcome, 'mean-fee');
    const [january] = mean.periods;
    expect(objectiveSentence(words, report, mean)).toBe(
      'Sales had $60.25 of fee per ticket in January, as promised (at least $60.25).',
    );
    expect(actualHeading(words, mean, { ...january!, actual: january!.actual! })).toBe('Behind $60.25');
    const fees = objectiveOf(outcome, 'fees');
    expect(objectiveSentence(words, report, fees)).toBe(
      'Sales ended February with $120 of $120; late data may still come until 15 Mar 2026, 00:00.',
    );
    expect(droppedText(words, report.data[0]!)).toBe('1 duplicate dropped');
    const charts = chartsOf(report, words).map(chart => [chart.id, plain(chart.title)]);
    expect(charts).toContainEqual([
      'imported-in-time-ratio',
      '50.0 % of tickets kept in January, 45 points under target',
    ]);
    expect(charts).toContainEqual([
      'imported-mean-fee-ratio',
      '$60.25 per ticket in January, exactly on target',
    ]);
    expect(charts.map(([id]) => id)).toContain('imported-fees-cumulative');
    expect(charts.map(([id]) => id)).not.toContain('imported-fees-ratio');
  });

  test('is refused where it is not what the mapping says, each cell at its place', async () => {
    const files = {
      ...house.files,
      'metrics/tickets.csv': tickets.replace('5/1/2026 9:00', '2026-01-05').replace(';20;', ';20 USD;'),
    };
    expect(toldOf(await imported({ ...house, files }))).toEqual([
      'metrics/tickets.csv:3:4 bad-cell Unexpected `2026-01-05` in column `Opened`, expected a time written `d/M/yyyy HH:mm`. Write it as a time written `d/M/yyyy HH:mm`.',
      'metrics/tickets.csv:3:48 bad-cell Unexpected `20 USD` in column `Fee`, expected an amount such as `1250.50`. Write it as an amount such as `1250.50`, or say how the file writes it under `numerals:` of the dataset: `1234.50`, `1,234.50`, `1.234,50`, `1 234,50`, `1 234.50`, `1’234.50` or `1234,50`, with `%` or the sign of a currency where the file has one, such as `$1,234.50`.',
    ]);
  });

  test('says what is wrong with the mapping itself', async () => {
    const datasets = house.datasets
      .replace('opened: d/M/yyyy HH:mm', 'opened: d/m/y')
      .replace('keep: first', 'keep: best');
    expect(toldOf(await imported({ ...house, datasets })).slice(0, 2)).toEqual([
      'agreement.mdx:25:22 bad-value Unexpected `d/m/y`, expected a way to write times such as `iso`, `epoch`, `epoch-ms`, `d/M/yyyy`, `M/d/yyyy HH:mm`, `d.M.yyyy[ HH:mm[:ss]]`, `yyyy/MM/dd`, `yyyyMMdd`, `M/d/yyyy, h:mm a`, `d MMM yyyy`, `MMMM d, yyyy` or `d/M/yy from 1970`',
      expect.stringContaining('Unexpected `best`, expected one of `first`, `last`'),
    ]);
  });
});
