import { article, type Say } from '../../ground/say.ts';
import type { Kind, TargetAround } from '../kind.ts';
import type { ComposedTerms } from './terms.ts';

/** The members' own targets put through the composite's method (RULES 24). */
export const composite: Kind<ComposedTerms> = {
  of: terms => ({
    kind: 'composite',
    from: terms.from,
    midPeriod: undefined,
    direction: 'atLeast',
    line: 'fixed-target',
    threshold: undefined,
    announces: { closeRate: false, dealSize: false },
    funnel: () => undefined,
    columns: () => [],
    check: checkComposed,
    make: context => {
      const target = context.ofMembers();
      return { ...(target && { target }), findings: [] };
    },
  }),
};

/** A target computed from the members' own is that of a composite of actuals. */
function checkComposed(say: Say, { of }: TargetAround): void {
  if (of.composes === undefined) {
    const indicator = article(of.kind).replace(of.kind, `\`${of.kind}\` indicator`);
    say.wrong(
      'target-kind',
      ['compute'],
      `Unexpected \`composite\` as target of ${indicator}, expected one made of other objectives`,
      'Give the target',
    );
  } else if (of.composes === 'attainments') {
    say.wrong(
      'target-kind',
      ['compute'],
      'Unexpected computed target of a mean of attainments, whose members are held against their own, expected a share such as `90%`',
      'Give the target',
    );
  }
}
