import type { Derivation } from '../../core/ground/derivation.ts';
import { exact } from '../../core/ground/exact.ts';
import { capacityOf } from '../../core/judging/capacity.ts';
import type { Given } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { flagOf, numberOption, shareOption } from './numbers.ts';

const needed = ['reps', 'hours', 'shareOfTime', 'attempts', 'minutes'] as const;

/** The options of capacity as its derivation; undefined where none was given but `--reps`, which a goal may be spread over too. */
export function readCapacity(given: Given): Derivation | undefined {
  const has = (name: string) => given.options[name] !== undefined;
  if (![...needed.slice(1), 'automated'].some(has)) return undefined;
  const reps = numberOption(given, 'reps');
  const hours = numberOption(given, 'hours');
  const shareOfTime = shareOption(given, 'shareOfTime');
  const attempts = numberOption(given, 'attempts');
  const minutes = numberOption(given, 'minutes');
  const automated = shareOption(given, 'automated');
  if (!reps || !hours || !shareOfTime || !attempts || !minutes) {
    const missing = needed.filter(name => !has(name)).map(flagOf);
    throw new UsageError(
      `missing ${missing.join(', ')}, expected capacity to come with all five of its numbers.`,
    );
  }
  if (automated !== undefined && exact(automated).compare(1) > 0) {
    throw new UsageError('unexpected share for --automated, expected at most `100%`.');
  }
  const derivation = capacityOf({
    party: 'sales',
    for: 'leads',
    reps,
    hours,
    shareOfTime,
    attempts,
    minutes,
    automated,
    own: undefined,
  });
  if (derivation) return derivation;
  throw new UsageError(
    'no limit to compute: --attempts, --minutes and the share that is not --automated have to be above 0.',
  );
}
