import type { Finder } from '../../checks/finder.ts';
import { durationMs } from '../../ground/calendar/duration.ts';
import type { TermsPath } from '../../ground/finding.ts';
import type { AvailabilityTerms } from './terms.ts';

/** Availability is measured from incidents or from checks, each with the fields that mean something there; true where the dataset will do. */
export function checkAvailability(finder: Finder, indicator: AvailabilityTerms, path: TermsPath): boolean {
  const { datasets } = finder.agreement.terms;
  const { dataset, interval, method, downtime, minimum, missing } = indicator;
  if (!finder.refer(dataset, finder.names.datasets, 'dataset', [...path, 'availability'])) return false;
  const kind = datasets[dataset]?.kind;
  if (kind === undefined) return false;
  if (kind !== 'incidents' && kind !== 'checks') {
    finder.wrong(
      'wrong-dataset-kind',
      [...path, 'availability'],
      `Unexpected dataset \`${dataset}\` of kind \`${kind}\`, expected one of kind \`incidents\` or \`checks\``,
      'Name a dataset of one of those kinds',
    );
    return false;
  }
  for (const [field, length] of Object.entries({ minimum, interval })) {
    if (length === undefined || (durationMs(length) !== undefined && length.unit !== 'working-hour'))
      continue;
    finder.wrong(
      'bad-value',
      [...path, field],
      'Unexpected length without fixed hours, expected seconds, minutes, hours or days',
      'Write it in minutes',
    );
  }
  const only = (field: 'interval' | 'method' | 'downtime') =>
    finder.wrong(
      'availability-fields',
      [...path, field],
      `Unexpected \`${field}\` beside a dataset of incidents, expected one of checks`,
      'Remove it, or measure checks',
    );
  if (kind === 'incidents') {
    if (interval !== undefined) only('interval');
    if (method !== undefined) only('method');
    if (downtime !== undefined) only('downtime');
    return true;
  }
  if (method !== undefined && downtime !== undefined) {
    finder.wrong(
      'availability-fields',
      [...path, 'method'],
      'Unexpected `method` beside `downtime`, expected one of them',
      'Remove one of them',
    );
  }
  if (minimum !== undefined && downtime === undefined) {
    finder.wrong(
      'availability-fields',
      [...path, 'minimum'],
      'Unexpected `minimum` of checks without `downtime`, expected a rule that says when an interval is down',
      'Add `downtime:`, or remove it',
    );
  }
  if (downtime !== undefined && interval === undefined) {
    finder.wrong(
      'missing-field',
      path,
      'Missing field `interval` beside `downtime`, expected how long an interval of the checks is',
      'Add `interval:`',
    );
  }
  if (missing === 'full' && method !== 'mean-of-intervals' && downtime === undefined) {
    finder.wrong(
      'availability-fields',
      [...path, 'missing'],
      'Unexpected `full` of a ratio of sums, which cannot know how many checks are missing, expected `no-data` or `dropped`',
      'Choose another, or `method: mean-of-intervals`',
    );
  }
  return true;
}
