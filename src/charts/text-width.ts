import { textMetrics } from './untyped-vega.ts';

/**
 * Widths of a broad sans-serif in thousandths of the font size, by class of character: broad, because a label
 * that is measured too short is cut and one measured too long only leaves room.
 */
const classes: readonly (readonly [characters: string, width: number])[] = [
  ["\u202f\u00a0iIjl.,:;'|!’·", 300],
  ['ft()[] -/r"', 400],
  ['cksvxyzJ–…', 560],
  ['0123456789abdeghnopqu$?L+=<>≤≥–×÷', 630],
  ['ABCEFKPRSTVXYZ&', 680],
  ['DGHNOQUw✕✓◐○', 780],
  ['mMW%@—', 960],
];
const widths = new Map(
  classes.flatMap(([characters, width]) => [...characters].map(one => [one, width] as const)),
);

/** Width of a text in px, the same on every machine. Characters outside the table count as a full em (Hangul). */
export function textWidth(text: string, fontPx: number, bold = false): number {
  let thousandths = 0;
  for (const character of text) thousandths += widths.get(character) ?? 1000;
  return (thousandths * fontPx * (bold ? 1.08 : 1)) / 1000;
}

/** Lets Vega's layout measure with the same table, whether or not a canvas is installed. */
export function measureByTable(): void {
  textMetrics.width = (item, text) =>
    textWidth(
      lineOf(text),
      item.fontSize ?? 12,
      Number(item.fontWeight ?? 400) >= 600 || item.fontWeight === 'bold',
    );
}

function lineOf(text: unknown): string {
  return text === null || text === undefined ? '' : String(text);
}
