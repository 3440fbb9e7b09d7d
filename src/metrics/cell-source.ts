import type { CsvReader } from './csv/csv-reader.ts';

/** Where the cells of a column are in a file. */
export type CellSource =
  | { readonly kind: 'cell'; readonly index: number }
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'row' }
  /** Several cells as one; `blanks` says whether an empty one among them has its place too. */
  | {
      readonly kind: 'joined';
      readonly indices: readonly number[];
      readonly between: string;
      readonly blanks: boolean;
    };

/** What `ColumnMaker.add` is: told of `bytes[from]` up to `bytes[to]`. */
type Add = (bytes: Uint8Array, from: number, to: number) => void;

/** Hands a column’s bytes in the record that a reader stands at to `add`; `row` is 0 for the first. */
export function cellsInto(source: CellSource, add: Add): (reader: CsvReader, row: number) => void {
  switch (source.kind) {
    case 'cell': {
      const { index } = source;
      return reader => add(reader.bytes, reader.starts[index]!, reader.ends[index]!);
    }
    case 'constant': {
      const bytes = Buffer.from(source.text, 'utf8');
      return () => add(bytes, 0, bytes.length);
    }
    default:
      return (reader, row) => {
        const bytes = Buffer.from(
          textOf(source, index => reader.text(index), row),
          'utf8',
        );
        add(bytes, 0, bytes.length);
      };
  }
}

/** The text of a column in a row, 0 the first, by the texts of its cells. */
export function textOf(source: CellSource, cell: (index: number) => string, row: number): string {
  switch (source.kind) {
    case 'cell':
      return cell(source.index);
    case 'constant':
      return source.text;
    case 'row':
      return String(row + 1);
    case 'joined': {
      const texts = source.indices.map(cell);
      const filled = texts.filter(text => text !== '');
      return (source.blanks && filled.length > 0 ? texts : filled).join(source.between);
    }
  }
}

/** The first cell of a source in the order of the file; -1 for one that the file does not have. */
export function firstCell(source: CellSource): number {
  if (source.kind === 'cell') return source.index;
  return source.kind === 'joined' ? source.indices[0]! : -1;
}

/** The places in the header of the cells that a column is made of. */
export function placesOf(source: CellSource): readonly number[] {
  if (source.kind === 'cell') return [source.index];
  return source.kind === 'joined' ? source.indices : [];
}
