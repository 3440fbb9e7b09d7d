import fc from 'fast-check';
import { datasetColumns } from '../../../src/core/datasets/index.ts';
import type { ColumnKind } from '../../../src/core/datasets/table-kind.ts';
import { type DatasetTerms, dataset, delimiters } from '../../../src/core/datasets/terms.ts';
import type { DatasetKind } from '../../../src/core/ground/kinds.ts';
import { cellText, texts } from './cell-text.ts';
import { csvBytes, type Layout, layout } from './csv-layout.ts';
import { oneIn } from './one-in.ts';
import type { Scene } from './scene.ts';
import type { OffsetWay, TimeOptions } from './time-text.ts';

export type FileOptions = TimeOptions & {
  /** Whether columns may have names that mean something in SQL or in an answer, such as `until`. */
  readonly oddNames: boolean;
};

/** A dataset with its terms and what its file holds. */
export type DataFile = {
  readonly name: string;
  readonly terms: DatasetTerms;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly layout: Layout;
  /** Bytes that stand there instead. */
  readonly instead?: string | undefined;
};

const oddNames = [
  'first',
  'open',
  'until',
  'span',
  'row',
  'select',
  'day',
  'end',
  'ms',
  'n',
  'items',
  'where',
];
const plainNames = ['desk', 'Tier', 'tier', 'two words', 'GRADE'];
const formats = [
  'iso',
  'epoch',
  'epoch-ms',
  'd/M/yyyy',
  'M/d/yyyy HH:mm',
  'd.M.yyyy HH:mm:ss',
  'dd-MM-yyyy[ HH:mm]',
  'd/M/yyyy[ HH:mm[:ss]]',
] as const;

/** Some of a list, in its order. */
function some<T>(all: readonly T[], atMost = all.length): fc.Arbitrary<T[]> {
  return fc.subarray([...all], { maxLength: Math.min(atMost, all.length) });
}

/** Terms of a dataset of a kind, but for the headers of its columns. */
function fileTerms(kind: DatasetKind, name: string, scene: Scene, options: FileOptions) {
  const names = options.oddNames ? [...oddNames, ...plainNames] : plainNames;
  const format = fc.constantFrom(...formats);
  const isRecords = kind === 'records';
  const own = datasetColumns({ kind }).filter(({ type }) => type === 'time' || type === 'date-or-time');
  const timed = [
    ...(isRecords ? ['opened', 'closed', 'due'] : own.map(each => each.name)),
    ...names.slice(0, 3),
  ];
  const byColumn = fc
    .tuple(some(timed, 3), fc.array(format, { minLength: 3, maxLength: 3 }))
    .map(([columns, ways]) =>
      Object.fromEntries(columns.map((column, index) => [column, ways[index] ?? 'iso'])),
    )
    .map(by => (isRecords ? { opened: 'iso', ...by } : by));
  return fc
    .record({
      ending: fc.constantFrom('csv', 'csv', 'csv', 'tsv'),
      zone: fc.constantFrom(scene.zone, undefined),
      attributes: some(names, 4),
      numbers: some(names.slice(2, 5), 1).map(more => ['minutes', ...more]),
      money: some(['amount', ...names.slice(4, 6)], 2),
      negative: oneIn(2, some(['minutes', 'amount', ...names.slice(2, 6)])),
      times: isRecords ? byColumn : oneIn(2, fc.oneof(format, byColumn)),
      due: oneIn(2, some(['due', ...names.slice(3, 4)])),
      snapshot: oneIn(4, fc.constant(scene.nights[0])),
      blank: oneIn(3, some(['', 'N/A', '-', 'null'])),
      delimiter: fc.constantFrom(undefined, undefined, ',', ';', 'tab'),
    })
    .map(({ ending, due, ...terms }) => {
      const written = Object.entries({ ...terms, ...(isRecords && { due }) });
      return {
        kind,
        file: `metrics/${name}.${ending}`,
        ...Object.fromEntries(written.filter(([, value]) => value !== undefined)),
      };
    });
}

