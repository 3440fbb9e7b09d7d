import type { Derivation, Step } from '../core/ground/derivation.ts';
import { visible } from '../core/ground/visible.ts';
import { sourcesText, stepLabel, stepNote, stepSign, stepValue } from '../language/index.ts';
import type { Look } from './look.ts';
import { type Span, table } from './terminal/table.ts';
import { widthOf } from './terminal/width.ts';
import { wrapParts } from './terminal/wrap.ts';

/**
 * A number as a column sum: sign, what it is, its value, and where that comes from; a line above each result. `notesOf`
 * says what stands on the right, by default the basis and the rows; `held` is the result and what it is held against.
 */
export function derivationLines(
  { steps }: Pick<Derivation, 'steps'>,
  look: Look,
  notesOf: (step: Step) => readonly string[] = step => notesAndRows(step, look),
  held?: Parameters<typeof stepValue>[2],
): string[] {
  const { words, paint, columns } = look;
  const texts = steps.map(step => ({
    step,
    label: stepLabel(words, step),
    value: stepValue(words, step, held),
  }));
  const widest = (of: (each: (typeof texts)[number]) => string) =>
    Math.max(0, ...texts.map(each => widthOf(visible(of(each)))));
  const sum = 1 + 2 + widest(each => each.label) + 2 + widest(each => each.value);
  const rows: Span[][] = [];
  const rules = new Set<number>();
  for (const { step, label, value } of texts) {
    const result = step.op === 'equals';
    const style = result ? 'strong' : step.op === 'part' ? 'faint' : 'plain';
    if (result) rules.add(rows.length);
    const [first = '', ...more] = wrapParts(notesOf(step), Math.max(24, columns - 2 - sum - 3));
    rows.push([
      { text: stepSign(step), style: 'faint' },
      { text: label, style },
      { text: value, style },
      { text: first, style: 'faint' },
    ]);
    for (const line of more)
      rows.push([{ text: '' }, { text: '' }, { text: '' }, { text: line, style: 'faint' }]);
  }
  const lines = table(
    rows.map(row => row.map(span => [span])),
    ['left', 'left', 'right', 'left'],
    paint,
  );
  return lines.flatMap((line, index) =>
    rules.has(index) ? [`  ${paint('faint', '─'.repeat(sum))}`, `  ${line}`] : [`  ${line}`],
  );
}

function notesAndRows(step: Step, { words }: Look): string[] {
  const note = stepNote(words, step);
  const rows = sourcesText(words, step.sources);
  return [...(note ? [note] : []), ...(rows ? [rows] : [])];
}
