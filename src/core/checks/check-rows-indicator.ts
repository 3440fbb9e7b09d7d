import type { ObjectiveTerms } from '../agreement/objective.ts';
import type { TermsPath } from '../ground/finding.ts';
import { checkColumn, checkCondition } from './check-column.ts';
import type { Finder } from './finder.ts';

type RowsIndicator = Extract<ObjectiveTerms['indicator'], { kind: 'share' | 'measure' }>;

/** A share or a measure names times, conditions and numbers that its dataset has. */
export function checkRowsIndicator(finder: Finder, indicator: RowsIndicator, path: TermsPath): void {
  const { dataset } = indicator;
  checkColumn(finder, dataset, indicator.at, [...path, 'at'], 'time');
  if (indicator.kind === 'share') {
    if (indicator.of) checkCondition(finder, dataset, indicator.of, [...path, 'of']);
    checkCondition(finder, dataset, indicator.kept, [...path, 'kept']);
    return;
  }
  checkColumn(finder, dataset, indicator.sum, [...path, 'sum'], 'number');
  if (indicator.per !== undefined && indicator.per !== 'count')
    checkColumn(finder, dataset, indicator.per, [...path, 'per'], 'number');
}
