import type { Finding } from '../core/ground/finding.ts';
import { toldPerRule } from '../core/ground/shortened.ts';
import type { Found } from './capped.ts';
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

  get found(): Found {
    return { findings: this.findings, total: this.rows.length, rows: this.rows };
  }

  private problem({ cells, fault }: CsvReader): Pick<Finding, 'message' | 'fix'> {
    const broken = quoteProblem(fault, this.delimiter);
    if (broken) return broken;
    const counted = `${cells} ${cells === 1 ? 'cell' : 'cells'}`;
    const mark = this.delimiter === ',' ? 'a comma' : betweenCells(this.delimiter);
    return {
      message: `Unexpected row of ${counted}, expected ${this.width} as in the header`,
      fix:
        cells > this.width
          ? `Put a cell with ${mark} in quotes, or remove the surplus`
          : 'Add the missing cells',
    };
  }
}
