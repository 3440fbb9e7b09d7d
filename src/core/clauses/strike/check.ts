import type { Finder } from '../../checks/finder.ts';
import type { Duration } from '../../ground/calendar/duration.ts';
import { instantAfter } from '../../ground/calendar/instant-after.ts';
import type { TermsPath } from '../../ground/finding.ts';
import type { EscalationRemedy } from '../escalation/terms.ts';
import type { StrikeRemedy } from './terms.ts';

/** Strikes and escalations name times that can be reached, and owners that exist (SEMANTICS 26). */
export function checkStrikes(finder: Finder): void {
  finder.agreement.terms.remedies.forEach((remedy, index) => {
    if (remedy.kind === 'strike') checkStrike(finder, remedy, ['remedies', index, 'strike']);
    if (remedy.kind === 'escalate') checkLevels(finder, remedy, ['remedies', index, 'escalate']);
  });
}

function checkStrike(finder: Finder, remedy: StrikeRemedy, path: TermsPath): void {
  const { owner, due, expires } = remedy.strike;
  const dueAfter = reach(finder, due, [...path, 'due']);
  const expiresAfter = expires && reach(finder, expires, [...path, 'expires']);
  if (dueAfter !== undefined && expiresAfter !== undefined && expiresAfter < dueAfter) {
    finder.wrong(
      'strike-expires',
      [...path, 'expires'],
      'Unexpected end of a strike before it is due, expected it to count until then at least',
      'Let it expire later',
    );
  }
  if (owner !== 'accountable') return;
  for (const { id, accountable } of finder.agreement.terms.objectives) {
    if (accountable !== undefined || !(remedy.objectives?.includes(id) ?? true)) continue;
    finder.wrong(
      'missing-owner',
      [...path, 'owner'],
      `Unexpected \`accountable\` as the owner, as \`${id}\` names none, expected \`accountable:\` in the objective`,
      'Add `accountable:` to the objective, or name the owner here',
    );
  }
}

function checkLevels(finder: Finder, { escalate }: EscalationRemedy, path: TermsPath): void {
  escalate.forEach(({ after, within }, place) => {
    const time = after.kind === 'time' ? reach(finder, after.duration, [...path, place, 'after']) : undefined;
    if (within) reach(finder, within, [...path, place, 'within']);
    const before = escalate.slice(0, place).findLast(each => each.after.kind === after.kind)?.after;
    if (!before) return;
    const earlier =
      after.kind === 'time'
        ? before.kind === 'time' && (lengthOf(finder, before.duration) ?? 0) >= (time ?? Infinity)
        : before.kind !== 'time' && before.count >= after.count;
    if (!earlier) return;
    finder.wrong(
      'level-order',
      [...path, place, 'after'],
      `Unexpected \`${after.text}\` after \`${before.text}\`, expected a later level to be reached later`,
      'Put the levels in order',
    );
  });
}

/** A moment to measure lengths from: a Monday. */
const monday = Date.UTC(2026, 0, 5, 9);

function lengthOf({ agreement }: Finder, duration: Duration): number | undefined {
  const { calendar, timezone } = agreement.terms;
  const after = instantAfter(monday, duration, timezone, agreement.calendars[calendar ?? '']);
  return after === undefined ? undefined : after - monday;
}

function reach(finder: Finder, duration: Duration, path: TermsPath): number | undefined {
  const isWorking = duration.unit === 'working-day' || duration.unit === 'working-hour';
  if (isWorking && finder.agreement.terms.calendar === undefined) {
    finder.wrong(
      'missing-calendar',
      path,
      'Unexpected working time without a calendar, expected `calendar:` in the agreement',
      'Name a calendar',
    );
    return undefined;
  }
  const length = lengthOf(finder, duration);
  if (length !== undefined) return length;
  finder.wrong(
    'bad-value',
    path,
    'Unexpected part of a month or of a working day, expected whole ones',
    'Write it in days or hours',
  );
  return undefined;
}
