import type { TargetReport } from '../core/report.ts';
import { type Catalogue, formatTargetValue, targetText } from '../language/index.ts';
import type { Frame } from './frame.ts';

/** The label at the end of a target's line: `at most 1 h`, on a narrow drawing `≤ 1 h`. */
export function endLabel(words: Catalogue, target: TargetReport, frame: Frame): string {
  if (frame.size === 'wide') return targetText(words, target);
  return `${words.charts.drawing.sign[target.direction]} ${formatTargetValue(words, target.value)}`;
}
