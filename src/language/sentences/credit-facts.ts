import { exact } from '../../core/ground/exact.ts';
import type { AgreementReport, CreditReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatCount, formatQuantity } from '../format/quantity.ts';
import {
  capText,
  creditStateText,
  dueAmount,
  givenText,
  heldParts,
  lateItemTexts,
  missTitle,
  tierTexts,
  unitsText,
} from './credit-parts.ts';
import type { Tone, VerdictWords } from './period-verdict.ts';

/** A name with its text, as in a list of facts. */
export type Fact = { readonly name: string; readonly text: string };

const tones = {
  due: 'running',
  claimed: 'running',
  issued: 'kept',
  lapsed: 'excused',
  disputed: 'running',
} as const satisfies Record<CreditReport['state'], Tone>;

/** Mark, word and colour for where a credit stands: `◐ due`, `✓ issued`; what has to be claimed first is not called due. */
export function creditBadge(words: Catalogue, credit: CreditReport): VerdictWords {
  const { state, claimBy, awaitsNotice, awaitsEnd } = credit;
  if (state === 'due' && (claimBy !== undefined || awaitsNotice || awaitsEnd))
    return { ...words.credits.toClaim, tone: tones.due };
  return { ...words.credits.badges[state], tone: tones[state] };
}

/** So many late items of a credit are named. */
const mostLate = 5;

/** A credit piece by piece: what was measured, the tier, the amount before caps, the caps that bit, what is due, its state. */
export function creditFacts(
  words: Catalogue,
  report: AgreementReport,
  credit: CreditReport,
): readonly Fact[] {
  const say = words.credits.card;
  const { before, caps = [], due, issued } = credit;
  const held = heldParts(words, credit);
  const isAll = due && issued && exact(due.value).equals(exact(issued.value));
  return [
    ...credit.misses.flatMap(miss => {
      const base = miss.base ?? credit.base;
      const tier = tierTexts(words, miss);
      const units = unitsText(words, miss, base);
      return [
        {
          name: missTitle(report, miss),
          text: tier?.actual ?? (miss.actual ? formatQuantity(words, miss.actual) : say.nothingJudged),
        },
        ...(tier ? [{ name: say.tier, text: say.edge(tier.edge, givenText(words, miss, base)) }] : []),
        ...(units ? [{ name: say.counted, text: units }] : []),
        ...lateItemTexts(words, miss, mostLate).map(text => ({ name: say.late, text })),
      ];
    }),
    ...(before ? [{ name: say.before, text: formatQuantity(words, before) }] : []),
    ...caps.map(cap => ({
      name: say.cap,
      text: say.bit(
        formatCount(words, cap.over),
        capText(words, report, cap),
        exact(cap.before.value).equals(0) ? undefined : formatCount(words, cap.before),
        cap.holds !== undefined,
      ),
    })),
    { name: say.due, text: dueText(words, credit) },
    ...(held ? [{ name: say.held, text: say.heldUntil(held.amount, held.until) }] : []),
    ...(issued && !isAll ? [{ name: say.issued, text: formatCount(words, issued) }] : []),
    { name: say.state, text: creditStateText(words, report, credit) },
  ];
}

function dueText(words: Catalogue, credit: CreditReport): string {
  const { due, tooSmall } = credit;
  const say = words.credits;
  if (!due) return say.card.noRow;
  const amount = dueAmount(words, credit, due);
  return tooSmall ? say.card.dropped(amount, say.tooSmall(formatCount(words, tooSmall))) : amount;
}
