import type { Finding } from '../core/ground/finding.ts';
import { type Found, single } from './capped.ts';
import { hasEmail, hasPhone, mayBe, personalHint } from './columns/personal-data.ts';
import type { CsvReader } from './csv/csv-reader.ts';
import { shown } from './shown.ts';

/** How many rows are looked at: a column of addresses has one in each, and all rows would take the time of reading them. */
export const rowsLookedAt = 1000;

/** Cells that nothing reads: what is committed can be read by everybody all the same. */
export class UnreadCells {
  readonly #found = new Map<string, Found>();
  readonly #file: string;
  readonly #header: readonly string[];
  readonly #columns: readonly number[];

  /** @param columns the places of such columns in the header */
  constructor(file: string, header: readonly string[], columns: readonly number[]) {
    this.#file = file;
    this.#header = header;
    this.#columns = columns;
  }

  /** Looks at the record that a reader stands at; `row` is 0 for the first after the header. */
  look({ bytes, starts, ends }: CsvReader, row: number): void {
    for (const column of this.#columns) {
      const [from, to] = [starts[column]!, ends[column]!];
      const hint = personalHint(bytes, from, to);
      if (hint === 0) continue;
      const text = Buffer.from(bytes.buffer, bytes.byteOffset).toString('utf8', from, to);
      if (hint & mayBe.email && hasEmail(text)) this.#add(column, row, 'e-mail address');
      if (hint & mayBe.phone && hasPhone(text)) this.#add(column, row, 'phone number');
    }
  }

  /** The first of each kind in each column. */
  get founds(): readonly Found[] {
    return [...this.#found.values()];
  }

  #add(column: number, row: number, what: string): void {
    const title = this.#header[column] ?? '';
    const key = `${column} ${what}`;
    if (this.#found.has(key)) return;
    const finding: Finding = {
      code: 'personal-data',
      severity: 'warning',
      file: this.#file,
      place: { kind: 'dataset', row: row + 1, column: title },
      message: `Unexpected ${what} in column ${shown(title)}, which nothing reads, expected no personal data`,
      fix: 'Leave the column out where the file is exported',
    };
    this.#found.set(key, single(finding));
  }
}
