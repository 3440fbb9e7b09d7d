import { expect, test } from 'vitest';
import type { DatasetTerms } from '../../src/core/datasets/terms.ts';
import { withData } from './agreement-folder.ts';

const file = 'metrics/notes.csv';

/** Where cells stand in a CSV of records, as `line:column`. */
function placesIn(
  csv: string,
  cells: readonly (readonly [row: number, column?: string])[],
  more: Partial<DatasetTerms> = {},
) {
  const terms: DatasetTerms = { kind: 'records', file, ignore: 'all', ...more };
  return withData(
    { [file]: csv },
    data =>
      cells.map(([row, column]) => {
        const point = data.place(`slas/x/${file}`, row, column);
        return point && `${point.line}:${point.column}`;
      }),
    { notes: terms },
  );
}

test('a cell is placed past line breaks in quotes, empty lines and a byte order mark', async () => {
  const csv = '\ufeffid,note,n\r\n1,"two\r\nlines, ""quoted""",5\r\n\r\n2,5" pipe,6\r\n3,ü💶,7\r\n';
  expect(
    await placesIn(csv, [
      [0, 'note'],
      [1, 'note'],
      [1, 'n'],
      [2, 'n'],
      [2, 'nothing'],
      [2],
      [3, 'n'],
      [9, 'n'],
    ]),
  ).toEqual(['1:4', '2:3', '3:20', '5:11', '5:1', '5:1', '6:7', undefined]);
});

test('cells may stand between semicolons or tabs, with commas in the header', async () => {
  expect(
    await placesIn(
      'id;note,n;x\n1;a,b;3\n',
      [
        [0, 'x'],
        [1, 'x'],
        [1, 'note,n'],
      ],
      { delimiter: ';' },
    ),
  ).toEqual(['1:11', '2:7', '2:3']);
  expect(await placesIn('id\tnote\n1\t"a\tb"\n2\tc\n', [[2, 'note']], { delimiter: 'tab' })).toEqual(['3:3']);
});

test('lone carriage returns end lines, also where the last record has none', async () => {
  expect(await placesIn('id,n\r1,2\r\r2,"x\ry",3', [[1, 'n'], [2, 'n'], [2]])).toEqual(['2:3', '4:3', '4:1']);
});
