import type { PlainDateText } from '../calendar/instant.ts';

export type ExclusionReport = {
  readonly id: string;
  readonly objective: string;
  readonly start: string;
  readonly end: string;
  readonly startDate: PlainDateText;
  readonly lastDate: PlainDateText;
  readonly effect: 'remove' | 'pause' | 'excuse';
  readonly by: string;
  readonly agreedBy: readonly string[];
  readonly note: string;
  readonly file: string;
  readonly row: number;
};
