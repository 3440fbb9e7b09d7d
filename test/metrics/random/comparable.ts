import { exactText } from '../../../src/core/ground/exact.ts';
import type { Answer } from '../../../src/core/ground/question.ts';

/** An answer as it is compared: the order of the shares of checks means nothing, and 7.50 is 7.5. */
export function comparable(answer: Answer | undefined): Answer | undefined {
  if (answer?.kind === 'funnel') {
    const exactly = ([name, value]: [string, string]) => [name, exactText(value)];
    const rows = answer.rows.map(row => ({
      ...row,
      values: Object.fromEntries(Object.entries(row.values).map(exactly)),
    }));
    return { ...answer, rows };
  }
  if (answer?.kind !== 'checks') return answer;
  const spans = answer.spans.map(span => ({ ...span, shares: span.shares.toSorted(byShare) }));
  return { ...answer, spans };
}

type Share = { readonly good: string; readonly total: string };

function byShare(a: Share, b: Share): number {
  return Number(BigInt(a.good) - BigInt(b.good)) || Number(BigInt(a.total) - BigInt(b.total));
}
