import type { ObjectiveTerms } from '../agreement/objective.ts';
import type { PlainDateText } from '../ground/calendar/instant.ts';
import { isFields } from '../ground/fields.ts';
import type { ObjectiveReport } from '../report/objective.ts';
import { causesOf } from './causes.ts';
import type { PartyEffect, TermsChange } from './change.ts';
import { fieldChanges } from './fields.ts';
import { leaveAloneOf } from './leave-alone.ts';
import { effectsOn, owesOf, type Promised } from './owed.ts';
import { type Part, partsOf } from './parts.ts';
import { promiseChange } from './promises.ts';
import type { Corner, Side } from './side.ts';

/**
 * Parts of the terms that are new, gone or read otherwise.
 *
 * @param termsOnly the base with the terms of the head, where the data differs too: what a promise comes to is told from it
 */
export function termsChanges(
  base: Side,
  head: Side,
  corners: readonly Corner[],
  termsOnly: Side,
  day: PlainDateText,
): readonly TermsChange[] {
  const [before, after] = [byKey(partsOf(base)), byKey(partsOf(head))];
  const keys = [...after.keys(), ...[...before.keys()].filter(key => !after.has(key))];
  return keys.flatMap(key => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was?.says === is?.says) return [];
    const cause = causesOf(side => partText(side, key), base, head, corners);
    const { part, name, title, path } = is ?? was!;
    const binds = was?.binding !== is?.binding;
    const of = part === 'objective' ? ofObjective(name, base, head, termsOnly, day) : undefined;
    const parties = of?.parties ?? (part === 'remedy' ? ofRemedy(was, is, base, head) : []);
    return {
      rule: !was ? 'part-added' : !is ? 'part-removed' : 'part-changed',
      agreement: base.report.id,
      part,
      name,
      title,
      binds,
      closed: false,
      cause,
      fields: was && is ? fieldChanges(was.written, is.written) : [],
      parties,
      favours: [],
      ...(path.length > 0 && { at: path }),
      ...(of && { promise: of.promise }),
    } satisfies TermsChange;
  });
}

function ofObjective(id: string, base: Side, head: Side, termsOnly: Side, day: PlainDateText) {
  const [was, is] = [promised(base, id), promised(termsOnly, id)];
  const { from, to } = (is ?? was)!.report;
  const owes = !was ? 'tighter' : !is ? 'looser' : owesOf(was, is, day);
  const isSame = was && is && was.report.to === to && was.report.from.join() === from.join();
  const parties = was && is && !isSame ? moved(was.report, is.report) : effectsOn(from, to, owes);
  const leaveAlone = was && is && leaveAloneOf(was, is);
  const promise = promiseChange(id, was?.report, is?.report, head);
  return { parties, promise: { ...promise, ...(leaveAlone && { leaveAlone }) } };
}

/** A promise that others make, or that is made to others. */
function moved(before: ObjectiveReport, after: ObjectiveReport): readonly PartyEffect[] {
  const ids = [...new Set([...after.from, after.to, ...before.from, before.to])];
  return ids.map(party => {
    const [owed, owes] = [before.from.includes(party), after.from.includes(party)];
    const [got, gets] = [before.to === party, after.to === party];
    return {
      party,
      owes: owed === owes ? (owes ? 'unclear' : 'same') : owes ? 'tighter' : 'looser',
      isOwed: got === gets ? (gets ? 'unclear' : 'same') : gets ? 'more' : 'less',
    };
  });
}

/** What is added or taken away of what a miss brings; a change of it in between is for people to weigh. */
function ofRemedy(
  was: Part | undefined,
  is: Part | undefined,
  base: Side,
  head: Side,
): readonly PartyEffect[] {
  const side = is ? head : base;
  const { objectives: ids } = side.terms.remedies.find(each => each.id === (is ?? was)!.name) ?? {};
  const bound = side.report.objectives.filter(each => ids?.includes(each.id) ?? true);
  const effects = new Map<string, PartyEffect>();
  for (const { from, to } of bound) {
    for (const effect of effectsOn(from, to, !was ? 'tighter' : !is ? 'looser' : 'unclear')) {
      const known = effects.get(effect.party);
      effects.set(effect.party, known ? joined(known, effect) : effect);
    }
  }
  return [...effects.values()];
}

function joined(a: PartyEffect, b: PartyEffect): PartyEffect {
  return {
    party: a.party,
    owes: a.owes === 'same' ? b.owes : a.owes,
    isOwed: a.isOwed === 'same' ? b.isOwed : a.isOwed,
  };
}

function promised({ report, terms, written }: Side, id: string): Promised | undefined {
  const found = report.objectives.find(each => each.id === id);
  const place = terms.objectives.findIndex((each: ObjectiveTerms) => each.id === id);
  const agreed = terms.objectives[place];
  const all = isFields(written) && Array.isArray(written.objectives) ? written.objectives : [];
  return found && agreed && { report: found, terms: agreed, written: all[place] };
}

const partsBySide = new WeakMap<Side, ReadonlyMap<string, Part>>();

function partText(side: Side, key: string): string | undefined {
  const known = partsBySide.get(side) ?? byKey(partsOf(side));
  partsBySide.set(side, known);
  return known.get(key)?.says;
}

function byKey(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.map(each => [`${each.part} ${each.name}`, each]));
}
