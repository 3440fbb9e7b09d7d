import type { Finding } from '../core/ground/finding.ts';
import { toldPerRule } from '../core/ground/shortened.ts';
import { type Found, single } from './capped.ts';
import type { Delimiter } from './csv/csv-form.ts';
import type { CsvReader } from './csv/csv-reader.ts';
import { betweenCells, quoteProblem } from './csv/quote-problem.ts';

/** Rows with more or fewer cells than the header, or broken quotes, and a finding for each of the first. */
export class RaggedRows {
  /** 0 the first after the header. */
  readonly rows: number[] = [];
  private readonly findings: Finding[] = [];
  private readonly file: string;
  private readonly width: number;
  private readonly delimiter: Delimiter;
  private cut: Finding | undefined = undefined;

  constructor(file: string, width: number, delimiter: Delimiter) {
    this.file = file;
    this.width = width;
    this.delimiter = delimiter;
  }

  /** Whether the row that a reader stands at can be read; one that cannot is noted. */
  isWhole(reader: CsvReader, row: number): boolean {
    if (reader.cells === this.width && reader.fault === undefined) return true;
    // Some programs end each row with a delimiter, which takes nothing away.
    const hasEmptyEnd = reader.cells === this.width + 1 && reader.isEmpty(this.width);
    if (hasEmptyEnd && reader.fault === undefined) return true;
    this.rows.push(row);
    if (reader.cells < this.width && reader.fault === undefined && reader.isUnended) {
      this.cut = this.cutOff(reader);
      return false;
    }
    if (this.findings.length < toldPerRule) {
      this.findings.push({
        code: 'ragged-row',
        severity: 'error',
        file: this.file,
        place: { kind: 'point', line: reader.line, column: 1 },
        ...this.problem(reader),
      });
    }
    return false;
  }

  get found(): readonly Found[] {
    const rows = this.cut ? this.rows.slice(0, -1) : this.rows;
    return [
      ...(rows.length > 0 ? [{ findings: this.findings, total: rows.length, rows }] : []),
      ...(this.cut ? [single(this.cut)] : []),
    ];
  }

  /** The last row of a file that ends within it. */
  private cutOff({ line, cells }: CsvReader): Finding {
    return {
      code: 'cut-off-file',
      severity: 'error',
      file: this.file,
      place: { kind: 'point', line, column: 1 },
      message: `Unexpected end of the file within a row, after ${counted(cells)} of ${this.width}, expected all of it and a line end`,
      fix: 'Export the file again, as it was most likely cut off; how much is missing cannot be told',
    };
  }

  private problem({ cells, fault }: CsvReader): Pick<Finding, 'message' | 'fix'> {
    const broken = quoteProblem(fault, this.delimiter);
    if (broken) return broken;
    const mark = this.delimiter === ',' ? 'a comma' : betweenCells(this.delimiter);
    return {
      message: `Unexpected row of ${counted(cells)}, expected ${this.width} as in the header`,
      fix:
        cells > this.width
          ? `Put a cell with ${mark} in quotes, or remove the surplus`
          : 'Add the missing cells',
    };
  }
}

function counted(cells: number): string {
  return `${cells} ${cells === 1 ? 'cell' : 'cells'}`;
}
