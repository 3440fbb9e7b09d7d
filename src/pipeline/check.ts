import { hash } from 'node:crypto';
import type { Agreement } from '../core/agreement/agreement.ts';
import { bindingForm } from '../core/agreement/binding-form.ts';
import { namesOf } from '../core/agreement/names.ts';
import { prune } from '../core/agreement/prune.ts';
import { agreement } from '../core/agreement/terms.ts';
import { checkReferences } from '../core/checks/check-references.ts';
import { isOfItself } from '../core/datasets/shared-datasets.ts';
import type { Finding } from '../core/ground/finding.ts';
import { layeringOf } from '../core/terms/layers/layering.ts';
import { placeFindings } from '../core/terms/layers/place.ts';
import { readTerms } from '../core/terms/read.ts';
import type { AgreementSource } from '../repository/repository.ts';
import { type Layered, ofNoLayer } from './layers.ts';
import type { SharedTerms } from './shared.ts';

/** An agreement whose terms were held against their schema, and every name against what exists. */
export type Checked = {
  /** Undefined for a layer, and where nothing can be made of the terms. */
  readonly agreement: Agreement | undefined;
  readonly findings: readonly Finding[];
  /** Names of its datasets as they are written, where not all could be read. */
  readonly refused?: readonly string[];
};

/** Checks the terms of one agreement. Without `reports` its terms get no hash: nothing else shows it. */
export function checkAgreement(
  { id, file, body }: AgreementSource,
  { merged, chain, shared, value, above, isLayer }: Layered,
  { parties, calendars, settings }: Pick<SharedTerms, 'parties' | 'calendars' | 'settings'>,
  { reports }: { readonly reports: boolean },
): Checked {
  if (isLayer || !chain.whole) return { agreement: undefined, findings: [] };
  const { value: terms, findings: found } = readTerms(agreement, value, file);
  const findings = [...ofNoLayer(found, merged)];
  // A dataset that is not there is no reason to say of each promise that it has none.
  if (!shared.whole) return { agreement: undefined, findings: findings.filter(isOfItself(value)) };
  // What a schema refused is left out, so that the rest is checked all the same.
  const cut = terms ? undefined : prune(agreement, value);
  const readable = terms ?? cut?.value;
  if (!readable) return { agreement: undefined, findings };
  const layering = merged && chain.layers.length > 1 ? layeringOf(chain.layers, merged) : undefined;
  const bare: Agreement = {
    id,
    file,
    terms: readable,
    parties: parties ?? {},
    calendars: calendars ?? {},
    settings,
    ...(layering && { layering }),
  };
  const upperProse = above.map(each => each.body);
  const termsHash = reports ? hash('sha256', bindingForm(bare, body, upperProse)) : undefined;
  const checked: Agreement = { ...bare, ...(termsHash && { termsHash }) };
  const names = cut && { ...cut, names: namesOf(value, findings.some(isMisspelt)), frontmatter: value };
  if (parties && calendars) {
    findings.push(...placeFindings(checkReferences(checked, names), checked, merged, 'check'));
  }
  return { agreement: checked, findings, ...(names && { refused: names.names.datasets }) };
}

/** A field of the agreement itself whose name none has. */
function isMisspelt({ code, place }: Finding): boolean {
  return code === 'unknown-field' && place.kind === 'terms' && place.path.length === 1;
}
