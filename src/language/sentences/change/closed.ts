import type { FigureChange } from '../../../core/change/change.ts';
import { canonical } from '../../../core/ground/canonical.ts';
import type { AgreementReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { formatTargetValue } from '../../format/against.ts';
import { formatPeriod, formatPeriodRange } from '../../format/period.ts';
import { formatQuantity } from '../../format/quantity.ts';
import { partyNames } from '../parties.ts';
import { figureTexts } from './figure.ts';
import type { Of, Told } from './told.ts';

type Figures = Of<FigureChange['rule']>;

/** Closed periods that say something else: each verdict by itself, what was rewritten alike in several periods as one line. */
export function closedLines(
  words: Catalogue,
  report: AgreementReport,
  changes: readonly Figures[],
): readonly Told[] {
  const isAlone = ({ rule }: Figures) => rule === 'verdict-flips' || rule === 'verdict-completed';
  const runs = Map.groupBy(
    changes.filter(each => !isAlone(each)),
    ({ rule, objective, group, cause, turn }) => canonical([rule, objective, group ?? null, cause, turn]),
  );
  return [
    ...changes.filter(isAlone).map(each => figureLine(words, report, each)),
    ...[...runs.values()].map(run => runLine(words, report, run)),
  ];
}

function titleOf({ title, group }: Figures): string {
  return group === undefined ? title : `${title} · ${group}`;
}

function figureLine(words: Catalogue, report: AgreementReport, change: Figures): Told {
  const { before = {}, after = {} } = change;
  const told = figureTexts(words, before, after);
  const { none } = words.change;
  const [was, is] = [change.before ? told.before : none, change.after ? told.after : none];
  const target = told.target === undefined ? '' : ` ${words.change.inBrackets(told.target)}`;
  return {
    mark: change.rule === 'verdict-completed' ? '+' : '✗',
    when: formatPeriod(words, change.dates, change.every),
    what: titleOf(change),
    how: `${words.change.arrow(was, is)}${target}`,
    before: was,
    after: `${is}${target}`,
    cause: causeText(words, change.cause),
    forWhom: forWhom(words, report, change),
    notes: [],
    ids: [change.id],
  };
}

/** Periods of one promise that were rewritten in the same way. */
function runLine(words: Catalogue, report: AgreementReport, run: readonly Figures[]): Told {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) throw new RangeError('a run of changes has one at least');
  const dates = run.map(each => each.dates);
  const isOne = run.length === 1;
  return {
    mark: first.rule === 'actual-rewritten' ? '~' : '✗',
    when: isOne
      ? formatPeriod(words, first.dates, first.every)
      : formatPeriodRange(words, dates, first.every),
    what: titleOf(first),
    ...runTexts(words, first, last, run),
    cause: causeText(words, first.cause),
    forWhom: forWhom(words, report, first),
    notes: [],
    ids: run.map(each => each.id),
  };
}

function runTexts(
  words: Catalogue,
  first: Figures,
  last: Figures,
  run: readonly Figures[],
): Pick<Told, 'how' | 'before' | 'after'> {
  const say = words.change;
  if (first.rule === 'period-added' || first.rule === 'period-removed') {
    const tally = tallyOf(words, run);
    const [before, after] = first.rule === 'period-added' ? [say.none, tally] : [tally, say.none];
    return { how: say.arrow(before, after), before, after };
  }
  const pair = (each: Figures) => say.arrow(partText(words, each, 'before'), partText(words, each, 'after'));
  const isSame = new Set(run.map(pair)).size === 1;
  const told = isSame ? pair(first) : `${pair(first)} … ${pair(last)}`;
  const named = first.rule === 'target-rewritten' ? say.target(told) : told;
  const how = run.length === 1 ? named : `${named} ${say.inPeriods(run.length)}`;
  if (!isSame) return { how };
  const [before, after] = [partText(words, first, 'before'), partText(words, first, 'after')];
  return first.rule === 'target-rewritten'
    ? { how, before: say.target(before), after: say.target(after) }
    : { how, before, after };
}

/** `12 kept, 5 missed`. */
function tallyOf(words: Catalogue, run: readonly Figures[]): string {
  const verdicts = Map.groupBy(run, ({ before, after }) => (after ?? before)?.verdict);
  return [...verdicts]
    .map(([verdict, all]) =>
      words.change.verdicts(all.length, verdict ? words.verdicts[verdict].word : words.change.notClosed),
    )
    .join(', ');
}

/** What a rule is about: the target, or the figure. */
function partText(words: Catalogue, change: Figures, side: 'before' | 'after'): string {
  const figure = change[side];
  if (change.rule === 'target-rewritten')
    return figure?.target ? formatTargetValue(words, figure.target.value) : words.change.none;
  return figure?.actual ? formatQuantity(words, figure.actual) : words.change.none;
}

export function causeText(words: Catalogue, causes: FigureChange['cause']): string {
  return causes.map(each => words.change.causes[each]).join(', ');
}

function forWhom(words: Catalogue, report: AgreementReport, { turn, from }: Figures): string {
  const names = partyNames(words, report, from);
  if (turn === 'same') return '';
  return turn === 'better' ? words.change.favours(names) : words.change.against(names);
}
