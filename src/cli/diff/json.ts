import type { LocatedFinding } from '../../lint/locate.ts';
import type { DiffPage } from './page.ts';

/** A comparison for machines: the same bytes for the same commits and the same day. */
export function diffJson({ diff, sides, keptDiffers }: DiffPage): Readonly<Record<string, unknown>> {
  const { asOf, changes, incomplete } = diff;
  return {
    formatVersion: '1.0',
    complete: incomplete.length === 0,
    incomplete: incomplete.map(({ side, agreement, findings }) => ({
      side,
      agreement,
      findings: findings.map(placeOf),
    })),
    base: sides.base,
    head: sides.head ?? null,
    asOf: asOf.given,
    keptDiffers,
    changes: changes.map(({ id, rule, at: _at, ...rest }) => ({ id, rule, ...rest })),
  };
}

/** Where something is wrong, and by which rule; what it says may tell a cell. */
function placeOf({ file, line, column, severity, code }: LocatedFinding) {
  return { file, line, column, severity, code };
}
