import { type Exact, exact, toFloat } from '../../core/ground/exact.ts';
import type { Style } from './palette.ts';
import type { Span } from './table.ts';

const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇'];

type Value = {
  readonly share: Exact | undefined;
  /** Whether it is judged, and how: a block never says the opposite of a verdict. */
  readonly isReached?: boolean | undefined;
  readonly style: Style;
};

/** One block per value: a full one where the share is reached, else as high as the share; a dot where nothing is known or judged. */
export function sparkline(values: readonly Value[]): Span[] {
  return values.map(value => ({ text: block(value), style: value.style }));
}

function block({ share, isReached }: Value): string {
  if (isReached ?? (share !== undefined && exact(share).gte(1))) return '█';
  if (share === undefined) return isReached === false ? '▁' : '·';
  return levels[Math.max(0, Math.min(levels.length - 1, Math.floor(toFloat(share) * levels.length)))] ?? '▁';
}
