import { type Exact, exact, toFloat } from '../../core/ground/exact.ts';
import type { Style } from './palette.ts';
import type { Span } from './table.ts';

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A share as a bar of so many columns: full at 100 % and above, never full below it. */
export function bar(share: Exact, columns: number, style: Style): Span[] {
  const reached = exact(share).gte(1);
  const most = columns * 8 - 1;
  const filled = reached
    ? columns * 8
    : Math.min(most, Math.max(0, Math.round(toFloat(share) * columns * 8)));
  const full = '█'.repeat(Math.floor(filled / 8)) + (eighths[filled % 8] ?? '');
  return [
    { text: full, style },
    { text: '·'.repeat(columns - full.length), style: 'faint' },
  ];
}
