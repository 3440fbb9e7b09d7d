import { creditsOfPeriod } from '../../core/clauses/credit/credits-of-period.ts';
import type { Exact } from '../../core/ground/exact.ts';
import type { Quantity } from '../../core/ground/quantity.ts';
import { visible } from '../../core/ground/visible.ts';
import {
  actualHeading,
  attainmentNote,
  clauseName,
  creditSentence,
  exclusionSentence,
  formatAgainst,
  formatNumber,
  formatPeriod,
  formatTargetValue,
  groupNotes,
  heldTo,
  layerNote,
  leftOutSentence,
  maintenanceOfPeriod,
  missingDataSentences,
  missingSentence,
  periodValue,
  periodVerdict,
  phaseText,
  promiseHeading,
  restatedSentence,
  setAsideTexts,
  suspensionText,
  targetHeading,
  targetMissingText,
  targetRow,
  termsBehind,
} from '../../language/index.ts';
import { derivationLines } from '../derivation-lines.ts';
import type { Look } from '../look.ts';
import { wrap, wrapParts } from '../terminal/wrap.ts';
import { detailLines } from './detail-lines.ts';
import { followedLines } from './followed-lines.ts';
import { groupLines } from './group-lines.ts';
import { type RowsBehind, rowsBehind } from './rows-behind.ts';
import type { Told } from './told.ts';

/** All that made the verdict of one period: the target, the number, what was excluded, and the rows behind them. */
export function periodLines(told: Told, asOf: string, look: Look): string[] {
  const { report, objective, period } = told;
  const { words, paint, columns } = look;
  const { mark, word, tone } = periodVerdict(words, period);
  const title = words.cli.explainHeading(objective.title, formatPeriod(words, period, objective.every));
  const note = attainmentNote(words, objective, period);
  const attained = note && `, ${note}`;
  const value = periodValue(words, objective, period);
  const groups = groupNotes(words, objective, period);
  const layer = layerNote(words, report, objective);
  const terms = termsBehind(report, objective);
  const about = [
    promiseHeading(words, report, objective.from, objective.to),
    ...(layer ? [layer] : []),
    ...(period.target ? [targetRow(words, objective, period.target)] : []),
    phaseText(words, period, report),
  ];
  return [
    paint('strong', visible(title)),
    ...wrapParts(about, columns).map(line => paint('faint', line)),
    ...wrap(`${asOf}. ${words.cli.fromTerms(terms.file, terms.version)}.`, columns).map(line =>
      paint('faint', line),
    ),
    '',
    `${paint(tone, `${mark} ${word}`)}  ${paint('strong', value)}${attained}${groups.map(each => `; ${visible(each)}`).join('')}`,
    ...groupLines(told, look),
    ...targetLines(told, look),
    ...actualLines(told, look),
    ...detailLines(told, look),
    ...maintenanceLines(told, look),
    ...exclusionLines(told, look),
    ...followedLines(told, look),
    ...suspensionLines(told, look),
    ...creditLines(told, look),
    ...sourceLines(told, look),
  ];
}

function targetLines({ report, objective, period }: Told, look: Look): string[] {
  const { words, paint, columns } = look;
  const { target } = period;
  if (!target) {
    const missing = words.sentence(targetMissingText(words, report, objective, period));
    return ['', ...wrap(visible(missing), columns)];
  }
  const segments = target.segments ?? [];
  return [
    '',
    paint('strong', targetHeading(words, target)),
    ...derivationLines(
      target.derivation,
      look,
      undefined,
      heldAgainst(target.derivation.result, heldTo(target)),
    ),
    ...segments.flatMap(({ segment, derivation }) => [
      '',
      paint('strong', visible(words.cli.ofSegment(segment))),
      ...derivationLines(derivation, look),
    ]),
  ];
}

function actualLines({ report, objective, period }: Told, look: Look): string[] {
  const { words, paint, columns } = look;
  const { actual, derivation } = period;
  const leftOut = leftOutSentence(words, period);
  if (!actual || !derivation) {
    return ['', ...wrap(missingSentence(words, report, objective, period), columns)];
  }
  return [
    '',
    paint('strong', actualHeading(words, objective, { ...period, actual })),
    ...derivationLines(
      derivation,
      look,
      undefined,
      heldAgainst(derivation.result, period.target?.value, period.target?.edges),
    ),
    ...[...(leftOut ? [leftOut] : []), ...missingDataSentences(words, report, period)].flatMap(told => [
      '',
      ...wrap(told, columns - 2).map(each => `  ${each}`),
    ]),
  ];
}

