import { columnInWords } from './columns.ts';
import { sentenceCase } from './sentence-case.ts';

/** Promises that are judged group by group. */
export const groups = {
  /** `at least 80 % of tickets, for each region` */
  each: (target: string, column: string): string => `${target}, for each ${columnInWords(column)}`,
  head: (column: string): string => sentenceCase(columnInWords(column)),
  /** `region south` */
  named: (column: string, group: string): string => `${columnInWords(column)} ${group}`,
  /** In a row beside its number. */
  decided: (named: string, all: number): string => (all === 1 ? named : `${named}, the worst of ${all}`),
  unanswered: 'Still waiting in all, in no figure',
  unansweredIn: (n: string, oldest: string): string => `${n} still waiting in all, the oldest for ${oldest}`,
  /** A note that is of one group. */
  noted: (named: string, note: string): string => `${named}: ${note}`,
  pooled: (column: string, all: number): string => `all ${all} by ${columnInWords(column)} together`,
  /** Before a sentence or a title about one group. */
  of: (named: string, sentence: string): string => `${sentenceCase(named)}: ${sentence}`,
  /** A promise as one group alone has it. */
  titled: (title: string, group: string): string => `${title}, ${group}`,
  heading: (column: string): string => `By ${columnInWords(column)}, each judged alone`,
  headingPooled: (column: string): string => `By ${columnInWords(column)}, judged together`,
  caption: (title: string, period: string): string => `${title}, ${period}, group by group`,
  /** What a chart draws, of its groups. */
  chart: (subtitle: string, column: string): string =>
    `${subtitle.replace(/\.$/, '')}; the worst ${columnInWords(column)} of each period`,
  /** What a row for all groups shows: the figure of one of them, or of their sum. */
  all: (decidedBy: string | undefined): string => (decidedBy === undefined ? 'all' : `all (${decidedBy})`),
  periods: 'Last periods',
  more: (n: string): string => `and ${n} more, none of which needs a look`,
};
