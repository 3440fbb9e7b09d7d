import type { ObjectiveTerms } from '../../agreement/objective.ts';
import type { Finder } from '../../checks/finder.ts';
import type { TermsPath } from '../../ground/finding.ts';
import { wantsMore } from '../../ground/keeps.ts';
import type { Direction, Unit } from '../../ground/quantity.ts';
import { listed } from '../../ground/say.ts';
import { membersOf } from '../../judging/members.ts';
import type { CompositeTerms } from './terms.ts';

type UnitOf = (objective: ObjectiveTerms) => Unit;

/** A composite is made of objectives that exist, fit together, and are not made of it in turn (SEMANTICS 24). */
export function checkComposite(
  finder: Finder,
  objective: ObjectiveTerms,
  index: number,
  unitOf: UnitOf,
): void {
  const { indicator } = objective;
  if (indicator.kind !== 'composite') return;
  const { objectives } = finder.agreement.terms;
  const path: TermsPath = ['objectives', index, 'indicator', 'of'];
  const isWeighted = indicator.of.some(each => each.weight !== undefined);
  const seen = new Set<string>();
  const members = indicator.of.flatMap(({ objective: id }, place) => {
    const at = [...path, isWeighted ? id : place];
    if (!finder.refer(id, finder.names.objectives, 'objective', at)) return [];
    if (seen.has(id)) {
      finder.wrong(
        'composite-twice',
        at,
        `Unexpected \`${id}\` for the second time, expected each member once`,
        'Remove it',
      );
      return [];
    }
    seen.add(id);
    const member = objectives.find(each => each.id === id);
    return member ? [{ member, at }] : [];
  });
  const cycle = cycleFrom(objective, objectives);
  if (cycle) {
    // Each cycle is told once, at its first objective.
    const first = objectives.find(each => cycle.includes(each.id));
    if (first?.id === objective.id) {
      finder.wrong(
        'composite-cycle',
        path,
        `Unexpected composite of itself: ${cycle.map(id => `\`${id}\``).join(' → ')}, expected no way back`,
        'Remove one of the members',
      );
    }
    return;
  }
  for (const { member, at } of members) checkMember(finder, objective, indicator, member, at, unitOf);
  checkDirections(
    finder,
    indicator,
    members.map(each => each.member),
    path,
  );
}

/** The way from an objective by members back to itself, with it at both ends; undefined where there is none. */
function cycleFrom(
  start: ObjectiveTerms,
  objectives: readonly ObjectiveTerms[],
): readonly string[] | undefined {
  const visited = new Set<string>();
  const search = (each: ObjectiveTerms, way: readonly string[]): readonly string[] | undefined => {
    for (const id of membersOf(each)) {
      if (id === start.id) return [...way, id];
      const member = objectives.find(one => one.id === id);
      if (!member || visited.has(id)) continue;
      visited.add(id);
      const found = search(member, [...way, id]);
      if (found) return found;
    }
    return undefined;
  };
  return search(start, [start.id]);
}

const measured = {
  count: 'a count',
  money: 'money',
  duration: 'a time',
  number: 'a number',
} as const;

const periodFields = ['period', 'yearStart', 'anchorDay', 'zone', 'edge'] as const;

function checkMember(
  finder: Finder,
  objective: ObjectiveTerms,
  indicator: CompositeTerms,
  member: ObjectiveTerms,
  at: TermsPath,
  unitOf: UnitOf,
): void {
  const different = periodFields.find(
    field => JSON.stringify(objective[field]) !== JSON.stringify(member[field]),
  );
  if (different) {
    finder.wrong(
      'composite-period',
      at,
      `Unexpected \`${member.id}\`, whose \`${different}\` is another than that of \`${objective.id}\`, expected the same periods`,
      'Judge both by the same periods',
    );
  }
  if (indicator.reading === 'attainment') {
    if (member.indicator.kind === 'availability') {
      finder.wrong(
        'composite-unit',
        at,
        `Unexpected attainment of the availability \`${member.id}\`, which is a share of allowed downtime, expected what was measured`,
        'Remove `reading: attainment`, or the member',
      );
    }
    return;
  }
  const unit = unitOf(member);
  if (unit.kind !== 'share') {
    finder.wrong(
      'composite-unit',
      at,
      `Unexpected \`${member.id}\`, which measures ${measured[unit.kind]}, expected members that measure shares`,
      'Name shares, or use a `weighted-mean` with `reading: attainment`',
    );
  }
}

/** Shares multiply only where more is better, and a mean of good and bad shares says nothing. */
function checkDirections(
  finder: Finder,
  indicator: CompositeTerms,
  members: readonly ObjectiveTerms[],
  path: TermsPath,
): void {
  if (indicator.reading === 'attainment') return;
  const found = [...new Set(members.flatMap(directionsOf))];
  const isMean = indicator.composite === 'weighted-mean';
  const fits = isMean ? found.every(wantsMore) || !found.some(wantsMore) : found.every(wantsMore);
  if (fits) return;
  finder.wrong(
    'composite-direction',
    path,
    `Unexpected members that promise ${listed(found)}, expected ${isMean ? 'one direction' : '`atLeast` or `above`'}`,
    'Turn a member round, or leave it out',
  );
}

function directionsOf(objective: ObjectiveTerms): readonly Direction[] {
  return objective.target.flatMap(each => (each.kind === 'fixed' ? [each.direction] : []));
}

/** A target computed from the members' own is that of a composite of actuals. */
export function checkComposedTarget(finder: Finder, { indicator }: ObjectiveTerms, path: TermsPath): void {
  if (indicator.kind !== 'composite') {
    finder.wrong(
      'target-kind',
      [...path, 'compute'],
      `Unexpected \`composite\` as target of ${/^[aeiou]/.test(indicator.kind) ? 'an' : 'a'} \`${indicator.kind}\` indicator, expected one made of other objectives`,
      'Give the target',
    );
  } else if (indicator.reading === 'attainment') {
    finder.wrong(
      'target-kind',
      [...path, 'compute'],
      'Unexpected computed target of a mean of attainments, whose members are held against their own, expected a share such as `90%`',
      'Give the target',
    );
  }
}
