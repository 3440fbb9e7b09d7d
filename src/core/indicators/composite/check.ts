import type { TermsPath } from '../../ground/finding.ts';
import { wantsMore } from '../../ground/keeps.ts';
import { listed, type Say } from '../../ground/say.ts';
import { type IndicatorAround, type OtherObjective, periodFields } from '../around.ts';
import type { CompositeTerms } from './terms.ts';

/** A composite is made of objectives that exist, fit together, and are not made of it in turn (RULES 24). */
export function checkComposite(whole: Say, terms: CompositeTerms, around: IndicatorAround): void {
  const { own, objectives, objectiveNames } = around;
  const say = whole.below(['of']);
  const isWeighted = terms.of.some(each => each.weight !== undefined);
  const seen = new Set<string>();
  const members = terms.of.flatMap(({ objective: id }, place) => {
    const at = [isWeighted ? id : place];
    if (!say.refer(id, objectiveNames, 'objective', at)) return [];
    if (seen.has(id)) {
      say.wrong(
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
  const cycle = cycleFrom(own, objectives);
  if (cycle) {
    // Each cycle is told once, at its first objective.
    const first = objectives.find(each => cycle.includes(each.id));
    if (first?.id === own.id) {
      say.wrong(
        'composite-cycle',
        [],
        `Unexpected composite of itself: ${cycle.map(id => `\`${id}\``).join(' → ')}, expected no way back`,
        'Remove one of the members',
      );
    }
    return;
  }
  for (const { member, at } of members) checkMember(say, terms, own, member, at);
  checkDirections(
    say,
    terms,
    members.map(each => each.member),
  );
}

/** The way from an objective by members back to itself, with it at both ends; undefined where there is none. */
function cycleFrom(
  start: OtherObjective,
  objectives: readonly OtherObjective[],
): readonly string[] | undefined {
  const visited = new Set<string>();
  const search = (each: OtherObjective, way: readonly string[]): readonly string[] | undefined => {
    for (const id of each.members) {
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
  days: 'days',
  number: 'a number',
} as const;

function checkMember(
  say: Say,
  terms: CompositeTerms,
  own: OtherObjective,
  member: OtherObjective,
  at: TermsPath,
): void {
  const different = periodFields.find(
    field => JSON.stringify(own.periods[field]) !== JSON.stringify(member.periods[field]),
  );
  if (different) {
    say.wrong(
      'composite-period',
      at,
      `Unexpected \`${member.id}\`, whose \`${different}\` is another than that of \`${own.id}\`, expected the same periods`,
      'Judge both by the same periods',
    );
  }
  if (terms.reading === 'attainment') {
    if (member.attains === 'allowance') {
      say.wrong(
        'composite-unit',
        at,
        `Unexpected attainment of the availability \`${member.id}\`, which is a share of allowed downtime, expected what was measured`,
        'Remove `reading: attainment`, or the member',
      );
    }
    if (member.negative()) {
      say.wrong(
        'composite-unit',
        at,
        `Unexpected attainment of \`${member.id}\`, whose figure may be below 0 and has none then, expected what is measured from 0`,
        'Remove `reading: attainment`, or the member',
      );
    }
    return;
  }
  if (terms.composite !== 'weighted-mean' && member.negative()) {
    say.wrong(
      'composite-unit',
      at,
      `Unexpected \`${member.id}\`, whose figure may be below 0, in a \`${terms.composite}\` composite, expected shares from 0: two of them below 0 would make one above it`,
      'Use a `weighted-mean`, or leave it out',
    );
    return;
  }
  const unit = member.unit();
  if (unit.kind !== 'share') {
    say.wrong(
      'composite-unit',
      at,
      `Unexpected \`${member.id}\`, which measures ${measured[unit.kind]}, expected members that measure shares`,
      'Name shares, or use a `weighted-mean` with `reading: attainment`',
    );
  }
}

/** Shares multiply only where more is better, and a mean of good and bad shares says nothing. */
function checkDirections(say: Say, terms: CompositeTerms, members: readonly OtherObjective[]): void {
  if (terms.reading === 'attainment') return;
  const found = [...new Set(members.flatMap(each => each.directions))];
  const isMean = terms.composite === 'weighted-mean';
  const fits = isMean ? found.every(wantsMore) || !found.some(wantsMore) : found.every(wantsMore);
  if (fits) return;
  say.wrong(
    'composite-direction',
    [],
    `Unexpected members that promise ${listed(found)}, expected ${isMean ? 'one direction' : '`atLeast` or `above`'}`,
    'Turn a member round, or leave it out',
  );
}
