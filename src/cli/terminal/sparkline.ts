import { type Exact, exact, toFloat } from '../../core/ground/exact.ts';
import type { Style } from './palette.ts';
import type { Span } from './table.ts';

const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇'];

/** One block per value: a full one where the share is reached, else as high as the share; a dot where there is none. */
export function sparkline(
  values: readonly { readonly share: Exact | undefined; readonly style: Style }[],
): Span[] {
  return values.map(({ share, style }) => ({ text: share === undefined ? '·' : block(share), style }));
}

function block(share: Exact): string {
  if (exact(share).gte(1)) return '█';
  return levels[Math.max(0, Math.min(levels.length - 1, Math.floor(toFloat(share) * levels.length)))] ?? '▁';
}
