import { expect, test } from 'vitest';
import { aroundOf } from '../../../src/core/agreement/around.ts';
import type { ClauseContext, RemedyBehaviour } from '../../../src/core/clauses/kind.ts';
import { remedyKind } from '../../../src/core/clauses/kind.ts';
import { type StrikeRemedy, strikeRemedy } from '../../../src/core/clauses/strike/terms.ts';
import { textRemedy } from '../../../src/core/clauses/text/terms.ts';
import { sayBelow } from '../../../src/core/ground/say.ts';
import { factsOf } from '../judge-sample.ts';
import { agreementOf, document } from '../sample-agreement.ts';

const text = textRemedy.parse({ id: 'plan', text: 'A plan is written.' });
const strike = strikeRemedy.parse({
  id: 'strike',
  text: 'A strike.',
  strike: { owner: 'sales', due: '10 days' },
});
const around = aroundOf(agreementOf(document()));
const context: ClauseContext = { around, facts: factsOf(undefined), asOf: 0 };
const say = sayBelow(() => {}, []);

/** A kind that notes the ids of the clauses it is given. */
function noting(): { seen: string[]; does: RemedyBehaviour<StrikeRemedy> } {
  const seen: string[] = [];
  const note = (what: string, clauses: readonly StrikeRemedy[]) =>
    seen.push([what, ...clauses.map(each => each.id)].join(' '));
  const does: RemedyBehaviour<StrikeRemedy> = {
    check: clause => void note('check', [clause]),
    checkTogether: clauses =>
      void note(
        'together',
        clauses.map(each => each.clause),
      ),
    judge: clauses => {
      note('judge', clauses);
      return { found: {}, findings: [] };
    },
    shown: clause => {
      note('shown', [clause]);
      return {};
    },
  };
  return { seen, does };
}

test('a kind of remedy is given the clauses of its own name', () => {
  const { seen, does } = noting();
  const kind = remedyKind('strike', strikeRemedy, does);
  kind.check(
    [text, strike].map(clause => ({ clause, say })),
    around,
  );
  kind.judge([strike, text], { objectives: [] }, context);
  kind.shown(text, { objectives: [] }, around);
  kind.shown(strike, { objectives: [] }, around);
  expect(seen).toEqual(['together strike', 'check strike', 'judge strike', 'shown strike']);
  expect(kind.own([text, strike]).map(each => each.strike.owner)).toEqual(['sales']);
});

test('a kind without a clause is asked all the same, for what is recorded of none', () => {
  const { seen, does } = noting();
  const kind = remedyKind('strike', strikeRemedy, does);
  kind.check([{ clause: text, say }], around);
  kind.judge([text], { objectives: [] }, context);
  expect(seen).toEqual(['together', 'judge']);
});

test('a kind that computes nothing finds and shows nothing', () => {
  const kind = remedyKind('text', textRemedy, {});
  expect(kind.judge([text], { objectives: [] }, context)).toEqual({ found: {}, findings: [] });
  expect(kind.shown(text, { objectives: [] }, around)).toEqual({});
});
