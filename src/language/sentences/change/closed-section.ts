import type { LocatedChange } from '../../../core/change/change.ts';
import type { AgreementReport } from '../../../core/report.ts';
import type { Catalogue } from '../../catalogue.ts';
import { closedLines } from './closed.ts';
import { outcomeLine } from './others.ts';
import { isOf, type Of, type Told } from './told.ts';

/** Closed periods that are rewritten or completed; figures whose verdicts stand are only counted where not all is asked for. */
export function closedSection(
  words: Catalogue,
  report: AgreementReport,
  changes: readonly LocatedChange[],
  { all }: { readonly all: boolean },
): { readonly lines: readonly Told[]; readonly more?: string } {
  const figures = changes.filter(each =>
    isOf(each, [
      'verdict-flips',
      'period-removed',
      'target-rewritten',
      'actual-rewritten',
      'period-added',
      'verdict-completed',
    ]),
  );
  const isFolded = (each: LocatedChange) => !all && each.rule === 'actual-rewritten';
  const folded = figures.filter(isFolded);
  const told = closedLines(
    words,
    report,
    figures.filter(each => !isFolded(each)),
  );
  const byId = new Map(changes.map(each => [each.id, each]));
  const lines = told.map(line => ({
    ...line,
    notes: [
      ...hints(words, line, changes),
      ...line.ids
        .flatMap(id => acceptedText(words, byId.get(id)))
        .filter((text, place, texts) => texts.indexOf(text) === place),
    ],
  }));
  const outcomes = changes.flatMap(each =>
    isOf(each, ['credit-rewritten', 'strike-rewritten', 'recovery-rewritten'])
      ? [{ ...outcomeLine(words, report, each), notes: acceptedText(words, each) }]
      : [],
  );
  const more =
    folded.length > 0 ? { more: words.change.moreFigures(folded.length, words.change.showsAll) } : {};
  return { lines: [...lines, ...outcomes], ...more };
}

/** What is said below targets of the past that were rewritten: whether that decides anything, and how to leave them alone. */
function hints(words: Catalogue, { ids }: Told, changes: readonly LocatedChange[]): readonly string[] {
  const [first] = changes.filter(each => ids.includes(each.id));
  if (!first || !isOf(first, ['target-rewritten'])) return [];
  const say = words.change;
  const cause = (each: Of<'verdict-flips'>) =>
    each.objective === first.objective && each.cause.join() === first.cause.join();
  const flips = changes.some(each => isOf(each, ['verdict-flips']) && cause(each));
  const terms = changes.find(
    each => isOf(each, ['part-changed']) && each.part === 'objective' && each.name === first.objective,
  );
  const { file, line } = terms ?? {};
  const leave = terms && isOf(terms, ['part-changed']) ? terms.promise?.leaveAlone : undefined;
  return [
    ...(flips ? [] : [say.noFlip]),
    ...(leave?.entry && file !== undefined && line !== undefined ? [say.noFirstDay(`${file}:${line}`)] : []),
    ...(leave?.entry
      ? [
          say.leaveAlone(
            `- { from: ${leave.from}, ${leave.entry.direction}: ${leave.entry.after} }`,
            leave.entry.before,
          ),
        ]
      : leave
        ? [say.leaveAloneComputed(leave.from)]
        : []),
  ];
}

/** Who accepted a change, and why. */
export function acceptedText(words: Catalogue, change: LocatedChange | undefined): readonly string[] {
  return change?.accepted ? [words.change.accepted(change.accepted.by, change.accepted.reason)] : [];
}
