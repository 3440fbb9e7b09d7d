import type { Answer, Question } from '../../core/question.ts';
import type { Answering, Tables } from './answering.ts';
import { attempts } from './attempts.ts';
import { checks } from './checks.ts';
import { dailyCounts } from './daily-counts.ts';
import { dailySums } from './daily-sums.ts';
import { downtime } from './downtime.ts';
import { durations } from './durations.ts';
import { funnel } from './funnel.ts';
import { rows } from './rows.ts';
import { shares } from './shares.ts';
import { tallies } from './tallies.ts';

/** One way to answer for each kind of question. */
const answerings = {
  'daily-counts': dailyCounts,
  shares,
  'daily-sums': dailySums,
  durations,
  attempts,
  funnel,
  rows,
  tallies,
  downtime,
  checks,
} as const satisfies { [Kind in Question['kind']]: Answering<Kind> };

/** Answers one question from the tables. */
export function answerOne(tables: Tables, question: Question): Answer {
  switch (question.kind) {
    case 'daily-counts':
      return answerings['daily-counts'](tables, question);
    case 'shares':
      return answerings.shares(tables, question);
    case 'daily-sums':
      return answerings['daily-sums'](tables, question);
    case 'durations':
      return answerings.durations(tables, question);
    case 'attempts':
      return answerings.attempts(tables, question);
    case 'funnel':
      return answerings.funnel(tables, question);
    case 'tallies':
      return answerings.tallies(tables, question);
    case 'rows':
      return answerings.rows(tables, question);
    case 'downtime':
      return answerings.downtime(tables, question);
    case 'checks':
      return answerings.checks(tables, question);
  }
}
