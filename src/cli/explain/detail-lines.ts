import type { IndicatorKind } from '../../core/ground/kinds.ts';
import { visible } from '../../core/ground/visible.ts';
import { besideReadings, lateNextIn, openUpTo } from '../../language/index.ts';
import type { Look } from '../look.ts';
import { listLines } from '../report/late-next-lines.ts';
import { deliveryLines } from './delivery-lines.ts';
import { itemLines } from './item-lines.ts';
import type { Told } from './told.ts';

type Lines<Kind extends IndicatorKind> = { lines(told: Told<Kind>, look: Look): string[] }['lines'];
type AllLines = { readonly [Kind in IndicatorKind]?: Lines<Kind> };

/** What is shown of a period beside its number, for the kinds of indicator that have more to show. */
const linesOfKind = { each: itemLines, delivery: deliveryLines } satisfies AllLines;

/** What a period holds beside its number, as its kind of indicator shows it. */
export function detailLines(told: Told, look: Look): string[] {
  const own = linesOf(told.objective.indicator.kind)?.(told, look) ?? [];
  return [...own, ...besideLines(told, look), ...openLines(told, look), ...lateNext(told, look)];
}

/** Figures beside the number, which it would hide. */
function besideLines({ objective, period }: Told, { words, paint }: Look): string[] {
  const readings = besideReadings(words, objective, period);
  if (readings.length === 0) return [];
  return [
    '',
    paint('strong', words.cli.beside),
    ...readings.map(({ name, text }) => `  ${visible(words.cli.seenAs(name, text))}`),
  ];
}

/** What the period, or one before it, left open for later ones and nothing has decided yet. */
function openLines({ report, objective, period }: Told, look: Look): string[] {
  return openUpTo(look.words, objective, period, report.zone).flatMap(list => listLines(list, look));
}

/** What of a running or settling period will be late next. */
function lateNext({ report, objective, period }: Told, look: Look): string[] {
  return lateNextIn(look.words, report, objective, period).flatMap(list => listLines(list, look));
}

function linesOf<Kind extends IndicatorKind>(kind: Kind): Lines<Kind> | undefined {
  const all: AllLines = linesOfKind;
  return all[kind];
}
