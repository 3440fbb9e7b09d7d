import { remedyKinds } from '../clauses/index.ts';
import type { RemedyKind } from '../ground/kinds.ts';
import { article, listed } from '../ground/say.ts';
import type { Fact } from './fact.ts';

/** The effect is one of a list; `needed` where nothing is no answer. */
export function checkEffect({ event, say }: Fact, effects: readonly string[], needed: boolean): void {
  const { effect, kind } = event;
  if (effects.includes(effect) || (effect === '' && !needed)) return;
  const seen = effect === '' ? 'Missing effect' : `Unexpected effect \`${effect}\``;
  const nothing = needed ? '' : ', or nothing';
  say(
    'bad-value',
    'effect',
    `${seen} of ${article(kind)}, expected one of ${listed(effects)}${nothing}`,
    'Correct the effect',
    effect === '' ? {} : { meant: { seen: effect, among: effects } },
  );
}

/** The days a fact is about are there: `what` names the fact, `expected` what the two say of it. */
export function checkDays(
  { event, say }: Fact,
  what: string,
  expected = 'days of the period it is about',
  fix = 'Add both days',
): void {
  if (event.span) return;
  const message = `Missing \`from\` and \`through\` of ${article(what)}, expected ${expected}`;
  say('missing-value', 'from', message, fix);
}

/** A clause, where it is named, is of the kind the fact is about; it must be named where `needed`. */
export function checkClause({ event, around, say, refer }: Fact, kind: RemedyKind, needed: boolean): void {
  const { remedies } = around.clauses;
  const ids = remedyKinds[kind].own(remedies).map(each => each.id);
  if (event.clause === '' && needed) refer('', ids, 'clause');
  const other = remedies.find(each => each.id === event.clause && each.kind !== kind);
  if (!other) return;
  say(
    'wrong-clause',
    'clause',
    `Unexpected clause \`${other.id}\` of ${article(event.kind)}, which has no \`${kind}\`, expected ${ids.length > 0 ? `one of ${listed(ids)}` : `a clause with \`${kind}:\``}`,
    'Name the right clause',
  );
}
