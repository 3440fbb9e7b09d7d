import type { Say } from '../../ground/say.ts';
import type { ClauseAround } from '../around.ts';
import { checkedLength, lengthAfter } from '../length-after.ts';
import type { EscalationRemedy } from './terms.ts';

/** Levels are reached one after the other, at times that can be reached (RULES 26). */
export function checkEscalation({ escalate }: EscalationRemedy, say: Say, around: ClauseAround): void {
  escalate.forEach(({ after, within }, place) => {
    const at = ['escalate', place, 'after'];
    const time = after.kind === 'time' ? checkedLength(after.duration, say, at, around) : undefined;
    if (within) checkedLength(within, say, ['escalate', place, 'within'], around);
    const before = escalate.slice(0, place).findLast(each => each.after.kind === after.kind)?.after;
    if (!before) return;
    const earlier =
      after.kind === 'time'
        ? before.kind === 'time' && (lengthAfter(before.duration, around) ?? 0) >= (time ?? Infinity)
        : before.kind !== 'time' && before.count >= after.count;
    if (!earlier) return;
    say.wrong(
      'level-order',
      at,
      `Unexpected \`${after.text}\` after \`${before.text}\`, expected a later level to be reached later`,
      'Put the levels in order',
    );
  });
}
