import { dateOf, isoUtc } from '../../ground/calendar/instant.ts';
import type { AgreementEvent } from '../../ground/data-facts.ts';
import type { Finding } from '../../ground/finding.ts';
import { keeps } from '../../ground/keeps.ts';
import type { Quantity } from '../../ground/quantity.ts';
import { type SayOfRow, sayOfRow } from '../../ground/say-of-row.ts';
import type { ObjectiveReport } from '../../report/objective.ts';
import type { PeriodReport } from '../../report/period.ts';
import type { ClauseContext, Judge } from '../kind.ts';
import { datesOf } from '../misses.ts';
import { beginsIn, recorded, rowOf } from '../recorded.ts';
import { isAgreedByAll } from './agreed.ts';
import { figureLike, readFigure } from './figure.ts';
import type { DisputeReport } from './report.ts';

/** What is disputed or was, in the order it was recorded; the measured figure and its verdict stay as they are (RULES 31). */
export const disputesOf: Judge<never> = (_, { objectives }, context) => {
  const findings: Finding[] = [];
  const say = sayOfRow(context.facts.eventsFile, findings);
  const disputes: DisputeReport[] = [];
  for (const event of recorded('dispute', context)) {
    const objective = objectives.find(each => each.id === event.objective);
    const period = objective?.periods.find(each => beginsIn(event.span, each));
    const isEnd = event.effect === 'settled' || event.effect === 'withdrawn';
    if (!objective || !event.span || (event.effect !== '' && !isEnd)) continue;
    if (!period) {
      sayNoPeriod(event, objective, say);
      continue;
    }
    const figure = figureOf(event, objective, context, say);
    const about = (each: DisputeReport) =>
      each.state === 'open' && each.objective === objective.id && each.period === period.id;
    if (event.effect === '') {
      if (figure) disputes.push(opened(event, objective.id, period, figure, context));
      continue;
    }
    const ended = disputes.filter(
      each => about(each) && (event.effect === 'settled' || each.by === event.by),
    );
    if (ended.length === 0) sayNothingToEnd(event, say);
    if (event.effect === 'settled' && (!figure || !isAgreedByAll(event, Object.keys(context.around.parties))))
      continue;
    for (const each of ended) disputes[disputes.indexOf(each)] = endOf(each, event, period, figure, context);
  }
  return { found: disputes.length > 0 ? { disputes } : {}, findings };
};

/** The figure that a dispute or a settlement states; a withdrawal needs none. */
function figureOf(
  event: AgreementEvent,
  { unit }: ObjectiveReport,
  context: ClauseContext,
  say: SayOfRow,
): Quantity | undefined {
  if (event.effect !== '' && event.effect !== 'settled') return undefined;
  const { currency } = context.around;
  const negative = context.around.objectives.find(each => each.id === event.objective)?.negative;
  const value = readFigure(event.value, { unit, negative }, currency);
  if (value !== undefined) return { value, unit };
  const seen = event.value === '' ? 'Missing figure' : `Unexpected figure \`${event.value}\``;
  say(
    event.row,
    'bad-value',
    'value',
    `${seen} of a dispute about \`${event.objective}\`, expected ${figureLike(unit, currency)}`,
    event.effect === '' ? 'Say which figure is held right' : 'Say which figure was agreed',
  );
  return undefined;
}

function opened(
  event: AgreementEvent,
  objective: string,
  period: PeriodReport,
  held: Quantity,
  context: ClauseContext,
): DisputeReport {
  const kept = keptBy(held, period);
  return {
    ...datesOf(period),
    objective,
    by: event.by,
    at: isoUtc(event.at),
    since: dateOf(event.at, context.around.zone),
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
  context: ClauseContext,
): DisputeReport {
  const kept = figure && keptBy(figure, period);
  return {
    ...dispute,
    state: event.effect === 'settled' ? 'settled' : 'withdrawn',
    ...(figure && { settled: figure }),
    ...(kept !== undefined && { settledKept: kept }),
    endedAt: isoUtc(event.at),
    endedDate: dateOf(event.at, context.around.zone),
    sources: [...dispute.sources, rowOf(event, context)],
  };
}

function keptBy({ value }: Quantity, { target }: PeriodReport): boolean | undefined {
  return target && keeps(value, target.direction, target.value.value);
}

function sayNoPeriod(event: AgreementEvent, objective: ObjectiveReport, say: SayOfRow): void {
  say(
    event.row,
    'dispute-without-period',
    'from',
    `Unexpected dispute of a time that is in no period of \`${objective.id}\`, expected one that has begun`,
    'Correct the dates',
  );
}

function sayNothingToEnd(event: AgreementEvent, say: SayOfRow): void {
  const what = event.effect === 'settled' ? 'settlement' : 'withdrawal';
  const whose = event.effect === 'settled' ? '' : ` of \`${event.by}\``;
  say(
    event.row,
    'nothing-disputed',
    'effect',
    `Unexpected ${what} where nothing is disputed, expected an open dispute${whose} about that period`,
    'Correct the objective or the period, or remove the row',
  );
}
