import { type Consequence, consequencesIn, isOpen } from '../../core/clauses/consequences-by-open.ts';
import { visible } from '../../core/ground/visible.ts';
import type { AgreementReport } from '../../core/report.ts';
import { consequenceBadge, consequenceSentence, strikesSummary } from '../../language/index.ts';
import type { Look } from '../look.ts';
import { wrap } from '../terminal/wrap.ts';

/** What somebody still has to do: disputes, strikes, what is to be made up, what was escalated. */
export function openLines(report: AgreementReport, look: Look): string[] {
  const { words, paint, columns } = look;
  const lines = [
    ...consequencesIn(report)
      .filter(isOpen)
      .flatMap(each => consequenceLines(report, each, look)),
    ...(report.strikes ?? [])
      .filter(each => each.counting > 0)
      .flatMap(each => wrap(visible(strikesSummary(words, each)), columns - 2).map(line => `  ${line}`)),
  ];
  return lines.length === 0 ? [] : ['', paint('strong', words.consequences.open), ...lines];
}

/** What came of the others, newest first. */
export function settledLines(report: AgreementReport, look: Look): string[] {
  const { words, paint } = look;
  const settled = consequencesIn(report).filter(each => !isOpen(each));
  if (settled.length === 0) return [];
  return [
    '',
    paint('strong', words.consequences.settled),
    ...settled.toReversed().flatMap(each => consequenceLines(report, each, look)),
  ];
}

/** One of them with its mark. */
export function consequenceLines(
  report: AgreementReport,
  consequence: Consequence,
  { words, paint, columns }: Look,
): string[] {
  const { mark, word, tone } = consequenceBadge(words, consequence);
  const [first = '', ...rest] = wrap(
    visible(consequenceSentence(words, report, consequence)),
    columns - 6 - word.length,
  );
  const indent = ' '.repeat(4 + word.length + 2);
  return [`  ${paint(tone, `${mark} ${word}`)}  ${first}`, ...rest.map(line => `${indent}${line}`)];
}
