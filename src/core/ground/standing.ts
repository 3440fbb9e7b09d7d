/** What a closed period is, what an open one looks like, and which of the two it is. */
export type Verdict = 'met' | 'missed' | 'excused' | 'no-data' | 'not-due';
export type Status = 'on-track' | 'at-risk' | 'off-track' | 'no-data' | 'not-due';
/** How a period without data counts in streaks and clauses; nothing stated: never met, and it ends a run. */
export type NoData = 'missed' | 'ignored';
export type Phase = 'running' | 'settling' | 'closed';
