import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactText } from '../../src/core/ground/exact.ts';
import { findingsIn, rowsIn } from './cases.ts';

/** The instant of a clock time in New York in July 2026, where the files are read. */
const at = (day: number, hours: number, minutes = 0, seconds = 0) =>
  Date.UTC(2026, 6, day, hours + 4, minutes, seconds);

/** A file of one column, each cell in quotes. */
function fileOf(header: string, cells: readonly string[]): string {
  return `id,${header}\n${cells.map((cell, place) => `C${place + 1},"${cell}"\n`).join('')}`;
}

describe('times', () => {
  async function startsOf(format: string, cells: readonly string[]) {
    const rows = await rowsIn(
      fileOf('opened', cells),
      { times: { opened: format } },
      { times: ['opened'], texts: ['opened'] },
    );
    return rows.map(each => [each.times.opened?.start, each.texts.opened]);
  }

  test.each([
    ['M/d/yyyy h:mm a', '7/1/2026 9:05 AM', at(1, 9, 5), '2026-07-01T09:05'],
    ['M/d/yyyy h:mm a', '07/01/2026 09:05 pm', at(1, 21, 5), '2026-07-01T21:05'],
    ['M/d/yyyy, h:mm a', '7/1/2026, 12:00 AM', at(1, 0), '2026-07-01T00:00'],
    ['M/d/yyyy, h:mm:ss a', '7/1/2026, 12:00:07\u202FPM', at(1, 12, 0, 7), '2026-07-01T12:00:07'],
    ['M/d/yyyy[,] h:mm[:ss] a', '7/1/2026 1:02:03 p.m.', at(1, 13, 2, 3), '2026-07-01T13:02:03'],
    ['M/d/yyyy[,] h:mm[:ss] a', '7/1/2026, 1:02 PM', at(1, 13, 2), '2026-07-01T13:02'],
    ['d MMM yyyy', '1 Jul 2026', at(1, 0), '2026-07-01'],
    ['dd-MMM-yyyy HH:mm', '01-JUL-2026 23:59', at(1, 23, 59), '2026-07-01T23:59'],
    ['MMMM d, yyyy', 'July 1, 2026', at(1, 0), '2026-07-01'],
    ['d/M/yy from 1970', '1/7/26', at(1, 0), '2026-07-01'],
    ['yyyy/MM/dd', '2026/07/01', at(1, 0), '2026-07-01'],
    ['yyyy/MM/dd HH:mm', '2026/7/1 8:30', at(1, 8, 30), '2026-07-01T08:30'],
    ['yyyyMMdd', '20260701', at(1, 0), '2026-07-01'],
    ['yyyyMMddTHHmmss', '20260701T083015', at(1, 8, 30, 15), '2026-07-01T08:30:15'],
  ])('%s reads %j', async (format, cell, start, iso) => {
    expect(await startsOf(format, [cell])).toEqual([[start, iso]]);
  });

  test('a year of two digits lies in the hundred that begins with the year stated', async () => {
    const yearsOf = async (first: number) =>
      (await startsOf(`d/M/yy from ${first}`, ['1/7/26', '1/7/70', '1/7/99', '1/7/00'])).map(([, iso]) =>
        String(iso).slice(0, 4),
      );
    expect(await yearsOf(1970)).toEqual(['2026', '1970', '1999', '2000']);
    expect(await yearsOf(2000)).toEqual(['2026', '2070', '2099', '2000']);
    expect(await yearsOf(2026)).toEqual(['2026', '2070', '2099', '2100']);
  });

  test.each([
    [
      'M/d/yyyy h:mm a',
      ['7/1/2026 13:05 PM', '7/1/2026 0:05 AM', '7/1/2026 9:05', '7/1/2026, 9:05 AM', '7/1/2026 9:05 XM'],
    ],
    ['d MMM yyyy', ['1 Jli 2026', '1 July 2026', '1 7 2026', '32 Jul 2026']],
    ['yyyyMMdd', ['2026071', '202607010', '2026-07-01', '20261301']],
    ['d/M/yy from 1970', ['1/7/2026', '1/7/6']],
    ['yyyy/MM/dd', ['26/07/01', '2026/07/01 10:00']],
  ])('a cell that is not written %s is a finding', async (format, cells) => {
    const found = await findingsIn(fileOf('opened', cells), { times: { opened: format } });
    expect(found).toEqual(
      cells.map(
        (cell, place) =>
          `metrics/cases.csv ${place + 1}:opened error: Unexpected \`${cell}\` in column \`opened\`, expected a time written \`${format}\`. Write it as a time written \`${format}\`. bad-cell`,
      ),
    );
  });

  test('a day that does not exist is one in every form', async () => {
    expect(await findingsIn(fileOf('opened', ['31 Jun 2026']), { times: { opened: 'd MMM yyyy' } })).toEqual([
      'metrics/cases.csv 1:opened error: Unexpected `31 Jun 2026` in column `opened`, expected a date that exists. Correct the date. impossible-date',
    ]);
  });

  test('where no form is stated, the finding has them all', async () => {
    const [found] = await findingsIn(fileOf('opened', ['July 1, 2026']), { times: { opened: 'iso' } });
    expect(found).toContain(
      'Write it as a day such as `2026-03-31` or a time such as `2026-03-31T16:30:00`. bad-cell',
    );
    const [unstated] = await findingsIn(fileOf('opened', ['July 1, 2026']), {
      columns: { opened: 'opened' },
    });
    expect(unstated).toBe(
      'metrics/cases.csv 1:opened error: Unexpected `July 1, 2026` in column `opened`, expected a day such as `2026-03-31` or a time such as `2026-03-31T16:30:00`. Write it as a day such as `2026-03-31` or a time such as `2026-03-31T16:30:00`, or say how the file writes it under `times:` of the dataset: `iso`, `epoch`, `epoch-ms`, `d/M/yyyy`, `M/d/yyyy HH:mm`, `d.M.yyyy[ HH:mm[:ss]]`, `yyyy/MM/dd`, `yyyyMMdd`, `M/d/yyyy, h:mm a`, `d MMM yyyy`, `MMMM d, yyyy` or `d/M/yy from 1970`. bad-cell',
    );
  });

  test('any minute comes back, however it is written', async () => {
    const names =
      'January February March April May June July August September October November December'.split(' ');
    const twelve = (hour: number) => `${hour % 12 === 0 ? 12 : hour % 12}`;
    const half = (hour: number) => (hour < 12 ? 'AM' : 'PM');
    const two = (number: number) => `${number}`.padStart(2, '0');
    type Parts = { year: number; month: number; day: number; hour: number; minute: number };
    const ways: Readonly<Record<string, (parts: Parts) => string>> = {
      'M/d/yyyy h:mm a': p =>
        `${p.month}/${p.day}/${p.year} ${twelve(p.hour)}:${two(p.minute)} ${half(p.hour)}`,
      'h:mma, MMMM d, yyyy': p =>
        `${twelve(p.hour)}:${two(p.minute)}${half(p.hour).toLowerCase()}, ${names[p.month - 1]} ${p.day}, ${p.year}`,
      'dd-MMM-yy HH:mm from 1980': p =>
        `${two(p.day)}-${names[p.month - 1]!.slice(0, 3).toUpperCase()}-${two(p.year % 100)} ${two(p.hour)}:${two(p.minute)}`,
      yyyyMMddHHmm: p => `${p.year}${two(p.month)}${two(p.day)}${two(p.hour)}${two(p.minute)}`,
    };
    // A pivot stands at the end of the format.
    const formats = Object.keys(ways);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...formats),
        fc.array(fc.integer({ min: Date.UTC(1980, 0, 2) / 60_000, max: Date.UTC(2079, 11, 30) / 60_000 }), {
          minLength: 1,
          maxLength: 20,
        }),
        async (format, minutes) => {
          const cells = minutes.map(minute => {
            const date = new Date(minute * 60_000);
            return ways[format]!({
              year: date.getUTCFullYear(),
              month: date.getUTCMonth() + 1,
              day: date.getUTCDate(),
              hour: date.getUTCHours(),
              minute: date.getUTCMinutes(),
            });
          });
          const rows = await rowsIn(
            fileOf('opened', cells),
            { times: { opened: format }, zone: 'Etc/UTC' },
            { times: ['opened'] },
          );
          expect(rows.map(each => each.times.opened?.start)).toEqual(minutes.map(minute => minute * 60_000));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('numbers', () => {
  const terms = (numerals: unknown, more: Record<string, unknown> = {}) => ({
    times: { opened: 'iso' },
    money: ['fee'],
    constants: {},
    ...(numerals !== undefined && { numerals }),
    ...more,
  });
  const file = (cells: readonly string[]) =>
    `id,opened,fee\n${cells.map((cell, place) => `C${place + 1},2026-07-01,"${cell}"\n`).join('')}`;
  async function feesOf(numerals: string, cells: readonly string[], more: Record<string, unknown> = {}) {
    const rows = await rowsIn(file(cells), terms(numerals, more), { numbers: ['fee'], texts: ['fee'] });
    return rows.map(each => each.numbers?.fee);
  }

  test.each([
    ['1,234.50', ['1,234.50', '1234.5', '1,234,567', '1.000'], ['1234.5', '1234.5', '1234567', '1']],
    ['1.234,50', ['1.234,50', '1234,5', '1.000', '12'], ['1234.5', '1234.5', '1000', '12']],
    ['1 234,50', ['1 234,50', '1\u00A0234,50', '1\u202F234'], ['1234.5', '1234.5', '1234']],
    ['1’234.50', ["1'234.50", '1’234'], ['1234.5', '1234']],
    ['1234,50', ['1234,50', '1,000'], ['1234.5', '1']],
    ['1234.50', ['1.000'], ['1']],
    ['$1,234.50', ['$1,234.50', '$ 2'], ['1234.5', '2']],
    ['1.234,50 USD', ['1.234,50 USD', '2USD'], ['1234.5', '2']],
  ])('%s', async (numerals, cells, expected) => {
    expect(await feesOf(numerals, cells)).toEqual(expected);
  });

  test('below 0 where that is meant: a minus before or behind, before the sign, or brackets', async () => {
    const cells = ['-$1,234.50', '$-1,234.50', '−$2', '($3)', '$4-'];
    expect(await feesOf('$1,234.50', cells, { negative: ['fee'] })).toEqual([
      '-1234.5',
      '-1234.5',
      '-2',
      '-3',
      '-4',
    ]);
    expect(await feesOf('1.234,50', ['-1,5', '(1.000)', '7-'], { negative: ['fee'] })).toEqual([
      '-1.5',
      '-1000',
      '-7',
    ]);
    expect(await findingsIn(file(['(1.000)']), terms('1.234,50'))).toEqual([
      'metrics/cases.csv 1:fee error: Unexpected `-1000` in column `fee`, expected a number from 0. Correct the number, or name `fee` under `negative:` of the dataset where numbers below 0 are meant. negative-value',
    ]);
  });

  test('a percent sign makes hundredths of a share, and is a unit of other numbers', async () => {
    const incidents =
      'id,start,end,impact\nI1,2026-07-01T09:00:00,,"12,5 %"\nI2,2026-07-02T09:00:00,,100%\nI3,2026-07-03T09:00:00,,5%\n';
    const rows = await rowsIn(
      incidents,
      { kind: 'incidents', numerals: { impact: '1234,50 %' } },
      { numbers: ['impact'], texts: ['impact'] },
    );
    expect(rows.map(each => [each.numbers?.impact, each.texts.impact])).toEqual([
      ['0.125', '0.125'],
      ['1', '1'],
      ['0.05', '0.05'],
    ]);
    const scores = await rowsIn(
      'id,opened,score\nC1,2026-07-01,12.5%\n',
      { times: { opened: 'iso' }, numbers: ['score'], numerals: '1234.50%' },
      { numbers: ['score'] },
    );
    expect(scores.map(each => each.numbers?.score)).toEqual(['12.5']);
  });

  test.each([
    ['1,234.50', ['1.234,50', '12,34', '1,2345', '$5', '1,23.5', '1 234']],
    ['$1,234.50', ['1,234.50', '€5', '$5$', '-']],
    ['1.234,50', ['1,234.50', '1.23', '1.000.00']],
  ])('what is not written %s is a finding', async (numerals, cells) => {
    expect(await findingsIn(file(cells), terms(numerals))).toEqual(
      cells.map(
        (cell, place) =>
          `metrics/cases.csv ${place + 1}:fee error: Unexpected \`${cell}\` in column \`fee\`, expected an amount written \`${numerals}\`. Write it as an amount written \`${numerals}\`. bad-cell`,
      ),
    );
  });

  test('an amount that may have thousands or decimals is a finding until the form is stated', async () => {
    expect(await findingsIn(file(['1.000', '1.00', '0.125', '1234.567']), terms(undefined))).toEqual([
      'metrics/cases.csv 1:fee error: Unexpected `1.000` in column `fee`, which may be `1000` (`1.234,50`) or `1.000` (`1234.50`), expected the agreement to say which. Add `numerals: { fee: "1.234,50" }` or `numerals: { fee: "1234.50" }` to the dataset. ambiguous-number',
    ]);
    expect(await findingsIn(file(['12,345']), terms(undefined))).toEqual([
      'metrics/cases.csv 1:fee error: Unexpected `12,345` in column `fee`, which may be `12345` (`1,234.50`) or `12.345` (`1234,50`), expected the agreement to say which. Add `numerals: { fee: "1,234.50" }` or `numerals: { fee: "1234,50" }` to the dataset. ambiguous-number',
    ]);
    const counted = 'at,good,total\n2026-07-01,1,"1,234"\n';
    expect(await findingsIn(counted, { kind: 'checks' })).toEqual([
      'metrics/cases.csv 1:total error: Unexpected `1,234` in column `total`, which may be `1234` (`1,234.50`), expected the agreement to say which. Add `numerals: { total: "1,234.50" }` to the dataset. ambiguous-number',
    ]);
  });

  test('where no form is stated, the finding has them all', async () => {
    expect(await findingsIn(file(['1.234,50']), terms(undefined))).toEqual([
      'metrics/cases.csv 1:fee error: Unexpected `1.234,50` in column `fee`, expected an amount such as `1250.50`. Write it as an amount such as `1250.50`, or say how the file writes it under `numerals:` of the dataset: `1234.50`, `1,234.50`, `1.234,50`, `1 234,50`, `1 234.50`, `1’234.50` or `1234,50`, with `%` or the sign of a currency where the file has one, such as `$1,234.50`. bad-cell',
    ]);
  });

  test('any amount comes back exact, however it is written', async () => {
    const ways: Readonly<Record<string, readonly [group: string, decimal: string]>> = {
      '1,234.50': [',', '.'],
      '1.234,50': ['.', ','],
      '1 234,50': [' ', ','],
      '1’234.50': ['’', '.'],
      '1234,50': ['', ','],
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(ways)),
        fc.array(fc.tuple(fc.bigInt({ min: -99_999_999_999_999n, max: 99_999_999_999_999n }), fc.nat(3)), {
          minLength: 1,
          maxLength: 20,
        }),
        async (form, numbers) => {
          const [group, decimal] = ways[form]!;
          const cells = numbers.map(([value, places]) => {
            const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
            const cut = digits.length - places;
            let whole = digits.slice(0, cut);
            let grouped = '';
            for (; whole.length > 3; whole = whole.slice(0, -3))
              grouped = `${group}${whole.slice(-3)}${grouped}`;
            return `${value < 0n ? '-' : ''}${whole}${grouped}${places > 0 ? `${decimal}${digits.slice(cut)}` : ''}`;
          });
          expect(await feesOf(form, cells, { negative: ['fee'] })).toEqual(
            numbers.map(([value, places]) => exactText(`${value}/${10n ** BigInt(places)}`)),
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});
