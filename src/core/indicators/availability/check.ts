import { checkDataset } from '../../datasets/check-dataset.ts';
import { durationMs } from '../../ground/calendar/duration.ts';
import type { Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import { checkWhere } from '../where.ts';
import type { AvailabilityTerms } from './terms.ts';

/** Availability is measured from incidents or from checks, each with the fields that mean something there. */
export function checkAvailability(say: Say, terms: AvailabilityTerms, around: IndicatorAround): void {
  const { dataset, interval, minimum } = terms;
  const fix = 'Name a dataset of one of those kinds';
  if (!checkDataset(say, around, dataset, ['incidents', 'checks'], ['availability'], fix)) return;
  for (const [field, length] of Object.entries({ minimum, interval })) {
    if (length === undefined || (durationMs(length) !== undefined && length.unit !== 'working-hour'))
      continue;
    say.needsFixedLength([field], 'seconds, minutes, hours or days', 'Write it in minutes');
  }
  if (around.datasets[dataset]?.kind === 'incidents') checkOfIncidents(say, terms);
  else checkOfChecks(say, terms);
  checkWhere(say, terms, around);
}

function checkOfIncidents(say: Say, terms: AvailabilityTerms): void {
  for (const field of ['interval', 'method', 'downtime'] as const) {
    if (terms[field] === undefined) continue;
    say.wrong(
      'availability-fields',
      [field],
      `Unexpected \`${field}\` beside a dataset of incidents, expected one of checks`,
      'Remove it, or measure checks',
    );
  }
}

function checkOfChecks(say: Say, { interval, method, downtime, missing, ...rest }: AvailabilityTerms): void {
  if (method !== undefined && downtime !== undefined) {
    say.wrong(
      'availability-fields',
      ['method'],
      'Unexpected `method` beside `downtime`, expected one of them',
      'Remove one of them',
    );
  }
  for (const field of ['minimum', 'whole'] as const) {
    if (rest[field] === undefined || downtime !== undefined) continue;
    say.wrong(
      'availability-fields',
      [field],
      `Unexpected \`${field}\` of checks without \`downtime\`, expected a rule that says when an interval is down`,
      'Add `downtime:`, or remove it',
    );
  }
  if (downtime !== undefined && interval === undefined) {
    say.wrong(
      'missing-field',
      [],
      'Missing field `interval` beside `downtime`, expected how long an interval of the checks is',
      'Add `interval:`',
    );
  }
  if (missing === 'full' && method !== 'mean-of-intervals' && downtime === undefined) {
    say.wrong(
      'availability-fields',
      ['missing'],
      'Unexpected `full` of a ratio of sums, which cannot know how many checks are missing, expected `no-data` or `dropped`',
      'Choose another, or `method: mean-of-intervals`',
    );
  }
}
