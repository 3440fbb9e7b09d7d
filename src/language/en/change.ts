import type { IsOwed, Owes, PartKind } from '../../core/change/change.ts';
import type { Input } from '../../core/change/side.ts';
import type { Direction } from '../../core/ground/quantity.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What a change does, as `kept diff` and the comment on a pull request tell it. */
export const change = {
  causes: {
    terms: 'terms',
    layer: 'layer',
    calendar: 'calendar',
    data: 'data',
    kept: 'Kept itself',
  } satisfies Record<Input, string>,
  arrow: (before: string, after: string): string => `${before} → ${after}`,
  none: 'none',
  notClosed: 'open again',
  verdicts: (count: number, verdict: string): string => `${count} ${verdict}`,
  held: { atLeast: '≥', atMost: '≤', above: '>', below: '<' } satisfies Record<Direction, string>,
  inBrackets: (text: string): string => `(${text})`,
  of: (actual: string, target: string): string => `${actual} of ${target}`,
  target: (text: string): string => `target ${text}`,
  targets: (first: string, last: string): string => `target ${first} … ${last}`,
  inPeriods: (count: number): string => `in ${counted(count, 'period', 'periods')}`,
  favours: (names: string): string => `in favour of ${names}`,
  against: (names: string): string => `against ${names}`,
  strike: (clause: string): string => `strike by ${clause}`,
  credit: (clause: string): string => `credit by ${clause}`,
  recovery: (clause: string): string => `to be made up by ${clause}`,
  given: 'given',
  /** The parts of the first line, each where it is so. */
  headline: {
    nothing: 'Changes nothing for anybody.',
    flips: (count: number): string => `${counted(count, 'closed verdict flips', 'closed verdicts flip')}`,
    gone: (count: number): string => `${counted(count, 'closed period is gone', 'closed periods are gone')}`,
    targets: (count: number): string => `${counted(count, 'closed target', 'closed targets')} rewritten`,
    figures: (count: number): string => `${counted(count, 'closed figure', 'closed figures')} rewritten`,
    outcomes: (count: number): string =>
      `${counted(count, 'credit, strike or plan', 'credits, strikes or plans')} of closed periods rewritten`,
    added: (count: number): string =>
      `${counted(count, 'closed period is', 'closed periods are')} judged that were not`,
    completed: (count: number): string =>
      `${counted(count, 'closed period', 'closed periods')} completed by data`,
    tighter: (names: string): string => `${names} owes more`,
    looser: (names: string): string => `${names} owes less`,
    unclear: (count: number): string => `${counted(count, 'promise is', 'promises are')} measured otherwise`,
    version: (version: string): string => `version still ${version}`,
    versions: (count: number): string => `${count} versions still as they were`,
    data: 'data only, no figure changes',
    words: 'words only, no figure changes',
    agreements: (added: number, removed: number): string =>
      [
        ...(added > 0 ? [`${counted(added, 'new agreement', 'new agreements')}`] : []),
        ...(removed > 0 ? [`${counted(removed, 'agreement is', 'agreements are')} gone`] : []),
      ].join(' · '),
    incomplete: (count: number): string =>
      `${counted(count, 'agreement', 'agreements')} could not be compared`,
    accepted: (count: number): string => `${count} accepted`,
  },
  sections: {
    closed: 'Closed periods',
    data: 'Data',
    now: 'From now on',
    agreement: 'Agreement',
    prose: 'Prose',
    incomplete: 'Not compared',
  },
  moreFigures: (count: number, all: string): string =>
    `${counted(count, 'more figure', 'more figures')} of closed periods, verdicts stand${all}`,
  showsAll: '   --all shows them',
  noFlip: 'No verdict flips by this alone.',
  noFirstDay: (place: string): string => `It has no first day: ${place}`,
  leaveAlone: (entry: string, below: string): string =>
    `To leave the past alone write  ${entry}  below ${below}.`,
  leaveAloneComputed: (day: string): string =>
    `To leave the past alone, add a target with \`from: ${day}\` and keep the one before as it was.`,
  rows: {
    of: (count: string, of: string, month: string): string => `${count} of ${of} rows of ${month}`,
    some: (count: string): string => `${count} rows`,
    moved: (column: string, from: string, to: string): string => `${column} ${from} → ${to}`,
    altered: (column: string): string => `${column} differs`,
    added: (count: string): string => `${count} more`,
    removed: (count: string): string => `${count} gone`,
    cameAndWent: (removed: string, added: string): string => `${removed} out, ${added} in`,
    columns: (added: readonly string[], removed: readonly string[]): string =>
      [
        ...(added.length > 0 ? [`new: ${added.join(', ')}`] : []),
        ...(removed.length > 0 ? [`gone: ${removed.join(', ')}`] : []),
      ].join('; '),
    blank: 'blank',
  },
  parts: {
    objective: 'promise',
    remedy: 'remedy',
    ending: 'ending',
    definition: 'definition',
    maintenance: 'maintenance',
    capacity: 'capacity',
    cap: 'cap on credits',
    party: 'party',
    dataset: 'dataset',
    calendar: 'calendar',
    field: 'terms',
  } satisfies Record<PartKind, string>,
  partNew: 'new',
  partGone: 'gone',
  owes: {
    tighter: (name: string): string => `${name} owes more (tighter)`,
    looser: (name: string): string => `${name} owes less (looser)`,
    unclear: (name: string): string => `${name}: the terms alone do not tell whether it owes more or less`,
    same: (): string => '',
  } satisfies Record<Owes, (name: string) => string>,
  isOwed: {
    more: (name: string): string => `${name} is owed more`,
    less: (name: string): string => `${name} is owed less`,
    unclear: (): string => '',
    same: (): string => '',
  } satisfies Record<IsOwed, (name: string) => string>,
  past: (target: string, met: number, of: number, before: string | undefined): string =>
    `Past at ${target}: kept ${met} of ${of}${before === undefined ? '' : `, ${before}`}`,
  pastAs: (target: string): string => `as at ${target}`,
  pastWas: (target: string, met: number, of: number): string => `at ${target} ${met} of ${of}`,
  odds: (text: string): string => `odds ${text}`,
  capacity: (capacity: string, enough: boolean): string =>
    `capacity ${capacity}: ${enough ? 'enough' : 'not enough'}`,
  field: (field: string, text: string): string => (field === '' ? text : `${field}  ${text}`),
  moreFields: (count: number): string => `${counted(count, 'more field', 'more fields')}   --all shows them`,
  version: 'version',
  status: 'status',
  versionKept: (before: string, after: string): string =>
    `${before} on both sides, binding terms differ: step to ${after}`,
  renamed: (before: string, after: string, sure: boolean): string =>
    sure
      ? `moved from slas/${before} to slas/${after}, its terms bind as before`
      : `slas/${before} is gone and slas/${after} is new: perhaps the same under another name, its terms differ`,
  agreementAdded: (status: string): string => `new agreement, ${status}`,
  agreementRemoved: 'agreement is gone, with all its closed periods',
  sinceUntil: (since: string | undefined, until: string | undefined): string =>
    `${since === undefined ? '' : ` since ${since}`}${until === undefined ? '' : `, to be used by ${until}`}`,
  standing: {
    'credit-moves': (clause: string): string => `credit due by ${clause}`,
    'escalation-moves': (clause: string): string => `escalation by ${clause}`,
    'right-moves': (clause: string): string => `right to end by ${clause}`,
    'date-moves': (clause: string): string => `next ${clause}`,
  },
  unchanged: {
    closed: 'closed periods',
    data: 'data',
    promises: 'promises',
    credits: 'credits',
    rights: 'rights',
    dates: 'dates',
    prose: 'prose',
    others: (count: number): string => `${counted(count, 'other agreement', 'other agreements')}`,
    line: (parts: readonly string[]): string => `No change: ${parts.join(', ')}.`,
  },
  ids: (ids: readonly string[]): string => `${ids.length === 1 ? 'id' : 'ids'} ${ids.join(' ')}`,
  accepted: (by: string, reason: string): string => `accepted by ${by}: ${reason}`,
  notCompared: {
    base: (agreement: string, count: number): string =>
      count === 0
        ? `what slas/${agreement} builds on had errors before, so that nothing is known of its figures there`
        : `slas/${agreement} had ${counted(count, 'error', 'errors')} before, so that nothing is known of its figures there`,
    head: (agreement: string, count: number): string =>
      count === 0
        ? `what slas/${agreement} builds on has errors: see \`kept check\``
        : `slas/${agreement} has ${counted(count, 'error', 'errors')}: see \`kept check\``,
  },
  sides: (base: string, head: string): string => `${base} → ${head}`,
  mergeBase: (ref: string, sha: string): string => `${ref} ${sha} (merge base)`,
  commit: (ref: string, sha: string): string => (sha.startsWith(ref) ? sha : `${ref} ${sha}`),
  workingTree: 'working tree',
  keptDiffers:
    'Kept itself differs: both sides are judged by the one that runs, so that what only its rules change is not told.',
  table: { period: 'Closed period', before: 'Before', after: 'After', cause: 'Cause', forWhom: 'For whom' },
  moreLines: (count: number): string => `and ${counted(count, 'more line', 'more lines')}`,
  cut: 'The rest is left out here, as a comment holds no more.',
  details: (count: number): string => `${counted(count, 'line', 'lines')}`,
  saysTheSame: (command: string): string => `\`${command}\` says the same.`,
};
