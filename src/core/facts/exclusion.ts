import { silentParties } from '../clauses/dispute/agreed.ts';
import { exclusionEffects } from '../clauses/exclusion/exclusion.ts';
import { floorText, isStricterThanTarget, readFloor } from '../clauses/exclusion/floor.ts';
import { listed, pauseWithoutClock } from '../ground/say.ts';
import { checkDays } from './about.ts';
import type { Fact, FactRules } from './fact.ts';

/** Time is left out, or a promise lowered, after the fact: all parties agree to it (RULES 21). */
export const exclusion: FactRules = {
  isAlwaysOfDays: true,
  check: fact => {
    const { event, around, say } = fact;
    const objectives = around.objectives.map(each => each.id);
    if (event.objective !== '' && !objectives.includes(event.objective)) {
      const message = `Unexpected objective \`${event.objective}\`, expected one of ${listed(objectives)}, or nothing for all`;
      const meant = { seen: event.objective, among: objectives };
      say('unknown-reference', 'objective', message, 'Name an objective of the agreement', { meant });
    }
    checkExclusionEffect(fact);
    checkDays(fact, 'exclusion', 'the days it covers');
    const parties = Object.keys(around.parties);
    for (const party of [event.by, ...event.agreedBy].filter(each => !parties.includes(each))) {
      const column = party === event.by ? 'by' : 'agreed_by';
      const seen = party === '' ? 'Missing party' : `Unexpected party \`${party}\``;
      const meant = { seen: party, among: parties };
      const message = `${seen}, expected one of ${listed(parties)}`;
      say('unknown-reference', column, message, 'Name a party of the agreement', { meant });
    }
    const silent = silentParties(event, parties);
    if (silent.length === 0) return;
    const message = `Unexpected exclusion without the agreement of ${listed(silent)}, expected every party in \`by\` or \`agreed_by\``;
    say(
      'exclusion-not-agreed',
      'agreed_by',
      message,
      'Add who agreed, or remove the exclusion until they do',
    );
  },
};

function checkExclusionEffect(fact: Fact): void {
  const { event, around, say } = fact;
  const { effect, objective } = event;
  const floor = floorText(effect);
  if (floor !== undefined) {
    checkFloor(fact, floor);
    return;
  }
  if (!exclusionEffects.some(each => each === effect)) {
    const among = [...exclusionEffects, 'floor: <target>'];
    const meant = { seen: effect, among: exclusionEffects };
    const message = `Unexpected effect \`${effect}\` of an exclusion, expected one of ${listed(among)}`;
    say('bad-value', 'effect', message, 'Say what the exclusion does', { meant });
    return;
  }
  const of = around.objectives.find(each => each.id === objective);
  if (effect !== 'pause' || !of || of.canPause) return;
  const message = pauseWithoutClock(objective, '`remove`, `excuse` or a floor');
  say('exclusion-without-clock', 'effect', message, 'Change the effect');
}

function checkFloor({ event: { objective }, around, say }: Fact, text: string): void {
  if (objective === '') {
    const message = 'Missing objective of a floor, expected the one whose target it lowers';
    say('missing-value', 'objective', message, 'Name it, one row for each objective');
  }
  const of = around.objectives.find(each => each.id === objective);
  if (!of) return;
  const floor = readFloor(text, of, around.currency);
  if (!floor) {
    const seen = text === '' ? 'nothing' : `\`${text}\``;
    const share = of.negative ? '' : ', or a share of a goal, such as `floor: 50%`';
    const message = `Unexpected ${seen} as the floor of \`${objective}\`, expected a target as it has one${share}`;
    say('bad-value', 'effect', message, 'Write what remains promised');
  } else if (isStricterThanTarget(floor, of)) {
    const message = `Unexpected floor \`${text}\`, which is stricter than the target of \`${objective}\`, expected a weaker one`;
    say('floor-above-target', 'effect', message, 'Correct the floor');
  }
}
