import type { Say } from '../../ground/say.ts';
import type { ClauseAround } from '../around.ts';
import { checkedLength } from '../length-after.ts';
import { objectivesOf } from '../misses.ts';
import type { StrikeRemedy } from './terms.ts';

/** A strike is due and expires at times that can be reached, and its owner is known (RULES 26). */
export function checkStrike(remedy: StrikeRemedy, say: Say, around: ClauseAround): void {
  const { owner, due, expires } = remedy.strike;
  const dueAfter = checkedLength(due, say, ['strike', 'due'], around);
  const expiresAfter = expires && checkedLength(expires, say, ['strike', 'expires'], around);
  if (dueAfter !== undefined && expiresAfter !== undefined && expiresAfter < dueAfter) {
    say.wrong(
      'strike-expires',
      ['strike', 'expires'],
      'Unexpected end of a strike before it is due, expected it to count until then at least',
      'Let it expire later',
    );
  }
  if (owner !== 'accountable') return;
  for (const { id, accountable } of objectivesOf(remedy, around.objectives)) {
    if (accountable !== undefined) continue;
    say.wrong(
      'missing-owner',
      ['strike', 'owner'],
      `Unexpected \`accountable\` as the owner, as \`${id}\` names none, expected \`accountable:\` in the objective`,
      'Add `accountable:` to the objective, or name the owner here',
    );
  }
}
