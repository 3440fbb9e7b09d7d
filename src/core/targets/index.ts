import type { TargetKind } from '../ground/kinds.ts';
import { composite } from './composite/target.ts';
import { fixed } from './fixed/target.ts';
import type { Kind, Target } from './kind.ts';
import { leadGoal } from './lead-goal/target.ts';
import type { TargetTerms } from './terms.ts';

type TermsOf<Name extends TargetKind> = Extract<TargetTerms, { kind: Name }>;

/** Every way to set a target; a new kind is a folder beside these, its name in `ground/kinds.ts`, its fields in `terms.ts` and a line here. */
const kinds: { readonly [Name in TargetKind]: Kind<TermsOf<Name>> } = {
  fixed,
  'lead-goal': leadGoal,
  composite,
};

/** The target that some terms agree on: all that is asked of it, whatever its kind. */
export function targetOf<Name extends TargetKind>(terms: TermsOf<Name>): Target {
  return kinds[terms.kind as Name].of(terms);
}
