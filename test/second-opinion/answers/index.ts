import type { Answer, Question } from '../../../src/core/ground/question.ts';
import type { AnswerContext, Answering } from './answering.ts';
import { attempts } from './attempts.ts';
import { checks } from './checks.ts';
import { dailyCounts } from './daily-counts.ts';
import { dailySums } from './daily-sums.ts';
import { downtime } from './downtime.ts';
import { durations } from './durations.ts';
import { funnel } from './funnel.ts';
import { ranks } from './ranks.ts';
import { rows } from './rows.ts';
import { shares } from './shares.ts';
import { tallies } from './tallies.ts';

/** One way to answer for each kind of question. */
export const answerings = {
  'daily-counts': dailyCounts,
  shares,
  'daily-sums': dailySums,
  ranks,
  durations,
  attempts,
  funnel,
  rows,
  tallies,
  downtime,
  checks,
} as const satisfies { [Kind in Question['kind']]: Answering<Kind> };

/** Answers one question from the tables. */
export function answerOne(context: AnswerContext, question: Question): Promise<Answer> {
  switch (question.kind) {
    case 'daily-counts':
      return answerings['daily-counts'](context, question);
    case 'shares':
      return answerings.shares(context, question);
    case 'daily-sums':
      return answerings['daily-sums'](context, question);
    case 'ranks':
      return answerings.ranks(context, question);
    case 'durations':
      return answerings.durations(context, question);
    case 'attempts':
      return answerings.attempts(context, question);
    case 'funnel':
      return answerings.funnel(context, question);
    case 'tallies':
      return answerings.tallies(context, question);
    case 'rows':
      return answerings.rows(context, question);
    case 'downtime':
      return answerings.downtime(context, question);
    case 'checks':
      return answerings.checks(context, question);
  }
}
