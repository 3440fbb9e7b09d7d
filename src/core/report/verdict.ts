/** What a closed period is, what an open one looks like, and which of the two it is. */
export type Verdict = 'met' | 'missed' | 'excused' | 'no-data' | 'not-due';
export type Status = 'on-track' | 'at-risk' | 'off-track' | 'no-data' | 'not-due';
export type Phase = 'running' | 'settling' | 'closed';
