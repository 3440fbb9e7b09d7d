import type { Finding } from '../core/finding.ts';
import { type Found, toldPerRule } from './capped.ts';
import type { CsvReader, Delimiter, QuoteFault } from './csv/csv-reader.ts';

/** Rows with more or fewer cells than the header, or broken quotes, and a finding for each of the first. */
export class RaggedRows {
  /** 0 the first after the header. */
  readonly rows: number[] = [];
  private readonly findings: Finding[] = [];
  private readonly file: string;
  private readonly width: number;
  private readonly between: string;

  constructor(file: string, width: number, delimiter: Delimiter) {
    this.file = file;
    this.width = width;
    this.between = delimiter === '\t' ? 'a tab' : `\`${delimiter}\``;
  }

  /** Whether the row that a reader stands at can be read; one that cannot is noted. */
  isWhole(reader: CsvReader, row: number): boolean {
    if (reader.cells === this.width && reader.fault === undefined) return true;
    this.rows.push(row);
    if (this.findings.length < toldPerRule) {
      this.findings.push({
        code: 'ragged-row',
        severity: 'error',
        file: this.file,
        place: { kind: 'point', line: reader.line, column: 1 },
        ...this.problem(reader.cells, reader.fault),
      });
    }
    return false;
  }

  get found(): Found {
    return { findings: this.findings, total: this.rows.length };
  }

  private problem(cells: number, fault: QuoteFault | undefined): Pick<Finding, 'message' | 'fix'> {
    if (fault === 'open') {
      return {
        message: 'Unexpected `"` that is never closed, expected a closing `"`',
        fix: 'Close it or write `""`',
      };
    }
    if (fault === 'after') {
      return {
        message: `Unexpected text after a closing \`"\`, expected ${this.between} or the end of the row`,
        fix: 'Write `""` for a quote in a cell',
      };
    }
    const counted = `${cells} ${cells === 1 ? 'cell' : 'cells'}`;
    const cell = `a cell with ${this.between === '`,`' ? 'a comma' : this.between}`;
    return {
      message: `Unexpected row of ${counted}, expected ${this.width} as in the header`,
      fix: cells > this.width ? `Put ${cell} in quotes, or remove the surplus` : 'Add the missing cells',
    };
  }
}
