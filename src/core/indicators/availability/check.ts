import { checkDataset } from '../../datasets/check-dataset.ts';
import { durationMs } from '../../ground/calendar/duration.ts';
import { columnsOf } from '../../ground/condition.ts';
import type { Say } from '../../ground/say.ts';
import type { IndicatorAround } from '../around.ts';
import { checkWhere, whereOf } from '../where.ts';
import { checkStateTerms } from './state-words.ts';
import type { AvailabilityTerms } from './terms.ts';

/** Availability is measured from incidents or from checks, each with the fields that mean something there. */
export function checkAvailability(say: Say, terms: AvailabilityTerms, around: IndicatorAround): void {
  const { dataset, interval, minimum } = terms;
  const fix = 'Name a dataset of one of those kinds';
  if (!checkDataset(say, around, dataset, ['incidents', 'states', 'checks'], ['availability'], fix)) return;
  for (const [field, length] of Object.entries({ minimum, interval })) {
    if (length === undefined || (durationMs(length) !== undefined && length.unit !== 'working-hour'))
      continue;
    say.needsFixedLength([field], 'seconds, minutes, hours or days', 'Write it in minutes');
  }
  const kind = around.datasets[dataset]?.kind;
  if (kind === 'checks') checkOfChecks(say, terms);
  else {
    const of = kind === 'states' ? 'changes of state' : 'incidents';
    checkFieldsOf(say, terms, ['interval', 'method', 'downtime'], of, 'checks');
  }
  if (kind === 'states') checkOfStates(say, terms, around);
  else checkFieldsOf(say, terms, ['states'], kind === 'checks' ? 'checks' : 'incidents', 'changes of state');
  checkWhere(say, terms, around);
}

/** Fields that mean something only beside another kind of dataset. */
function checkFieldsOf(
  say: Say,
  terms: AvailabilityTerms,
  fields: readonly ('interval' | 'method' | 'downtime' | 'states')[],
  seen: string,
  expected: string,
): void {
  for (const field of fields) {
    if (terms[field] === undefined) continue;
    say.wrong(
      'availability-fields',
      [field],
      `Unexpected \`${field}\` beside a dataset of ${seen}, expected one of ${expected}`,
      `Remove it, or measure ${expected}`,
    );
  }
}

/** What words for states mean is said, and rows are told apart by their service alone: without one of its rows a state would never end. */
function checkOfStates(say: Say, { states, where }: AvailabilityTerms, around: IndicatorAround): void {
  if (states) checkStateTerms(say, states);
  else {
    say.wrong(
      'missing-field',
      [],
      'Missing field `states` beside a dataset of changes of state, expected which of them are up and which are down',
      'Add `states: { up: […], down: […] }`',
    );
  }
  const condition = whereOf(where, around.definitions);
  for (const column of new Set(condition ? columnsOf(condition) : [])) {
    if (column === 'service') continue;
    say.wrong(
      'states-where',
      ['where'],
      `Unexpected column \`${column}\` in \`where\` of changes of state, expected \`service\` alone, since a state lasts until the next row of its service`,
      'Say with `states` what a state means, and choose services with `where: { service: … }`',
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
