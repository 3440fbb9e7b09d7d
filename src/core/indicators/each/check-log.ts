import type { Finding } from '../../ground/finding.ts';
import { rowFound, shortened } from '../../ground/shortened.ts';
import type { LogEvent } from './history.ts';
import { type EachTerms, leavesOf } from './terms.ts';

const kinds = ['start', 'pause', 'resume', 'stop', 'transfer'] as const;

/** The events that an objective names: in its rules and as updates. */
export function eventsOf({ rules = {}, promise }: EachTerms): readonly string[] {
  const updates = leavesOf(promise).flatMap(each => (each.kind === 'updates' ? [each.updates] : []));
  return [...kinds.flatMap(kind => rules[kind] ?? []), ...updates];
}

/**
 * What a log says that the rules of an objective cannot use: events that nothing names, and a resume without a pause, a pause in a pause
 * or an event before the start or after the stop. Each is passed over; at most 20 of a kind are told.
 */
export function checkLog(
  log: ReadonlyMap<string, readonly LogEvent[]>,
  terms: EachTerms,
  file: string,
  named: readonly string[] = eventsOf(terms),
): readonly Finding[] {
  const { rules = {} } = terms;
  const groups = kinds.map(name => [name, rules[name] ?? []] as const);
  const known = [...new Set(named)];
  const findings: Finding[] = [];
  const say = (code: string, { row }: LogEvent, message: string, fix: string, meant?: Finding['meant']) =>
    findings.push({
      code,
      severity: 'warning',
      file,
      place: { kind: 'dataset', row, column: 'event' },
      message,
      fix,
      ...(meant && { meant }),
    });
  for (const events of log.values()) {
    let state: 'new' | 'running' | 'paused' | 'stopped' = rules.start ? 'new' : 'running';
    for (const event of events) {
      const name = `\`${event.event}\``;
      if (!known.includes(event.event)) {
        // A change of severity needs no name of its own.
        if (event.severity !== '') continue;
        const among = known.map(each => `\`${each}\``).join(', ');
        say(
          'unknown-event',
          event,
          `Unexpected event ${name}, expected one of ${among}`,
          'Correct it, or name it in the rules',
          {
            seen: event.event,
            among: known,
          },
        );
        continue;
      }
      const kind = groups.find(([, names]) => names.includes(event.event))?.[0];
      const wrong =
        state === 'stopped' && kind !== undefined && kind !== 'start'
          ? 'after the time was stopped'
          : state === 'new' && (kind === 'pause' || kind === 'resume')
            ? 'before the time was started'
            : kind === 'resume' && state !== 'paused'
              ? 'of a time that is not paused'
              : kind === 'pause' && state === 'paused'
                ? 'of a time that is paused already'
                : undefined;
      if (wrong)
        say(
          'event-order',
          event,
          `Unexpected ${name} ${wrong} for item \`${event.item}\`, expected the events in order`,
          'Correct the log',
        );
      else if (kind === 'pause') state = 'paused';
      else if (kind === 'start' || kind === 'resume') state = 'running';
      else if (kind === 'stop') state = 'stopped';
    }
  }
  const byCode = Map.groupBy(
    findings.sort((a, b) => rowFound(a) - rowFound(b)),
    each => each.code,
  );
  return [...byCode.values()].flatMap(list => shortened(list));
}
