import type { Settings } from './settings.ts';

/** What judging reads of the settings: all else of them is for pages and moves no report. */
export type JudgingSettings = Pick<Settings, 'offTrackUnder' | 'languages'>;

export function judgingSettings({ offTrackUnder, languages }: Partial<Settings>): JudgingSettings {
  return { ...(offTrackUnder !== undefined && { offTrackUnder }), ...(languages && { languages }) };
}