function heldAgainst(result: Quantity, against: Quantity | undefined, edges?: readonly Exact[]) {
  return against && { result, against, edges };
}

/** What clauses of maintenance say of the period, also where their windows were not left out. */
function maintenanceLines({ report, objective, period }: Told, look: Look): string[] {
  const { words, paint, columns } = look;
  const told = (report.maintenance ?? [])
    .filter(each => each.objectives.includes(objective.id))
    .flatMap(each => maintenanceOfPeriod(words, report, each, { period, every: objective.every }) ?? []);
  if (told.length === 0) return [];
  const lines = told.flatMap(each => wrap(visible(each), columns - 2).map(line => `  ${line}`));
  return ['', paint('strong', words.maintenance.heading), ...lines];
}

function exclusionLines({ report, period }: Told, look: Look): string[] {
  const { words, paint, columns } = look;
  const after = period.afterExclusions;
  if (!after) return [];
  const restated = restatedSentence(words, report, period);
  const agreed = report.exclusions.filter(each => after.exclusions.includes(each.id));
  return [
    '',
    paint('strong', words.cli.afterExclusions),
    ...agreed.flatMap(each =>
      wrap(exclusionSentence(words, report, each), columns - 2).map(line => `  ${line}`),
    ),
    ...(restated ? wrap(restated, columns - 2).map(line => `  ${paint('strong', line)}`) : []),
    '',
    `  ${words.cli.seenAs(words.cli.target, formatTargetValue(words, after.target.value))}`,
    ...derivationLines(after.target.derivation, look),
    ...(after.actual && after.derivation
      ? [
          '',
          `  ${words.cli.seenAs(words.cli.actual, formatAgainst(words, after.actual, after.target.value, after.target.edges).actual)}`,
          ...derivationLines(
            after.derivation,
            look,
            undefined,
            heldAgainst(after.derivation.result, after.target.value, after.target.edges),
          ),
        ]
      : []),
  ];
}

/** Why the duty rested, and the clause that says so. */
function suspensionLines({ report, period }: Told, { words, paint, columns }: Look): string[] {
  const text = suspensionText(words, report, period);
  if (text === undefined) return [];
  const clauses = report.remedies.filter(each => period.suspended?.some(({ remedy }) => remedy === each.id));
  return [
    '',
    paint('strong', words.endings.suspendedBy),
    ...[words.sentence(text), ...clauses.map(each => each.text)].flatMap(each =>
      wrap(visible(each), columns - 2).map(line => `  ${line}`),
    ),
  ];
}

/** The credits that the period earned, with how each is made. */
function creditLines({ report, objective, period }: Told, look: Look): string[] {
  const { words, paint, columns } = look;
  return creditsOfPeriod(report, objective.id, period.id).flatMap(credit => [
    '',
    paint('strong', visible(words.credits.headingOf(clauseName(words, report, credit.remedy)))),
    ...wrap(visible(creditSentence(words, report, credit)), columns - 2).map(line => `  ${line}`),
    ...(credit.derivation ? ['', ...derivationLines(credit.derivation, look)] : []),
  ]);
}

function sourceLines({ report, objective, period }: Told, look: Look): string[] {
  const { words, paint } = look;
  const made = [
    period.target?.derivation,
    ...(period.target?.segments ?? []).map(each => each.derivation),
    period.derivation,
    period.afterExclusions?.target.derivation,
    period.afterExclusions?.derivation,
    ...creditsOfPeriod(report, objective.id, period.id).map(each => each.derivation),
  ];
  const sources = rowsBehind(made.flatMap(each => each?.steps.flatMap(step => step.sources) ?? []));
  if (sources.length === 0) return [];
  return [
    '',
    paint('strong', words.cli.behindAll),
    ...sources.map(source => `  ${visible(words.cli.rowsOf(source.file, rowsText(source, look)))}`),
    ...setAsideTexts(
      words,
      report,
      sources.map(each => each.file),
    ).flatMap(text => wrap(visible(text), look.columns - 2).map(line => `  ${line}`)),
  ];
}

function rowsText({ firstRow, lastRow, rows }: RowsBehind, { words }: Look): string {
  const { rowOne, rowRange, rowsUsed } = words.cli;
  if (firstRow === lastRow) return rowOne(formatNumber(firstRow));
  const range = rowRange(formatNumber(firstRow), formatNumber(lastRow));
  return rows === undefined ? range : rowsUsed(range, formatNumber(rows));
}
