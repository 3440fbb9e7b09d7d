import type { Consequence } from '../../core/clauses/consequences-by-open.ts';
import type { AgreementReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { disputeBadge, disputeSentence } from './dispute.ts';
import { escalationBadge, escalationSentence } from './escalation.ts';
import type { VerdictWords } from './period-verdict.ts';
import { recoveryBadge, recoverySentence } from './recovery.ts';
import { strikeBadge, strikeSentence } from './strike.ts';

type Kind = Consequence['kind'];
type Of<K extends Kind> = Extract<Consequence, { readonly kind: K }>['of'];
type ConsequenceWords<K extends Kind> = {
  sentence(words: Catalogue, report: AgreementReport, of: Of<K>): string;
  badge(words: Catalogue, of: Of<K>): VerdictWords;
};
type AllWords = { readonly [K in Kind]: ConsequenceWords<K> };

/** What is known in words of every kind of consequence. */
const consequenceWords = {
  strike: { sentence: strikeSentence, badge: strikeBadge },
  recovery: { sentence: recoverySentence, badge: recoveryBadge },
  escalation: { sentence: escalationSentence, badge: escalationBadge },
  dispute: { sentence: disputeSentence, badge: disputeBadge },
} satisfies AllWords;

/** A consequence in one sentence: who owes what by when, or what came of it. */
export function consequenceSentence(
  words: Catalogue,
  report: AgreementReport,
  { kind, of }: Consequence,
): string {
  return wordsOf(kind).sentence(words, report, of);
}

/** Mark, word and colour for how it stands. */
export function consequenceBadge(words: Catalogue, { kind, of }: Consequence): VerdictWords {
  return wordsOf(kind).badge(words, of);
}

function wordsOf<K extends Kind>(kind: K): ConsequenceWords<K> {
  const all: AllWords = consequenceWords;
  return all[kind];
}
