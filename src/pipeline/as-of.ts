import { insteadOfAsOf } from '../core/ground/calendar/instant.ts';
import { addDays } from '../core/ground/calendar/plain-date.ts';
import type { Finding } from '../core/ground/finding.ts';
import type { Settings } from '../core/terms/settings.ts';
import type { Effects } from './effects.ts';

/** The `asOf` as it was given, before any zone makes an instant of it, and who gave it. */
export type AsOf = {
  readonly given: string;
  readonly from: 'option' | 'environment' | 'settings' | 'today';
};

/** Which day everything is judged on: the option, or what another process chose, else the environment, else the settings, else today. */
export function chooseAsOf(
  option: string | AsOf | undefined,
  settings: Settings | undefined,
  effects: Effects,
): AsOf {
  if (typeof option === 'object') return option;
  if (option !== undefined) return { given: option, from: 'option' };
  const epoch = effects.sourceDateEpoch();
  const instant = epoch === undefined ? undefined : instantOfEpoch(epoch);
  if (instant !== undefined) return { given: instant, from: 'environment' };
  if (settings?.asOf !== undefined && insteadOfAsOf(settings.asOf) === undefined)
    return { given: settings.asOf, from: 'settings' };
  return { given: effects.today('UTC'), from: 'today' };
}

/** Whether it is the day that the data was committed for: one that is asked for may lie long before, when less was known. */
export function isDayOfData({ from }: AsOf): boolean {
  return from !== 'option';
}

/** The instant of a `SOURCE_DATE_EPOCH`; undefined for what are no seconds, or of a year that nobody means. */
export function instantOfEpoch(seconds: string): string | undefined {
  if (!/^\d{1,12}$/.test(seconds)) return undefined;
  const instant = new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
  return insteadOfAsOf(instant) === undefined ? instant : undefined;
}

/** How many days after today a pinned day may be: somebody may look at the end of the month. */
const mostAhead = 31;

/** A finding for an `asOf` in the settings that is far ahead: what has not come yet would be judged as if it had gone by. */
export function checkAhead({ given, from }: AsOf, effects: Effects): Finding[] {
  const last = addDays(effects.today('UTC'), mostAhead);
  if (from !== 'settings' || given.slice(0, last.length) <= last) return [];
  return [
    {
      code: 'day-ahead',
      severity: 'warning',
      file: 'slas/kept.yaml',
      place: { kind: 'terms', path: ['asOf'] },
      message: `Unexpected \`${given}\`, which is more than ${mostAhead} days after today, expected a day that has been: periods that are still to come are judged as if they were over`,
      fix: 'Correct the date, or look ahead with `--as-of`',
    },
  ];
}

/** A finding for an `asOf` in the settings that nobody can read. */
export function checkAsOf(settings: Settings | undefined): Finding[] {
  const instead = settings?.asOf === undefined ? undefined : insteadOfAsOf(settings.asOf);
  if (instead === undefined) return [];
  return [
    {
      code: 'bad-value',
      severity: 'error',
      file: 'slas/kept.yaml',
      place: { kind: 'terms', path: ['asOf'] },
      message: `Unexpected \`${settings?.asOf}\`, expected ${instead}`,
      fix: 'Correct the date',
    },
  ];
}
