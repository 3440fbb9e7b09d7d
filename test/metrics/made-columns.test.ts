import { describe, expect, test } from 'vitest';
import { findingsIn, rowsIn } from './cases.ts';

/** An hour of 2026-07-01 in New York, where the files are read. */
const hour = (clock: number) => Date.UTC(2026, 6, 1, clock + 4);

describe('rows without an id', () => {
  const text = 'service,start,end\nmail,2026-07-01T09:00:00,2026-07-01T10:00:00\nshop,2026-07-01T09:00:00,\n';
  const incidents = { kind: 'incidents' };

  test('are named by their number with `id: row`', async () => {
    const rows = await rowsIn(text, { ...incidents, id: 'row' }, { texts: ['id', 'service'] });
    expect(rows.map(({ row, texts }) => [row, { ...texts }])).toEqual([
      [1, { id: '1', service: 'mail' }],
      [2, { id: '2', service: 'shop' }],
    ]);
  });

  test('are named by several columns together, as these are written', async () => {
    const rows = await rowsIn(text, { ...incidents, id: ['service', 'start'] }, { texts: ['id'] });
    expect(rows.map(each => each.texts.id)).toEqual(['mail/2026-07-01T09:00:00', 'shop/2026-07-01T09:00:00']);
  });

  test('a second row that agrees in all of those is a finding at that row', async () => {
    const twice = `${text}mail,2026-07-01T09:00:00,2026-07-01T11:00:00\n`;
    expect(await findingsIn(twice, { ...incidents, id: ['service', 'start'] })).toEqual([
      'metrics/cases.csv 3:id error: Unexpected second `mail/2026-07-01T09:00:00` in column `id`, expected it once; row 1 has it first. Remove one of the two rows or correct it. duplicate-id',
    ]);
  });

  test('a column of a compound id must be in the file, though the kind could do without', async () => {
    const bare = 'start,end\n2026-07-01T09:00:00,\n';
    expect(await findingsIn(bare, { ...incidents, id: ['service', 'start'] })).toEqual([
      'metrics/cases.csv 0: error: Missing column `service`, expected it in the header: The service that was down. Add it, or name its header under `columns:` of the dataset. missing-column',
    ]);
  });

  test('empty cells have their place in a compound id, and all of them empty are an empty id', async () => {
    const rows = await rowsIn(
      'opened,team,queue\n2026-07-01,,x\n2026-07-01,x,\n',
      { times: { opened: 'iso' }, attributes: ['team', 'queue'], id: ['team', 'queue'] },
      { texts: ['id'] },
    );
    expect(rows.map(each => each.texts.id)).toEqual(['/x', 'x/']);
    expect(
      await findingsIn('opened,team,queue\n2026-07-01,,\n', {
        times: { opened: 'iso' },
        attributes: ['team', 'queue'],
        id: ['team', 'queue'],
      }),
    ).toEqual([
      'metrics/cases.csv 1:id error: Unexpected empty cell in column `id`, expected an id without spaces around it. Fill it in or remove the row. blank-cell',
    ]);
  });
});

test('a constant stands in every row of a column that the file lacks', async () => {
  const rows = await rowsIn(
    'lead,at,channel\nL1,2026-07-01T09:00:00,call\n',
    { kind: 'attempts', constants: { automated: 'no' } },
    { texts: ['automated'], where: { column: 'automated', in: ['no'] } },
  );
  expect(rows.map(each => each.texts.automated)).toEqual(['no']);
  const share = await rowsIn(
    'id,start,end\nI1,2026-07-01T09:00:00,2026-07-01T10:00:00\n',
    { kind: 'incidents', constants: { impact: '0.5' } },
    { numbers: ['impact'] },
  );
  expect(share.map(each => each.numbers?.impact)).toEqual(['0.5']);
});

describe('a time in two columns', () => {
  const columns = { opened: ['Day', 'Clock'] };

  test('is read as one, with a space between', async () => {
    const rows = await rowsIn(
      'id,Clock,Day\nC1,09:00,2026-07-01\nC2,23:00,2026-07-01\n',
      { columns },
      { times: ['opened'], texts: ['opened'] },
    );
    expect(rows.map(each => [each.times.opened?.start, each.texts.opened])).toEqual([
      [hour(9), '2026-07-01 09:00'],
      [hour(23), '2026-07-01 23:00'],
    ]);
  });

  test('is a day where the clock is empty, and blank where both are', async () => {
    const rows = await rowsIn('id,Day,Clock\nC1,2026-07-01,\nC2,,\n', { columns }, { texts: ['opened'] });
    expect(rows.map(each => each.texts.opened)).toEqual(['2026-07-01', '']);
  });

  test('each header that is not there is missing', async () => {
    expect(await findingsIn('id,Day\nC1,2026-07-01\n', { columns })).toEqual([
      'metrics/cases.csv 0: error: Missing column `Clock`, expected it in the header: A time of the agreement. Correct the header or `columns:` of the dataset. missing-column',
    ]);
  });
});

describe('a column of theirs that is called like one of ours', () => {
  const text = 'id,start,end,Impact\nI1,2026-07-01T09:00:00,2026-07-01T10:00:00,High\n';

  test('is set aside by `ignore`', async () => {
    const rows = await rowsIn(text, { kind: 'incidents', ignore: ['Impact'] }, { numbers: ['impact'] });
    expect(rows.map(each => each.numbers)).toEqual([{}]);
  });

  test('is an attribute under another name', async () => {
    const terms = { kind: 'incidents', columns: { grade: 'Impact' }, attributes: ['grade'] };
    const rows = await rowsIn(text, terms, { texts: ['grade'], numbers: ['impact'] });
    expect(rows.map(each => [each.texts.grade, each.numbers])).toEqual([['High', {}]]);
  });

  test('is ours as long as nothing is said of it', async () => {
    expect(await findingsIn(text, { kind: 'incidents', ignore: 'all' })).toEqual([
      expect.stringContaining(
        '1:Impact error: Unexpected `High` in column `Impact`, expected a share from 0 to 1',
      ),
    ]);
  });

  test('is missing where ours is needed', async () => {
    expect(
      await findingsIn('id,start,end\nI1,2026-07-01T09:00:00,\n', { kind: 'incidents', ignore: ['end'] }),
    ).toEqual([
      'metrics/cases.csv 0: error: Missing column `end`, expected it in the header: When it was back; empty while it is still down. Add it, or name its header under `columns:` of the dataset. missing-column',
    ]);
  });
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'a column called %s is used, or set aside',
  async name => {
    const text = `id,opened,${name}\nC1,2026-07-01,east\n`;
    const times = { opened: 'iso' };
    const rows = await rowsIn(
      text,
      { times, attributes: [name] },
      {
        texts: [name],
        where: { column: name, in: ['east'] },
      },
    );
    expect(rows.map(each => Object.entries(each.texts))).toEqual([[[name, 'east']]]);
    expect(await findingsIn(text, { times, ignore: [name] })).toEqual([]);
    expect(await findingsIn(text, { times, ignore: 'all' })).toEqual([]);
    expect(await findingsIn(text, { times })).toEqual([
      `metrics/cases.csv 0:${name} error: Unexpected column \`${name}\`, expected one of \`id\`, \`opened\`. Rename it, or name it under \`ignore:\` or \`attributes:\` of the dataset. unknown-column`,
    ]);
  },
);
