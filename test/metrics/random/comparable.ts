import type { Answer } from '../../../src/core/question.ts';

/** An answer as it is compared: the order of the shares of checks means nothing. */
export function comparable(answer: Answer | undefined): Answer | undefined {
  if (answer?.kind !== 'checks') return answer;
  const spans = answer.spans.map(span => ({ ...span, shares: span.shares.toSorted(byShare) }));
  return { ...answer, spans };
}

type Share = { readonly good: string; readonly total: string };

function byShare(a: Share, b: Share): number {
  return Number(BigInt(a.good) - BigInt(b.good)) || Number(BigInt(a.total) - BigInt(b.total));
}
