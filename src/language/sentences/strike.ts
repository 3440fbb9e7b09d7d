import type { AgreementReport, StrikeReport, StrikeState, StrikesReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatDate } from '../format/date.ts';
import { aboutText } from './consequence-parts.ts';
import type { Tone, VerdictWords } from './period-verdict.ts';

const tones = {
  open: 'running',
  overdue: 'missed',
  done: 'kept',
  failed: 'missed',
  waived: 'excused',
  expired: 'excused',
} as const satisfies Record<StrikeState, Tone>;

/** Mark, word and colour of a strike: `◐ open`, `✕ overdue`. */
export function strikeBadge(words: Catalogue, { state }: StrikeReport): VerdictWords {
  return { ...words.consequences.strikes.badges[state], tone: tones[state] };
}

/** `First follow-up, May 2026: a strike; Head of Sales to put it right by 14 Jul 2026; it counts until 1 Jan 2027.` */
export function strikeSentence(words: Catalogue, report: AgreementReport, strike: StrikeReport): string {
  const say = words.consequences;
  const until = strike.counts && strike.expires;
  const what = say.noted(stateText(words, strike), strike.outcome?.note ?? '');
  const line = say.line(aboutText(words, report, strike), what);
  return say.sentence([line, ...(until ? [say.strikes.counts(formatDate(words, until))] : [])]);
}

function stateText(words: Catalogue, { state, owner, dueBy, expires, outcome }: StrikeReport): string {
  const say = words.consequences.strikes.states;
  const recorded = formatDate(words, outcome?.date ?? dueBy);
  switch (state) {
    case 'open':
    case 'overdue':
      return say[state](owner, formatDate(words, dueBy));
    case 'done':
      return say.done(recorded, outcome?.late ? formatDate(words, dueBy) : undefined);
    case 'failed':
    case 'waived':
      return say[state](recorded);
    case 'expired':
      return say.expired(formatDate(words, expires ?? dueBy));
  }
}

/** `2 strikes count now, with 3 as the limit.` */
export function strikesSummary(words: Catalogue, { counting, limit, reached }: StrikesReport): string {
  const say = words.consequences.strikes;
  return limit !== undefined && reached
    ? say.reached(counting, limit, formatDate(words, reached.date))
    : say.counting(counting, limit);
}
