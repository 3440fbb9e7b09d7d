import type { Agreement } from './agreement.ts';
import { calendarsUsed } from './calendars-used.ts';
import { canonicalTerms } from './canonical-terms.ts';

/**
 * What binds, as one text in a canonical form (RULES 29): objectives, duties, remedies, endings, definitions, prose,
 * the calendars and the upper layers used; not status, version, arrangement, contacts or paths. The same for any formatting of YAML or
 * prose and any order of promises, endings and definitions, so that its hash names the terms. Remedies keep their order, in which caps are used up.
 */
export function bindingForm(
  agreement: Pick<Agreement, 'terms' | 'calendars'>,
  prose: string,
  upperProse: readonly string[] = [],
): string {
  const {
    extends: _extends,
    layer: _layer,
    without: _without,
    status: _status,
    version: _version,
    arrangement: _arrangement,
    parties,
    datasets,
    objectives,
    termination,
    definitions,
    maintenance,
    ...binding
  } = agreement.terms;
  const duties = Object.fromEntries(
    Object.entries(parties).map(([id, { goals, needs }]) => [id, { goals, needs }]),
  );
  const measured = Object.fromEntries(
    Object.entries(datasets).map(([name, { file: _file, from: _from, ...rest }]) => [name, rest]),
  );
  const used = calendarsUsed(agreement.terms);
  const calendars = Object.fromEntries(Object.entries(agreement.calendars).filter(([id]) => used.has(id)));
  return canonicalTerms({
    ...binding,
    objectives: byId(objectives),
    termination: byId(termination),
    definitions: definitions && byId(definitions),
    maintenance: maintenance && byId(maintenance),
    parties: duties,
    datasets: measured,
    calendars,
    prose: inOneLine(prose),
    upperProse: upperProse.length > 0 ? upperProse.map(inOneLine) : undefined,
  });
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function inOneLine(prose: string): string {
  // A single space stays as it is: there are a thousand in a prose.
  return prose.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}
