import type { Finding } from '../../ground/finding.ts';
import type { RowAnswer, RowsAnswer } from '../../ground/question.ts';
import { listed } from '../../ground/say.ts';
import { rowFound } from '../../ground/shortened.ts';
import type { IndicatorContext } from '../around.ts';
import type { ClockRules } from './clock-rules.ts';
import { deeds, type Oddity, walkOf } from './clock-walk.ts';
import { type LogEvent, logByItem } from './log.ts';
import { neverStarted, type Unstarted } from './never-started.ts';
import { eachOnce } from './unnamed-value.ts';

/** The events that some rules name. */
export function eventsOfRules(rules: ClockRules): readonly string[] {
  return deeds.flatMap(deed => rules[deed] ?? []);
}

/**
 * What is wrong with the log that an answer has of its items, of which some are judged. What happened to items that `where:` leaves out, or that
 * began before all that is judged, is not looked at; events that any objective names, or `values:` of the log, are known.
 */
export function checkLogOf(
  { sets }: RowsAnswer,
  { log, rules = {} }: { readonly log?: string | undefined; readonly rules?: ClockRules | undefined },
  items: { readonly judged: readonly { readonly row: RowAnswer }[]; readonly own: readonly RowAnswer[] },
  context: IndicatorContext,
  advice: Advice,
): readonly Finding[] {
  if (log === undefined) return [];
  const judged = new Set(items.judged.map(each => each.row.texts.id));
  const own = new Set(items.own.map(each => each.texts.id));
  const known = {
    byRules: context.objectives.flatMap(other => other.events(log)),
    asValues: context.datasets[log]?.values?.event ?? [],
  };
  const is = { judged: (item: string) => judged.has(item), own: (item: string) => own.has(item) };
  return checkLog(logByItem(sets.log ?? []), rules, context.file(log), is, known, advice);
}

/** The events of a log that are known: named by rules and conditions, or meant as they stand though none of those needs them. */
type KnownEvents = Readonly<Record<'byRules' | 'asValues', readonly string[]>>;

/** What the terms allow to do about it: whether something ends at the stop, and what time runs from where no event starts it. */
type Advice = Unstarted & { readonly endsAtStop: boolean };

/**
 * What a log says that the rules of an objective cannot use (RULES 18): events that nothing names, and those out of order, such as a resume
 * without a pause, a stop before the start or a pause after the stop. Each is passed over; at most 20 of a kind are told. A start after a stop of
 * an item that is judged is an error while nothing says what it does. `is` tells which items are, and which are the objective's own.
 */
export function checkLog(
  log: ReadonlyMap<string, readonly LogEvent[]>,
  rules: ClockRules,
  file: string,
  is: Readonly<Record<'judged' | 'own', (item: string) => boolean>>,
  { byRules, asValues }: KnownEvents,
  advice: Advice,
): readonly Finding[] {
  const named = [...new Set(byRules)];
  const known = [...new Set([...named, ...asValues])];
  const absent = noEventOf(log, named, known, file);
  const findings: Finding[] = [];
  const say = ({ row }: LogEvent, of: Pick<Finding, 'code' | 'severity' | 'message' | 'fix' | 'meant'>) =>
    findings.push({ ...of, file, place: { kind: 'dataset', row, column: 'event' } });
  for (const [item, events] of log) {
    // A change of severity needs no name of its own.
    for (const event of events)
      if (!absent && !known.includes(event.event) && event.severity === '') say(event, unknown(event, known));
    if (!is.own(item)) continue;
    const { turns, odd: all } = walkOf(events, rules);
    const [first] = all;
    if (first && turns.length === 0) {
      const { event, row } = first.event;
      findings.push(neverStarted({ file, row, column: 'event' }, { done: event, item }, rules, advice));
      continue;
    }
    for (const { event, ...odd } of all) {
      if (odd.kind === 'reopened' ? !is.judged(item) : rules.outOfOrder === 'ignore') continue;
      if (odd.kind === 'order') say(event, outOfOrder(event, odd.what));
      else say(event, reopened(event, advice));
    }
  }
  const byCode = Map.groupBy(
    findings.sort((a, b) => rowFound(a) - rowFound(b)),
    each => each.code,
  );
  return [...(absent ? [absent] : []), ...[...byCode.values()].flatMap(eachOnce)];
}

/** Not one row of a log is an event that any objective names, and some are not known at all: most likely another column was meant (RULES 18). */
function noEventOf(
  log: ReadonlyMap<string, readonly LogEvent[]>,
  wanted: readonly string[],
  known: readonly string[],
  file: string,
): Finding | undefined {
  const all = [...log.values()].flat();
  const first = all.find(each => !known.includes(each.event));
  if (!first || wanted.length === 0 || all.some(each => wanted.includes(each.event))) return undefined;
  return {
    code: 'no-named-event',
    severity: 'warning',
    file,
    place: { kind: 'dataset', row: first.row, column: 'event' },
    message: `Unexpected log without any of ${listed(wanted)}, which the terms name, expected at least one; here it is \`${first.event}\``,
    fix: 'Look whether two headers are swapped, and correct `columns:` of the dataset, the file or the rules',
    meant: { seen: first.event, among: wanted },
  };
}

type Said = Pick<Finding, 'code' | 'severity' | 'message' | 'fix' | 'meant'>;

function unknown({ event }: LogEvent, known: readonly string[]): Said {
  return {
    code: 'unknown-event',
    severity: 'warning',
    message: `Unexpected event \`${event}\`, expected one of ${listed(known)}`,
    fix: 'Correct it, name it in the rules, or name it under `values: { event: […] }` of the dataset where no rule needs it',
    meant: { seen: event, among: known },
  };
}

function outOfOrder({ event, item }: LogEvent, what: Oddity['what']): Said {
  return {
    code: 'event-order',
    severity: 'warning',
    message: `Unexpected \`${event}\` ${what} for item \`${item}\`, expected the events in order`,
    fix: 'Correct the log, or write `outOfOrder: ignore` in the rules where such events are to change nothing',
  };
}

function reopened({ event, item }: LogEvent, { endsAtStop }: Advice): Said {
  const anew = endsAtStop ? ', `reopened: restart` where it starts anew,' : '';
  return {
    code: 'reopened-item',
    severity: 'error',
    message: `Unexpected start \`${event}\` after the time of item \`${item}\` was stopped, expected \`reopened:\` in the rules to say what it does`,
    fix: `Write \`reopened: resume\` where the time goes on${anew} or \`reopened: ignore\``,
  };
}
