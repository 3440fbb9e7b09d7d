import type { AgreementSource } from '../repository/repository.ts';
import type { AroundTerms } from './around.ts';
import { type Checked, checkAgreement } from './check.ts';
import { type Layered, layeredTerms } from './layers.ts';

/** The terms of an agreement after its layers, held against their schema and against what exists. */
export type Resolved = { readonly layered: Layered; readonly checked: Checked };

/** Puts the terms of an agreement together. `check` does the part of it that is timed by itself. */
export async function resolve(
  source: AgreementSource,
  around: AroundTerms,
  check: (work: () => Checked) => Checked = work => work(),
): Promise<Resolved> {
  const { repository, sources, shared, readable } = around;
  const layered = await layeredTerms(source, repository, readable, sources);
  return { layered, checked: check(() => checkAgreement(source, layered, shared, around)) };
}
