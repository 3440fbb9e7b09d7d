import { visible } from '../../core/ground/visible.ts';
import type { Paint, Style } from './palette.ts';
import { widthOf } from './width.ts';

/** A run of text with one meaning. */
export type Span = { readonly text: string; readonly style?: Style };

/** A cell: a text, or spans one after the other. */
export type Cell = string | readonly Span[];

export type Align = 'left' | 'right';

/** Rows in aligned columns, two spaces apart, as lines without spaces at their end. */
export function table(rows: readonly (readonly Cell[])[], aligns: readonly Align[], paint: Paint): string[] {
  const widths = aligns.map((_, column) => Math.max(0, ...rows.map(row => cellWidth(row[column] ?? ''))));
  return rows.map(row => {
    const columns = aligns.map((align, column) => {
      const cell = row[column] ?? '';
      const space = ' '.repeat((widths[column] ?? 0) - cellWidth(cell));
      const text = spansOf(cell)
        .map(span => paint(span.style ?? 'plain', span.text))
        .join('');
      return align === 'right' ? space + text : text + space;
    });
    return columns.join('  ').trimEnd();
  });
}

/** How many columns of the terminal a cell takes. */
export function cellWidth(cell: Cell): number {
  return spansOf(cell).reduce((total, span) => total + widthOf(span.text), 0);
}

function spansOf(cell: Cell): readonly Span[] {
  const spans = typeof cell === 'string' ? [{ text: cell }] : cell;
  return spans.map(span => ({ ...span, text: visible(span.text) }));
}
