import type { PeriodReport, Status, Verdict } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';

/** Which colour a verdict has. */
export type Tone = 'kept' | 'missed' | 'running' | 'excused' | 'none';

export type VerdictWords = { readonly mark: string; readonly word: string; readonly tone: Tone };

const verdictTones = {
  met: 'kept',
  missed: 'missed',
  excused: 'excused',
  'no-data': 'none',
  'not-due': 'none',
} as const satisfies Record<Verdict, Tone>;

const statusTones = {
  'on-track': 'running',
  'at-risk': 'running',
  'off-track': 'running',
  'no-data': 'none',
  'not-due': 'none',
} as const satisfies Record<Status, Tone>;

/** Mark, word and colour for how a period stands: `✓ kept`, `◐ on track`, `○ no data`. */
export function periodVerdict(
  words: Catalogue,
  period: Pick<PeriodReport, 'verdict' | 'status'>,
): VerdictWords {
  if (period.verdict) return { ...words.verdicts[period.verdict], tone: verdictTones[period.verdict] };
  if (period.status) return { ...words.statuses[period.status], tone: statusTones[period.status] };
  return { ...words.unjudged, tone: 'none' };
}
