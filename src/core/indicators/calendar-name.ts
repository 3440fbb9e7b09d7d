import type { AgreementTerms } from '../agreement/terms.ts';
import { desksOf } from './each/columns.ts';
import type { IndicatorTerms } from './terms.ts';

/** The calendar whose days and hours an objective waits and counts by: its indicator's own, else the agreement's. */
export function calendarName(
  { calendar }: Pick<AgreementTerms, 'calendar'>,
  indicator: IndicatorTerms,
): string | undefined {
  return ownCalendar(indicator) ?? calendar;
}

/** The calendars that an indicator names, of which one that judges each item may name several. */
export function namedCalendars(indicator: IndicatorTerms): readonly string[] {
  if (indicator.kind === 'each') return desksOf(indicator);
  const own = ownCalendar(indicator);
  return own === undefined ? [] : [own];
}

function ownCalendar(indicator: IndicatorTerms): string | undefined {
  return indicator.kind === 'speed' || indicator.kind === 'delivery' ? indicator.calendar : undefined;
}
