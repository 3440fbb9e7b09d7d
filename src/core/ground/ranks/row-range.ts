/** The first and last of some rows, as answers number them: 1 the first; 0 and 0 for none. */
export class RowRange {
  first = 0;
  last = 0;

  /** `row` counts from 0. */
  add(row: number): void {
    if (this.first === 0 || row + 1 < this.first) this.first = row + 1;
    if (row + 1 > this.last) this.last = row + 1;
  }
}
