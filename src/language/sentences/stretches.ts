import type { TargetReport } from '../../core/report.ts';
import type { Catalogue } from '../catalogue.ts';
import { formatTargetValue } from '../format/against.ts';
import { formatDate } from '../format/date.ts';

/** Where a target changes inside a period: `The target changes on 11 Jun 2026, from 100 to 200.` */
export function stretchChanges(
  words: Catalogue,
  stretches: NonNullable<TargetReport['stretches']>,
): string[] {
  return stretches
    .slice(1)
    .map((stretch, place) =>
      words.derivation.stretches.changes(
        formatDate(words, stretch.from),
        formatTargetValue(words, stretches[place]!.value),
        formatTargetValue(words, stretch.value),
      ),
    );
}
