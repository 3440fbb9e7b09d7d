import { accepted } from '../core/datasets/accepted.ts';
import { coverage } from '../core/datasets/coverage.ts';
import { events } from '../core/datasets/events.ts';
import { fees } from '../core/datasets/fees.ts';
import type { TableKind } from '../core/datasets/table-kind.ts';

/** Whether a file stands beside the datasets: no terms say how it is written, so that its times are as ISO 8601 has them and its numbers have a point. */
export function isSide(kind: TableKind): boolean {
  return kind === coverage || kind === events || kind === fees || kind === accepted;
}
