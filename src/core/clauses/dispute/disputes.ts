import { dateOf, isoUtc } from '../../ground/calendar/instant.ts';
import type { Finding } from '../../ground/finding.ts';
import { keeps } from '../../ground/keeps.ts';
import type { Quantity } from '../../ground/quantity.ts';
import type { AgreementEvent } from '../../ground/question.ts';
import type { DisputeReport, ObjectiveReport, PeriodReport } from '../../report.ts';
import { beginsIn, type ConsequenceContext, datesOf, ofEvent, recorded, rowOf } from '../consequence.ts';
import { isAgreedByAll } from './agreed.ts';
import { figureLike, readFigure } from './figure.ts';

type Outcome = { readonly disputes: readonly DisputeReport[]; readonly findings: readonly Finding[] };

/** What is disputed or was, in the order it was recorded; the measured figure and its verdict stay as they are (SEMANTICS 31). */
export function disputesOf(context: ConsequenceContext, objectives: readonly ObjectiveReport[]): Outcome {
  const findings: Finding[] = [];
  const disputes: DisputeReport[] = [];
  for (const event of recorded('dispute', context)) {
    const objective = objectives.find(each => each.id === event.objective);
    const period = objective?.periods.find(each => beginsIn(event.span, each));
    const isEnd = event.effect === 'settled' || event.effect === 'withdrawn';
    if (!objective || !event.span || (event.effect !== '' && !isEnd)) continue;
    if (!period) {
      findings.push(noPeriod(event, objective, context));
      continue;
    }
    const figure = figureOf(event, objective, context, findings);
    const about = (each: DisputeReport) =>
      each.state === 'open' && each.objective === objective.id && each.period === period.id;
    if (event.effect === '') {
      if (figure) disputes.push(opened(event, objective.id, period, figure, context));
      continue;
    }
    const ended = disputes.filter(
      each => about(each) && (event.effect === 'settled' || each.by === event.by),
    );
    if (ended.length === 0) findings.push(nothingToEnd(event, context));
    if (event.effect === 'settled' && (!figure || !isAgreedByAll(event, context.agreement.terms))) continue;
    for (const each of ended) disputes[disputes.indexOf(each)] = endOf(each, event, period, figure, context);
  }
  return { disputes, findings };
}

/** The figure that a dispute or a settlement states; a withdrawal needs none. */
function figureOf(
  event: AgreementEvent,
  { unit }: ObjectiveReport,
  context: ConsequenceContext,
  findings: Finding[],
): Quantity | undefined {
  if (event.effect !== '' && event.effect !== 'settled') return undefined;
  const { currency } = context.agreement.terms;
  const value = readFigure(event.value, unit, currency);
  if (value !== undefined) return { value, unit };
  const seen = event.value === '' ? 'Missing figure' : `Unexpected figure \`${event.value}\``;
  findings.push(
    ofEvent(event, context, 'value', {
      code: 'bad-value',
      severity: 'error',
      message: `${seen} of a dispute about \`${event.objective}\`, expected ${figureLike(unit, currency)}`,
      fix: event.effect === '' ? 'Say which figure is held right' : 'Say which figure was agreed',
    }),
  );
  return undefined;
}

function opened(
  event: AgreementEvent,
  objective: string,
  period: PeriodReport,
  held: Quantity,
  context: ConsequenceContext,
): DisputeReport {
  const kept = keptBy(held, period);
  return {
    ...datesOf(period),
    objective,
    by: event.by,
    at: isoUtc(event.at),
    since: dateOf(event.at, context.agreement.terms.timezone),
    held,
    ...(kept !== undefined && { heldKept: kept }),
    ...(period.actual && { measured: period.actual }),
    note: event.note,
    state: 'open',
    sources: [rowOf(event, context)],
  };
}

function endOf(
  dispute: DisputeReport,
  event: AgreementEvent,
  period: PeriodReport,
  figure: Quantity | undefined,
  context: ConsequenceContext,
): DisputeReport {
  const kept = figure && keptBy(figure, period);
  return {
    ...dispute,
    state: event.effect === 'settled' ? 'settled' : 'withdrawn',
    ...(figure && { settled: figure }),
    ...(kept !== undefined && { settledKept: kept }),
    endedAt: isoUtc(event.at),
    endedDate: dateOf(event.at, context.agreement.terms.timezone),
    sources: [...dispute.sources, rowOf(event, context)],
  };
}

function keptBy({ value }: Quantity, { target }: PeriodReport): boolean | undefined {
  return target && keeps(value, target.direction, target.value.value);
}

function noPeriod(event: AgreementEvent, objective: ObjectiveReport, context: ConsequenceContext): Finding {
  return ofEvent(event, context, 'from', {
    code: 'dispute-without-period',
    severity: 'error',
    message: `Unexpected dispute of a time that is in no period of \`${objective.id}\`, expected one that has begun`,
    fix: 'Correct the dates',
  });
}

function nothingToEnd(event: AgreementEvent, context: ConsequenceContext): Finding {
  const what = event.effect === 'settled' ? 'settlement' : 'withdrawal';
  const whose = event.effect === 'settled' ? '' : ` of \`${event.by}\``;
  return ofEvent(event, context, 'effect', {
    code: 'nothing-disputed',
    severity: 'error',
    message: `Unexpected ${what} where nothing is disputed, expected an open dispute${whose} about that period`,
    fix: 'Correct the objective or the period',
  });
}
