import { type CellFault, type CellFaults, cellFaults } from './column.ts';

/** Gathers the rows of each fault of a column’s cells. */
export class FaultRows {
  private readonly rows = new Map<CellFault, number[]>();

  add(fault: CellFault, row: number): void {
    const rows = this.rows.get(fault);
    if (rows) rows.push(row);
    else this.rows.set(fault, [row]);
  }

  /** In the order of `cellFaults`. */
  finish(): CellFaults {
    return new Map(
      cellFaults.flatMap(fault => {
        const rows = this.rows.get(fault);
        return rows ? [[fault, rows] as const] : [];
      }),
    );
  }
}
