import { creditsByOpen } from '../../core/clauses/credit/open-credits.ts';
import { isDisputed } from '../../core/clauses/dispute/disputes-of-period.ts';
import { visible } from '../../core/ground/visible.ts';
import type { AgreementReport, CreditReport, ObjectiveReport, PeriodReport } from '../../core/report.ts';
import {
  attainmentShown,
  creditSentence,
  figureRange,
  formatAgainst,
  formatPeriod,
  formatQuantity,
  formatTargetValue,
  keptShare,
  outlookSentence,
  periodVerdict,
  streakText,
  tallyText,
} from '../../language/index.ts';
import type { Look } from '../look.ts';
import { bar } from '../terminal/bar.ts';
import { type Cell, type Span, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import { settledLines } from './consequence-lines.ts';
import { endingLines } from './ending-lines.ts';

/** Every period of every promise, newest first, with its target, its number and its verdict. */
export function historyLines(report: AgreementReport, look: Look): string[] {
  const { words } = look;
  // What is open stands with the promises.
  const { settled } = creditsByOpen(report);
  const further = (report.endings ?? []).filter(each => each.state !== 'met' && each.state !== 'noticed');
  return [
    ...report.objectives.flatMap(objective => ['', ...objectiveLines(report, objective, look)]),
    ...settledLines(report, look),
    ...creditLines(report, words.credits.settled, settled, look),
    ...endingLines(report, words.endings.others, further, look),
  ];
}

/** Credits under a heading, newest first; nothing without any. */
export function creditLines(
  report: AgreementReport,
  heading: string,
  credits: readonly CreditReport[],
  { words, paint, columns }: Look,
): string[] {
  if (credits.length === 0) return [];
  const newestFirst = credits.toSorted((a, b) => Date.parse(b.start) - Date.parse(a.start));
  const sentences = newestFirst.map(each => creditSentence(words, report, each));
  return [
    '',
    paint('strong', heading),
    ...sentences.flatMap(each => wrap(visible(each), columns - 2).map(line => `  ${line}`)),
  ];
}

function objectiveLines(report: AgreementReport, objective: ObjectiveReport, look: Look): string[] {
  const { words, paint, columns } = look;
  const { cli } = words;
  const streak = streakText(words, objective);
  const standing = [tallyText(words, objective), ...(streak ? [streak] : [])].join(', ');
  const heads = [cli.period, cli.target, cli.actual, cli.attainment, '', cli.verdict];
  const rows = [
    heads.map(text => [{ text, style: 'faint' }] satisfies Span[]),
    ...[...objective.periods].reverse().map(period => cells(report, objective, period, look)),
  ];
  const lines = table(rows, ['left', 'right', 'right', 'right', 'left', 'left'], paint);
  return [
    `${paint('strong', visible(objective.title))}  ${paint('faint', standing)}`,
    ...lines.map(line => `  ${line}`),
    ...wrap(outlookSentence(words, objective), columns - 2).map(line => paint('faint', `  ${line}`)),
  ];
}

function cells(
  report: AgreementReport,
  objective: ObjectiveReport,
  period: PeriodReport,
  { words }: Look,
): Cell[] {
  const disputed = isDisputed(report.disputes ?? [], objective.id, period.id);
  const { mark, word, tone } = periodVerdict(words, period);
  const { actual, target, attainment } = period;
  const [shownActual, shownTarget] =
    actual && target
      ? [
          formatAgainst(words, actual, target.value, target.edges).actual,
          formatAgainst(words, actual, target.value).target,
        ]
      : [
          actual ? formatQuantity(words, actual, { style: 'rough' }) : '',
          target ? formatTargetValue(words, target.value) : '',
        ];
  return [
    formatPeriod(words, period, objective.every),
    shownTarget,
    [{ text: figureRange(words, period) ?? shownActual, style: 'strong' }],
    attainmentShown(words, objective, period),
    attainment === undefined ? '' : bar(keptShare(objective, attainment) ?? attainment, 16, tone),
    [
      {
        text: disputed ? words.consequences.disputes.inTable(`${mark} ${word}`) : `${mark} ${word}`,
        style: tone,
      },
    ],
  ];
}
