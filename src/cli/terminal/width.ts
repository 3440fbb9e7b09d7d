const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const nothing = /^[\p{Mark}\p{Cf}\p{Cc}]+$/u;
const wide =
  /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\ufe0f/u;

/** How many columns of a terminal a text takes: East Asian letters and emoji take two, combining marks none. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (!nothing.test(segment)) columns += wide.test(segment) ? 2 : 1;
  }
  return columns;
}

/** Cut to so many columns, with an ellipsis where something is left out. */
export function cutTo(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let cut = '';
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    used += widthOf(segment);
    if (used > columns - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
