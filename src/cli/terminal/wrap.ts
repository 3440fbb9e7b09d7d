import { visible } from '../../core/ground/visible.ts';
import { widthOf } from './width.ts';

/** A text in lines of at most so many columns, broken at spaces; a longer word stands alone. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of visible(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > columns) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** Parts joined by a middle dot, broken between the parts where they do not fit; a longer part is wrapped itself. */
export function wrapParts(parts: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.pop();
    const longer = line === undefined ? visible(part) : `${line} · ${visible(part)}`;
    if (widthOf(longer) <= columns) lines.push(longer);
    else lines.push(...(line === undefined ? [] : [line]), ...wrap(part, columns));
  }
  return lines;
}
