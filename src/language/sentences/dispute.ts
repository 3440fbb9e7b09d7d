import type { Quantity } from '../../core/ground/quantity.ts';
import type { AgreementReport, DisputeReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatTargetValue } from '../format/against.ts';
import { formatDate } from '../format/date.ts';
import { noun } from '../format/quantity.ts';
import { aboutText } from './consequence-parts.ts';
import { partyNames } from './parties.ts';
import type { Tone, VerdictWords } from './period-verdict.ts';

const tones = {
  open: 'running',
  settled: 'kept',
  withdrawn: 'excused',
} as const satisfies Record<DisputeReport['state'], Tone>;

/** Mark, word and colour: `◐ disputed`, `✓ settled`. */
export function disputeBadge(words: Catalogue, { state }: DisputeReport): VerdictWords {
  return { ...words.consequences.disputes.badges[state], tone: tones[state] };
}

/** `Uptime, May 2026: disputed by the customer since 5 Jun 2026, which holds 98.9 % right, and so the promise missed; measured is 99.95 %; both stand until it is settled.` */
export function disputeSentence(words: Catalogue, report: AgreementReport, dispute: DisputeReport): string {
  const say = words.consequences;
  const { disputes: of } = say;
  const { by, since, held, heldKept, measured, note, state, settled, settledKept, endedDate } = dispute;
  const who = partyNames(words, report, [by]);
  const day = (date: string) => formatDate(words, date);
  const about = aboutText(words, report, dispute);
  const seen = measured ? of.measured(figure(words, measured)) : of.notMeasured;
  if (state === 'open') {
    const claim = `${of.by(who, day(since))}, ${of.held(figure(words, held), heldKept)}`;
    return say.sentence([say.line(about, say.noted(claim, note)), seen, of.stands]);
  }
  const ended =
    state === 'settled' && settled
      ? of.settled(day(endedDate ?? since), figure(words, settled), settledKept)
      : of.withdrawn(day(endedDate ?? since));
  const was = say.noted(of.wasHeld(who, figure(words, held), day(since)), note);
  return say.sentence([say.line(about, ended), seen, was]);
}

/** A figure with as many digits as it has, so that two that differ never look the same. */
function figure(words: Catalogue, quantity: Quantity): string {
  const text = formatTargetValue(words, quantity);
  return quantity.unit.kind === 'count' ? `${text} ${noun(words, quantity.unit.of, quantity)}` : text;
}
