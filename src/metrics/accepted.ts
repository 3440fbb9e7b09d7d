import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { accepted } from '../core/datasets/accepted.ts';
import type { Finding } from '../core/ground/finding.ts';
import type { Point } from '../core/ground/source/point.ts';
import { capped } from './capped.ts';
import { loadSideAt } from './load-table.ts';
import { cells } from './rules/cells.ts';
import { alone } from './rules/table-rule.ts';
import { unique } from './rules/unique.ts';
import { type Table, textColumn } from './table.ts';

const file = 'slas/accepted.csv';

export type Accepted = {
  /** By the id of the change: who accepted it and why. Rows that cannot be read accept nothing. */
  readonly changes: ReadonlyMap<string, { readonly by: string; readonly reason: string }>;
  readonly findings: readonly Finding[];
  /** Where a cell of the file stands. */
  readonly place: (row: number, column?: string) => Point | undefined;
};

/** Reads which changes were accepted; none where there is no such file. */
export function readAccepted(root: string): Accepted {
  if (!existsSync(join(root, file))) return { changes: new Map(), findings: [], place: () => undefined };
  const { table, founds, places } = loadSideAt(realpathSync(root), file, accepted, 'UTC');
  const ofRows = table ? [cells, unique].flatMap(rule => rule(table, alone)) : [];
  return {
    changes: table ? changesIn(table) : new Map(),
    findings: capped([...founds, ...ofRows]),
    place: (row, column) => places?.pointOf(row, column),
  };
}

function changesIn(table: Table): Accepted['changes'] {
  const [ids, by, reasons] = ['change', 'by', 'reason'].map(name => textColumn(table, name));
  const changes = new Map<string, { readonly by: string; readonly reason: string }>();
  for (let row = 0; row < table.size; row++) {
    const [id, who, reason] = [ids, by, reasons].map(each => each?.texts.text(each.codes[row]!) ?? '');
    if (id && who && reason) changes.set(id, { by: who, reason });
  }
  return changes;
}
