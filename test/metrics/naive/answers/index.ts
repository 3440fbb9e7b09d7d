import type { Answer, Question } from '../../../../src/core/ground/question.ts';
import type { Table } from '../table.ts';
import { attempts } from './attempts.ts';
import { checks } from './checks.ts';
import { dailyCounts } from './daily-counts.ts';
import { dailySums } from './daily-sums.ts';
import { downtime } from './downtime.ts';
import { durations } from './durations.ts';
import { funnel } from './funnel.ts';
import { ranks } from './ranks.ts';
import { rowsOf } from './rows.ts';
import { shares } from './shares.ts';
import { unnamedOf } from './states.ts';
import { tallies } from './tallies.ts';

/** Answers one question from rows in memory, the plain way. A dataset that could not be read has no spans, days or rows. */
export function naiveAnswer(tables: ReadonlyMap<string, Table>, question: Question): Answer {
  if (question.kind === 'rows') {
    const sets = Object.entries(question.sets).map(([name, set]) => {
      const table = tables.get(set.dataset);
      return [name, table ? rowsOf(table, set) : []];
    });
    return { kind: 'rows', sets: Object.fromEntries(sets), asked: question };
  }
  const table = tables.get(question.dataset);
  switch (question.kind) {
    case 'daily-counts':
      return { kind: question.kind, days: table ? dailyCounts(table, question) : [] };
    case 'daily-sums':
      return { kind: question.kind, days: table ? dailySums(table, question) : [] };
    case 'ranks':
      return { kind: question.kind, spans: table ? ranks(table, question) : [] };
    case 'funnel':
      return { kind: question.kind, rows: table ? funnel(table) : [] };
    case 'durations':
      return { kind: question.kind, spans: table ? durations(table, question) : [] };
    case 'shares':
      return { kind: question.kind, spans: table ? shares(table, question) : [] };
    case 'tallies':
      return { kind: question.kind, spans: table ? tallies(table, question) : [] };
    case 'downtime': {
      const unnamed = table ? unnamedOf(table, question) : [];
      const spans = table ? downtime(table, question) : [];
      return { kind: question.kind, spans, ...(unnamed.length > 0 && { unnamed }) };
    }
    case 'checks':
      return { kind: question.kind, spans: table ? checks(table, question) : [] };
    case 'attempts': {
      const made = tables.get(question.attempts);
      return { kind: question.kind, spans: table && made ? attempts(table, made, question) : [] };
    }
  }
}
