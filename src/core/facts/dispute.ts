import { silentParties } from '../clauses/dispute/agreed.ts';
import { listed } from '../ground/say.ts';
import { checkDays, checkEffect } from './about.ts';
import type { FactRules } from './fact.ts';
import { checkNames } from './references.ts';

/** A party holds another figure right than the measured one; the dispute ends when every party agrees on one, or it is withdrawn. */
export const dispute: FactRules = {
  check: fact => {
    checkNames(fact);
    checkEffect(fact, ['settled', 'withdrawn'], false);
    checkDays(fact, fact.event.kind);
    const { event, around, say, refer } = fact;
    const ids = around.objectives.map(each => each.id);
    if (event.objective === '') refer('', ids, 'objective');
    const silent = silentParties(event, Object.keys(around.parties));
    if (event.effect !== 'settled' || silent.length === 0) return;
    say(
      'settlement-not-agreed',
      'agreed_by',
      `Unexpected settlement without the agreement of ${listed(silent)}, expected every party in \`by\` or \`agreed_by\``,
      'Add who agreed, or remove the settlement until they do',
    );
  },
};
