import type { Consequence } from '../../core/clauses/consequences-by-open.ts';
import type { AgreementReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { disputeBadge, disputeSentence } from './dispute.ts';
import { escalationBadge, escalationSentence } from './escalation.ts';
import type { VerdictWords } from './period-verdict.ts';
import { recoveryBadge, recoverySentence } from './recovery.ts';
import { strikeBadge, strikeSentence } from './strike.ts';

/** A consequence in one sentence: who owes what by when, or what came of it. */
export function consequenceSentence(
  words: Catalogue,
  report: AgreementReport,
  { kind, of }: Consequence,
): string {
  switch (kind) {
    case 'strike':
      return strikeSentence(words, report, of);
    case 'recovery':
      return recoverySentence(words, report, of);
    case 'escalation':
      return escalationSentence(words, report, of);
    case 'dispute':
      return disputeSentence(words, report, of);
  }
}

/** Mark, word and colour for how it stands. */
export function consequenceBadge(words: Catalogue, { kind, of }: Consequence): VerdictWords {
  switch (kind) {
    case 'strike':
      return strikeBadge(words, of);
    case 'recovery':
      return recoveryBadge(words, of);
    case 'escalation':
      return escalationBadge(words, of);
    case 'dispute':
      return disputeBadge(words, of);
  }
}
