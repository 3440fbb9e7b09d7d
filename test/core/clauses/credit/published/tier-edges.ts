import { expect } from 'vitest';
import type { Raw } from '../../../sample-agreement.ts';
import { cloudTerms, down, feesOf, judgedCredits } from '../credit-sample.ts';

/** February 2026 in UTC. */
const februaryMs = 28 * 86_400_000;

/** A row of a published table: the edge in hundredths of a percent below 100, and the credit under it. */
export type Edge = { readonly lostInTenThousand: number; readonly at: string; readonly below: string };

/**
 * Holds a published credit table against what is computed of February, with a fee of 1,234.57 USD: one ms less downtime than an edge
 * allows, exactly as much, and one ms more. `at` and `below` are the amounts due at the edge and under it.
 */
export function expectEdges(credit: Raw, target: string, edges: readonly Edge[], service: string): void {
  const due = (ms: number) => {
    const raw = cloudTerms(credit, { target });
    const fees = feesOf('1234.57', service);
    return (
      judgedCredits(raw, { incidents: [down('2026-02-01T00:00', ms)] }, { fees }).credits[0]?.due?.value ??
      '0'
    );
  };
  for (const { lostInTenThousand, at, below } of edges) {
    const edgeMs = (februaryMs * lostInTenThousand) / 10_000;
    expect([due(edgeMs - 1), due(edgeMs), due(edgeMs + 1)]).toEqual([at, at, below]);
  }
}
