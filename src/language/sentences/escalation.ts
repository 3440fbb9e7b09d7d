import type { AgreementReport, EscalationReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatDate } from '../format/date.ts';
import { periodName, titleOf } from './consequence-parts.ts';
import type { VerdictWords } from './period-verdict.ts';

/** Mark, word and colour: `◐ escalated`, `✓ resolved`. */
export function escalationBadge(words: Catalogue, { open, levels }: EscalationReport): VerdictWords {
  const { badges } = words.consequences.escalation;
  if (open.length === 0) return { ...badges.resolved, tone: 'kept' };
  if (levels.some(each => each.overdue)) return { ...badges.overdue, tone: 'missed' };
  const isReached = levels.some(each => each.since !== undefined);
  return { ...(isReached ? badges.open : badges.waiting), tone: 'running' };
}

/** `First follow-up: no outcome is recorded for April 2026 and May 2026; with the Chief Revenue Officer since 6 Jun 2026, to answer by 19 Jun 2026.` */
export function escalationSentence(
  words: Catalogue,
  report: AgreementReport,
  escalation: EscalationReport,
): string {
  const say = words.consequences;
  const { escalation: of } = say;
  const { objective, open, levels, resolved } = escalation;
  const day = (date: string) => formatDate(words, date);
  const ended = resolved.map(each =>
    say.noted(of.resolved(periodsOf(words, report, objective, each.periods), day(each.date)), each.note),
  );
  if (open.length === 0)
    return say.sentence([
      say.line(titleOf(report, objective), ended.length > 0 ? words.list(ended) : of.ended),
    ]);
  const names = words.list(open.map(each => periodName(words, report, objective, each)));
  const reached = levels.flatMap(({ to, sinceDate, answerBy, overdue }) => {
    if (!sinceDate) return [];
    const answer = answerBy && (overdue ? of.overdue(day(answerBy)) : of.answerBy(day(answerBy)));
    return [[of.with(to, day(sinceDate)), ...(answer ? [answer] : [])].join(', ')];
  });
  const told = levels.flatMap(each => (each.sinceDate ? [each.to] : []));
  const next = levels.find(each => each.nextDate !== undefined && !told.includes(each.to));
  return say.sentence([
    say.line(titleOf(report, objective), of.open(names)),
    ...(reached.length > 0 ? reached : [of.none]),
    ...(next?.nextDate ? [of.next(next.to, day(next.nextDate))] : []),
    ...ended,
  ]);
}

function periodsOf(
  words: Catalogue,
  report: AgreementReport,
  objective: string,
  ids: readonly string[],
): string {
  const periods = report.objectives.find(each => each.id === objective)?.periods ?? [];
  return words.list(
    periods
      .filter(each => ids.includes(each.id))
      .map(each => periodName(words, report, objective, { ...each, period: each.id })),
  );
}
