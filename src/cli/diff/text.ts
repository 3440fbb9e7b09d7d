import { headline, type Told, toldAgreements } from '../../language/index.ts';
import type { Look } from '../look.ts';
import { type Cell, cellWidth, table } from '../terminal/table.ts';
import { wrap, wrapParts } from '../terminal/wrap.ts';
import { type DiffPage, sidesText } from './page.ts';

/** A comparison for a terminal. */
export function diffText(page: DiffPage, asOf: string, look: Look): string {
  const { words, diff, all } = page;
  const { paint, columns } = look;
  const marked = (kind: 'new' | 'gone', text: string) => (kind === 'new' ? `{+${text}+}` : `[-${text}-]`);
  const agreements = toldAgreements(words, diff, { all, marked });
  const lines = [
    ...(page.keptDiffers ? wrap(words.change.keptDiffers, columns) : []),
    ...wrapParts([sidesText(page), asOf], columns).map(line => paint('faint', line)),
    ...wrap(headline(words, diff.changes, diff.reports, diff.incomplete.length), columns).map(line =>
      paint('strong', line),
    ),
  ];
  for (const each of agreements) {
    lines.push('', paint('strong', `${each.id}  ${each.title}`));
    for (const section of each.sections) {
      lines.push(
        '',
        paint('strong', section.heading),
        ...section.lines.flatMap(told => [
          ...toldLines(told, look),
          ...(all ? idLines(words, told, look) : []),
        ]),
      );
      if (section.more !== undefined)
        lines.push(...wrap(`~ ${section.more}`, columns - 2).map(line => `  ${line}`));
    }
    if (each.unchanged !== '') lines.push('', ...wrap(each.unchanged, columns));
  }
  if (agreements.length === 0 && diff.others > 0)
    lines.push(words.change.unchanged.line([words.change.unchanged.others(diff.others)]));
  if (diff.incomplete.length > 0) {
    lines.push('', paint('strong', words.change.sections.incomplete));
    for (const { side, agreement, findings } of diff.incomplete)
      lines.push(
        ...wrap(`! ${words.change.notCompared[side](agreement, findings.length)}`, columns - 2).map(
          line => `  ${line}`,
        ),
      );
  }
  return `${lines.join('\n')}\n`;
}

/** The ids by which a change is accepted. */
function idLines({ change }: DiffPage['words'], { ids }: Told, { paint, columns }: Look): readonly string[] {
  return wrap(change.ids(ids), columns - 5).map(line => paint('faint', `     ${line}`));
}

const tones = { '✗': 'missed', '~': 'running', '+': 'kept', '–': 'missed', '·': 'none' } as const;

/** One change: in columns where they fit, else what it is about and below it how it was and is. */
function toldLines(told: Told, { paint, columns }: Look): readonly string[] {
  const { mark, when, what, how, cause, forWhom, notes } = told;
  const cells: Cell[] = [
    [{ text: mark, style: tones[mark] }],
    when,
    what,
    how,
    [{ text: cause, style: 'faint' }],
    forWhom,
  ].filter((cell, place) => place === 0 || cell !== '') as Cell[];
  const width = cells.reduce((total: number, cell) => total + cellWidth(cell) + 2, 0);
  const [line = ''] = table(
    [cells],
    cells.map(() => 'left' as const),
    paint,
  );
  const below = [how, cause, forWhom].filter(text => text !== '').join(' · ');
  const head = [when, what].filter(text => text !== '').join('  ');
  const first =
    width <= columns
      ? [`  ${line}`]
      : [
          `  ${paint(tones[mark], mark)}  ${wrap(head, columns - 5).join('\n     ')}`,
          ...wrap(below, columns - 5).map(each => `     ${each}`),
        ];
  return [
    ...first,
    ...notes.flatMap(note => wrap(note, columns - 5).map(each => paint('faint', `     ${each}`))),
  ];
}
