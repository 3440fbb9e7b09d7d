import { visible } from '../../core/ground/visible.ts';
import type { AgreementReport, ObjectiveReport } from '../../core/report.ts';
import {
  attainmentShown,
  groupsShown,
  keptShare,
  moreGroups,
  objectiveState,
  periodVerdict,
} from '../../language/index.ts';
import type { Look } from '../look.ts';
import { bar } from '../terminal/bar.ts';
import { sparkline } from '../terminal/sparkline.ts';
import { type Align, type Cell, cellWidth, table } from '../terminal/table.ts';
import { cutTo } from '../terminal/width.ts';
import { wrap } from '../terminal/wrap.ts';

/** Under this width the bar is left out and the sparkline is shorter. */
const roomy = 96;

/** A title is never cut shorter than this. */
const leastTitle = 16;

type Shape = { readonly bar: number; readonly periods: number };

/** Each promise as a line of one table with a note under it, and the head of that table. */
export function promiseRows(
  report: AgreementReport,
  look: Look,
): { readonly head: string; readonly rows: readonly (readonly string[])[] } {
  const { words, paint, columns } = look;
  const { cli } = words;
  const shape = columns >= roomy ? { bar: 8, periods: 12 } : { bar: 0, periods: 8 };
  const heads = [
    cli.actual,
    ...(shape.bar ? [''] : []),
    cli.attainment,
    cli.verdict,
    cli.trend(shape.periods),
  ];
  // Each promise, and below it each of its groups that is judged alone.
  const shown = report.objectives.map(objective => {
    const { shown: groups, more } = groupsShown(objective);
    const own = { title: objective.title, objective };
    const ofGroups = groups.map(each => ({ title: `· ${each.group}`, objective: each.objective }));
    return { objective, lines: [own, ...ofGroups], more: moreGroups(words, more) };
  });
  const rest: Cell[][] = [
    heads.map(text => [{ text, style: 'faint' }]),
    ...shown.flatMap(each => each.lines.map(line => cellsOf(report, line.objective, look, shape))),
  ];
  const room = columns - 2 - columnsOf(rest);
  const titles: Cell[] = [
    [{ text: cli.objective, style: 'faint' }],
    ...shown.flatMap(each =>
      each.lines.map(({ title }) => cutTo(visible(title), Math.max(leastTitle, room))),
    ),
  ];
  const bars: Align[] = shape.bar ? ['left'] : [];
  const aligns: Align[] = ['left', 'left', ...bars, 'right', 'left', 'left'];
  const [head = '', ...lines] = table(
    rest.map((cells, index) => [titles[index] ?? '', ...cells]),
    aligns,
    paint,
  );
  const noted = (text: string) => wrap(visible(text), columns - 4).map(line => paint('faint', `    ${line}`));
  const line = lines.values();
  const rows = shown.map(({ objective, lines: own, more }) => {
    const [first = '', ...groups] = own.map(() => `  ${line.next().value ?? ''}`);
    return [
      first,
      ...noted(objectiveState(words, report, objective).note),
      ...groups,
      ...(more === undefined ? [] : noted(more)),
    ];
  });
  return { head: `  ${head}`, rows };
}

function cellsOf(
  report: AgreementReport,
  objective: ObjectiveReport,
  { words }: Look,
  { bar: columns, periods }: Shape,
): Cell[] {
  const { period, value, verdict } = objectiveState(words, report, objective);
  const attainment = period?.attainment;
  const bars: Cell[] = columns
    ? [
        attainment === undefined
          ? ''
          : bar(keptShare(objective, attainment) ?? attainment, columns, verdict.tone),
      ]
    : [];
  return [
    [{ text: value, style: 'strong' }],
    ...bars,
    period ? attainmentShown(words, objective, period) : '',
    [{ text: `${verdict.mark} ${verdict.word}`, style: verdict.tone }],
    sparkline(
      objective.periods.slice(-periods).map(each => ({
        share: keptShare(objective, each.attainment),
        isReached: each.verdict === 'met' || (each.verdict === 'missed' ? false : undefined),
        style: periodVerdict(words, each).tone,
      })),
    ),
  ];
}

/** What the columns of these rows take, with the two spaces before each. */
function columnsOf(rows: readonly (readonly Cell[])[]): number {
  return (rows[0] ?? []).reduce(
    (total, _, column) => total + 2 + Math.max(...rows.map(row => cellWidth(row[column] ?? ''))),
    0,
  );
}
