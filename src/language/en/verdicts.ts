import type { Phase, Status, Verdict } from '../../core/report.ts';
import { sentenceCase } from './sentence-case.ts';

/** Words and marks for how a promise stands. */
export const verdicts = {
  verdicts: {
    met: { mark: '✓', word: 'kept' },
    missed: { mark: '✕', word: 'missed' },
    excused: { mark: '–', word: 'excused' },
    'no-data': { mark: '○', word: 'no data' },
    'not-due': { mark: '·', word: 'not due' },
  } satisfies Record<Verdict, { mark: string; word: string }>,
  statuses: {
    'on-track': { mark: '◐', word: 'on track' },
    'at-risk': { mark: '◐', word: 'at risk' },
    'off-track': { mark: '◐', word: 'off track' },
    'no-data': { mark: '○', word: 'no data' },
    'not-due': { mark: '·', word: 'not due' },
  } satisfies Record<Status, { mark: string; word: string }>,
  /** A period with neither verdict nor status, because its target is missing. */
  unjudged: { mark: '○', word: 'no target' },
  phases: {
    running: 'running',
    settling: 'settling',
    closed: 'closed',
  } satisfies Record<Phase, string>,
  phaseTexts: {
    running: (until: string): string => `Running until ${until}`,
    settling: (cutOff: string): string => `Late data may still come until ${cutOff}`,
    closed: (cutOff: string): string => `Closed ${cutOff}`,
  } satisfies Record<Phase, (date: string) => string>,
  streaks: {
    met: (length: number): string => (length === 1 ? 'kept the last time' : `kept ${length} times in a row`),
    missed: (length: number): string =>
      length === 1 ? 'missed the last time' : `missed ${length} times in a row`,
    'no-data': (length: number): string =>
      length === 1 ? 'without data the last time' : `without data ${length} times in a row`,
  },
  sentence: (text: string): string => `${sentenceCase(text)}.`,
  tally: (kept: number, judged: number): string => `${kept} of ${judged} kept`,
  tallyNone: 'none judged yet',
};
