import type { Answer, Question } from '../../core/ground/question.ts';
import type { Tables } from './answering.ts';
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

/** Answers one question from the tables; the compiler names a kind that is not answered. */
export function answerOne(tables: Tables, question: Question): Answer {
  switch (question.kind) {
    case 'daily-counts':
      return dailyCounts(tables, question);
    case 'shares':
      return shares(tables, question);
    case 'daily-sums':
      return dailySums(tables, question);
    case 'ranks':
      return ranks(tables, question);
    case 'durations':
      return durations(tables, question);
    case 'attempts':
      return attempts(tables, question);
    case 'funnel':
      return funnel(tables, question);
    case 'tallies':
      return tallies(tables, question);
    case 'rows':
      return rows(tables, question);
    case 'downtime':
      return downtime(tables, question);
    case 'checks':
      return checks(tables, question);
  }
}