/** A dataset of a kind: its columns in any order and some left out, mapped headers, further columns, duplicates and how it is laid out. */
export function dataFile(
  kind: DatasetKind,
  name: string,
  scene: Scene,
  options: FileOptions,
): fc.Arbitrary<DataFile> {
  return fileTerms(kind, name, scene, options).chain(written => {
    const base = dataset.parse(written);
    const columns = datasetColumns(base);
    const inFile = columns.filter(column => column.origin === undefined);
    const texty = columns.filter(({ type }) => type === 'id' || type === 'text').map(each => each.name);
    return fc
      .record({
        layout,
        places: fc.shuffledSubarray([...inFile.keys()], {
          minLength: inFile.length,
          maxLength: inFile.length,
        }),
        titled: fc.array(fc.constantFrom('own', 'own', 'own', 'like', 'mapped'), lengthOf(inFile)),
        absent: fc.array(fc.nat(159), lengthOf(inFile)),
        ways: fc.array(fc.constantFrom<OffsetWay[]>('none', 'none', 'Z', 'some', 'mixed'), lengthOf(inFile)),
        more: fc.constantFrom('none', 'none', 'named', 'all'),
        duplicates: oneIn(
          4,
          fc.record({
            by: fc.uniqueArray(fc.constantFrom(...texty), { minLength: 1, maxLength: 2 }),
            keep: fc.constantFrom('first', 'last'),
          }),
        ),
        instead: oneIn(40, fc.constantFrom('', '\uFEFF', '\n\r\n\n')),
      })
      .chain(({ places, titled, absent, ways, more, duplicates, ...rest }) => {
        const present = places.filter(place => {
          const left = inFile[place]?.header === 'optional' ? 20 : 1;
          return (absent[place] ?? 0) >= left;
        });
        const titles = new Map(present.map(place => titleOf(inFile[place]!, place, titled[place] ?? 'own')));
        const mapped = [...titles].filter((_, index) => titled[present[index] ?? 0] === 'mapped');
        const terms = dataset.parse({
          ...written,
          ...(mapped.length > 0 && { columns: Object.fromEntries(mapped) }),
          ...(more === 'none' ? {} : { ignore: more === 'all' ? 'all' : ['Further'] }),
          ...(duplicates && { duplicates }),
        });
        const further = more === 'none' ? [] : [fc.constantFrom(...texts)];
        const cells = present.map(place =>
          cellText(inFile[place]!, ways[place] ?? 'none', base.blank ?? [], scene, options),
        );
        const row = fc.tuple(...cells, ...further);
        const many = { minLength: 4, maxLength: 36, size: 'max' } as const;
        return fc
          .oneof(
            { weight: 1, arbitrary: fc.array(row, { maxLength: 3 }) },
            { weight: 4, arbitrary: fc.array(row, many) },
          )
          .map(
            (rows): DataFile => ({
              ...rest,
              name,
              terms,
              header: [...titles.values(), ...further.map(() => 'Further')],
              rows,
            }),
          );
      });
  });
}

function lengthOf(list: readonly unknown[]) {
  return { minLength: list.length, maxLength: list.length };
}

/** The header of a column: its name, one like it, or one that the terms map to it. */
function titleOf({ name }: ColumnKind, place: number, titled: string): readonly [string, string] {
  if (titled === 'mapped') return [name, `Größe "${place}", in ${name}`];
  return [
    name,
    titled === 'like' && /^[a-z]+_[a-z]+$/.test(name) ? name.toUpperCase().replace('_', ' ') : name,
  ];
}

/** The bytes of the file, its rows as they are or in another order. */
export function fileBytes({ header, rows, terms, layout: how, instead }: DataFile, order = rows): Uint8Array {
  if (instead !== undefined) return new TextEncoder().encode(instead);
  const delimiter = terms.delimiter ? delimiters[terms.delimiter] : terms.file.endsWith('.tsv') ? '\t' : ',';
  return csvBytes([header, ...order], delimiter, how);
}
