import { dateOf, isoUtc } from '../../ground/calendar/instant.ts';
import { addDays } from '../../ground/calendar/plain-date.ts';
import { shownApart } from '../../ground/calendar/shown-apart.ts';
import type { AgreementEvent } from '../../ground/data-facts.ts';
import { listed } from '../../ground/say.ts';
import type { SayOfRow } from '../../ground/say-of-row.ts';
import type { ClauseContext } from '../kind.ts';
import { recorded, rowOf } from '../recorded.ts';
import { isDayStart } from '../right-window.ts';
import type { Usable } from './condition.ts';
import type { EndingClause } from './fields.ts';
import { isUsable } from './met-times.ts';
import type { EndingNotice } from './report.ts';

/**
 * The notice that uses an ending: a row of events.csv that names the clause and no days, recorded while the condition
 * was met. The first of the latest time in which there is one; a finding for each that nothing allows.
 */
export function noticeOf(
  context: ClauseContext,
  ending: EndingClause,
  usable: readonly Usable[],
  say: SayOfRow,
): { readonly report: EndingNotice; readonly used: Usable } | undefined {
  const { zone } = context.around;
  const own = recorded('notice', context).filter(each => each.clause === ending.id && !each.span);
  for (const event of own) checkNotice(event, ending, usable, zone, say);
  const uses = (event: AgreementEvent, each: Usable) =>
    isInTime(event, each) && each.mayEnd.includes(event.by);
  const used = usable.findLast(each => own.some(event => uses(event, each)));
  const event = used && own.find(each => uses(each, used));
  if (!used || !event) return undefined;
  const date = dateOf(event.at, zone);
  const report = {
    at: isoUtc(event.at),
    date,
    by: event.by,
    ...(ending.noticeDays !== undefined && { earliestEnd: addDays(date, ending.noticeDays) }),
    source: rowOf(event, context),
  };
  return { report, used };
}

function isInTime({ at }: AgreementEvent, { time }: Usable): boolean {
  return !time || (at >= time.since && isUsable(time, at));
}

/** A notice is given in a time in which the clause may be used, by a party that may. */
function checkNotice(
  event: AgreementEvent,
  { id }: EndingClause,
  usable: readonly Usable[],
  zone: string,
  say: SayOfRow,
): void {
  const times = usable.filter(each => isInTime(event, each));
  const by = [...new Set(times.flatMap(each => each.mayEnd))];
  if (by.includes(event.by)) return;
  const fix = 'Correct the row, or remove it: it changes nothing as it stands';
  if (times.length > 0) {
    const message = `Unexpected notice of \`${id}\` by \`${event.by}\`, expected one of ${listed(by)}, who may end`;
    say(event.row, 'notice-by-other', 'by', message, fix);
    return;
  }
  const missed = usable.findLast(({ time }) => time && time.since <= event.at)?.time;
  const seen = `Unexpected notice of \`${id}\` on`;
  if (missed?.until === undefined) {
    const message = `${seen} ${dateOf(event.at, zone)}, expected its condition to be met first`;
    say(event.row, 'notice-without-condition', 'at', message, fix);
    return;
  }
  const [given, last] = shownApart(
    event.at,
    missed.until - 1,
    zone,
    isDayStart(missed.until, zone) ? 'day' : 'minute',
  );
  say(event.row, 'late-notice', 'at', `${seen} ${given}, expected one by ${last}`, fix);
}
