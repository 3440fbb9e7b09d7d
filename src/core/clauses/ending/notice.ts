import { dateOf, isoUtc } from '../../ground/calendar/instant.ts';
import { addDays } from '../../ground/calendar/plain-date.ts';
import type { Finding } from '../../ground/finding.ts';
import type { AgreementEvent } from '../../ground/question.ts';
import { listed } from '../../ground/say.ts';
import type { EndingNotice } from '../../report.ts';
import { isOpen } from './cases.ts';
import type { EndingContext } from './context.ts';
import { rowSource } from './row-source.ts';
import type { Stretch } from './stretches.ts';
import type { EndingTerms } from './terms.ts';

/** A time in which parties may give notice; always, where the clause has no condition. */
export type Usable = { readonly stretch?: Stretch; readonly mayEnd: readonly string[] };

type Noticed = {
  readonly notice?: { readonly report: EndingNotice; readonly used: Usable };
  readonly findings: readonly Finding[];
};

/**
 * The notice that uses an ending: a row of events.csv that names the clause and no days, recorded while the condition
 * was met. The first of the latest time in which there is one; a finding for each that nothing allows.
 */
export function noticeOf(context: EndingContext, ending: EndingTerms, usable: readonly Usable[]): Noticed {
  const { agreement, facts, asOf } = context;
  const zone = agreement.terms.timezone;
  const own = facts.events.filter(
    each => each.kind === 'notice' && each.clause === ending.id && !each.span && each.at < asOf,
  );
  const inTime = (event: AgreementEvent, { stretch }: Usable) =>
    !stretch || (event.at >= stretch.since && isOpen(stretch, event.at));
  const findings = own.flatMap((event): Finding[] => {
    const times = usable.filter(each => inTime(event, each));
    const by = [...new Set(times.flatMap(each => each.mayEnd))];
    if (by.includes(event.by)) return [];
    if (times.length > 0)
      return [
        wrong(
          event,
          facts.eventsFile,
          'by',
          'notice-by-other',
          `Unexpected notice of \`${ending.id}\` by \`${event.by}\`, expected one of ${listed(by)}, who may end`,
        ),
      ];
    const isLate = usable.some(each => each.stretch && each.stretch.since <= event.at);
    const expected = isLate ? 'one before the time for it was over' : 'its condition to be met first';
    const code = isLate ? 'late-notice' : 'notice-without-condition';
    const day = dateOf(event.at, zone);
    return [
      wrong(
        event,
        facts.eventsFile,
        'at',
        code,
        `Unexpected notice of \`${ending.id}\` on ${day}, expected ${expected}`,
      ),
    ];
  });
  const used = usable.findLast(each => own.some(event => uses(event, each)));
  const event = used && own.toSorted((a, b) => a.at - b.at).find(each => uses(each, used));
  function uses(each: AgreementEvent, time: Usable): boolean {
    return inTime(each, time) && time.mayEnd.includes(each.by);
  }
  if (!used || !event) return { findings };
  const date = dateOf(event.at, zone);
  const report = {
    at: isoUtc(event.at),
    date,
    by: event.by,
    ...(ending.noticeDays !== undefined && { earliestEnd: addDays(date, ending.noticeDays) }),
    source: rowSource(facts.eventsFile, event.row),
  };
  return { notice: { report, used }, findings };
}

function wrong(event: AgreementEvent, file: string, column: string, code: string, message: string): Finding {
  return {
    code,
    severity: 'warning',
    file,
    place: { kind: 'dataset', row: event.row, column },
    message,
    fix: 'Correct the row; it changes nothing as it stands',
  };
}
