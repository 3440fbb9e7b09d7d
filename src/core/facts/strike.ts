import { strikeEffects } from '../clauses/strike/strikes.ts';
import { checkClause, checkDays, checkEffect } from './about.ts';
import type { FactRules } from './fact.ts';
import { checkNames } from './references.ts';

/** What came of a strike; one may be waived only with who was promised. */
export const strike: FactRules = {
  check: fact => {
    checkNames(fact);
    checkClause(fact, 'strike', false);
    checkEffect(fact, strikeEffects, true);
    checkDays(fact, fact.event.kind);
    const { event, around, say } = fact;
    if (event.effect !== 'waived') return;
    const promised = around.objectives.filter(each => event.objective === '' || each.id === event.objective);
    const silent = [...new Set(promised.map(each => each.to))].find(
      party => party !== event.by && !event.agreedBy.includes(party),
    );
    if (silent === undefined) return;
    say(
      'waiver-not-agreed',
      'agreed_by',
      `Unexpected waiver without \`${silent}\`, which is promised, expected it in \`by\` or \`agreed_by\``,
      'Add who agreed, or correct the effect',
    );
  },
};
