import { shown } from '../shown.ts';
import { timeColumns } from '../sql/time.ts';
import type { RowRules } from './row-rule.ts';

/** Pairs of times in a row that contradict each other: a first follow-up before its hand-off. */
export const inOrder: RowRules = table =>
  table.kind.inOrder
    .filter(pair => pair.every(name => table.names.has(name)))
    .map(([earlier, later]) => {
      const isTime = table.columns.find(({ name }) => name === later)?.type === 'time';
      const [a, b] = [timeColumns(earlier), timeColumns(later)];
      return {
        code: 'out-of-order',
        severity: 'error',
        column: later,
        // A day is all of itself.
        bad: isTime ? `${b.ms} < ${a.ms}` : `greatest(${b.ms}, ${b.end} - 1) < ${a.ms}`,
        shows: [a.text, b.text],
        say: (first, second) => ({
          message: `Unexpected ${shown(second)} in column ${shown(later)}, expected a time not before ${shown(first)} in \`${earlier}\``,
          fix: 'Correct the one that is wrong',
        }),
      };
    });
