import { visible } from '../../core/ground/visible.ts';
import type { AgreementReport, EndingCase, EndingPeriod, EndingReport } from '../../core/report.ts';
import {
  clauseName,
  endingSentences,
  endingVerdict,
  formatDate,
  formatInstant,
  partyNames,
  periodText,
  periodVerdict,
  sourcesText,
} from '../../language/index.ts';
import type { Look } from '../look.ts';
import { type Span, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';

/** All that made the state of an ending: what the agreement says, the periods that count, and the facts recorded. */
export function endingLines(
  report: AgreementReport,
  ending: EndingReport,
  asOf: string,
  look: Look,
): string[] {
  const { words, paint, columns } = look;
  const { mark, word, tone } = endingVerdict(words, ending);
  const text = report.termination.find(each => each.id === ending.clause)?.text ?? '';
  const faint = (line: string) => wrap(visible(line), columns).map(each => paint('faint', each));
  return [
    paint(
      'strong',
      visible(words.endings.explained(words.endings.heading, clauseName(words, report, ending.clause))),
    ),
    ...faint(`${asOf}. ${words.cli.fromTerms(report.file, report.version)}.`),
    '',
    ...wrap(visible(text), columns),
    '',
    paint(tone, `${mark} ${word}`),
    ...endingSentences(words, report, ending).flatMap(each =>
      wrap(visible(each), columns - 2).map(line => `  ${line}`),
    ),
    ...periodLines(report, ending, look),
    ...factLines(report, ending, look),
  ];
}

function periodLines(report: AgreementReport, ending: EndingReport, look: Look): string[] {
  const { words, paint } = look;
  const rows = ending.cases.flatMap(each =>
    inOrder([...(each.made ?? []), ...each.counting]).flatMap(period => rowsOf(report, each, period, look)),
  );
  if (rows.length === 0) return [];
  return [
    '',
    paint('strong', words.endings.periods),
    ...table(
      rows.map(row => row.map(span => [span])),
      ['left', 'left', 'left', 'left'],
      paint,
    ).map(line => `  ${line}`),
  ];
}

function rowsOf(report: AgreementReport, each: EndingCase, period: EndingPeriod, { words }: Look): Span[][] {
  return period.objectives.map(({ id, verdict, cutOff }) => {
    const title = report.objectives.find(objective => objective.id === id)?.title ?? id;
    const { mark, word, tone } = periodVerdict(words, { verdict });
    const notice = period.notice && sourcesText(words, [period.notice]);
    return [
      { text: words.endings.objective(title, periodText(words, report, each, period)) },
      { text: `${mark} ${word}`, style: tone },
      {
        text: words.phaseTexts.closed(formatInstant(words, cutOff, report.zone)),
        style: 'faint',
      },
      { text: notice ?? '', style: 'faint' },
    ];
  });
}

/** Each period once, the earliest first. */
function inOrder(periods: readonly EndingPeriod[]): readonly EndingPeriod[] {
  return periods
    .filter((period, place) => periods.findIndex(each => each.id === period.id) === place)
    .toSorted((a, b) => a.startDate.localeCompare(b.startDate));
}

function factLines(report: AgreementReport, { consents = [], notice }: EndingReport, look: Look): string[] {
  const { words, paint } = look;
  const say = words.endings;
  const name = (party: string) => partyNames(words, report, [party]);
  const facts = [
    ...consents.map(
      each => [say.consentBy(name(each.party), formatDate(words, each.date)), each.source] as const,
    ),
    ...(notice
      ? [[say.notice(name(notice.by), formatDate(words, notice.date)), notice.source] as const]
      : []),
  ];
  if (facts.length === 0) return [];
  return [
    '',
    paint('strong', say.facts),
    ...table(
      facts.map(([text, source]) => [
        [{ text: visible(text), style: 'plain' as const }],
        [{ text: sourcesText(words, [source]) ?? '', style: 'faint' as const }],
      ]),
      ['left', 'left'],
      paint,
    ).map(line => `  ${line}`),
  ];
}
