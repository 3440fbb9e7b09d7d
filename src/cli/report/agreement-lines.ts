import { creditsByOpen } from '../../core/clauses/credit/open-credits.ts';
import { visible } from '../../core/ground/visible.ts';
import type { AgreementReport, ObjectiveReport } from '../../core/report.ts';
import {
  capacitySentence,
  exclusionSentence,
  maintenanceSentence,
  metaChips,
  openingSentence,
  promiseHeading,
  standingPeriod,
} from '../../language/index.ts';
import type { Look } from '../look.ts';
import { wrap, wrapParts } from '../terminal/wrap.ts';
import { openLines } from './consequence-lines.ts';
import { endingLines } from './ending-lines.ts';
import { creditLines } from './history-lines.ts';
import { lateNextLines, openItemLines } from './late-next-lines.ts';
import { layerLines } from './layer-lines.ts';
import { promiseRows } from './promise-rows.ts';

/** How an agreement stands, on one page: the sentences, the promises of each side, capacity and exclusions. */
export function agreementLines(report: AgreementReport, asOf: string, look: Look): string[] {
  const { words, paint, columns } = look;
  const notes = [
    ...report.capacities.map(each => capacitySentence(words, report, each)),
    ...(report.maintenance ?? []).map(each => maintenanceSentence(words, report, each)),
    ...new Set(report.exclusions.map(each => words.cli.excluded(exclusionSentence(words, report, each)))),
  ];
  const first = report.objectives[0];
  // What is settled or lapsed stands with the history.
  const { open } = creditsByOpen(report);
  const endings = (report.endings ?? []).filter(each => each.state === 'met' || each.state === 'noticed');
  return [
    paint('strong', visible(report.title)),
    ...wrapParts(metaChips(words, report), columns).map(line => paint('faint', line)),
    ...faint(`${asOf}.`, look),
    '',
    ...wrap(openingSentence(words, report), columns),
    ...promiseLines(report, look),
    ...openLines(report, look),
    ...lateNextLines(report, look),
    ...openItemLines(report, look),
    ...layerLines(report, look),
    ...creditLines(report, words.credits.heading, open, look),
    ...endingLines(report, words.endings.heading, endings, look),
    '',
    ...notes.flatMap(note => wrap(note, columns)),
    ...(notes.length > 0 ? [''] : []),
    ...faint(words.cli.legend, look),
    ...(first ? faint(words.cli.explainWith(explainPath(report, first)), look) : []),
  ];
}

function promiseLines(report: AgreementReport, look: Look): string[] {
  const { words, paint } = look;
  const { head, rows } = promiseRows(report, look);
  const pairs = new Map<string, number[]>();
  report.objectives.forEach(({ from, to }, index) => {
    const heading = promiseHeading(words, report, from, to);
    pairs.set(heading, [...(pairs.get(heading) ?? []), index]);
  });
  return [...pairs].flatMap(([heading, indexes], place) => [
    '',
    paint('strong', visible(heading)),
    ...(place === 0 ? [head] : []),
    ...indexes.flatMap(index => rows[index] ?? []),
  ]);
}

function explainPath(report: AgreementReport, objective: ObjectiveReport): string {
  const period = standingPeriod(objective);
  return [report.id, objective.id, ...(period ? [period.id] : [])].join('/');
}

function faint(text: string, { paint, columns }: Look): string[] {
  return wrap(text, columns).map(line => paint('faint', line));
}
