import type { Agreement } from './agreement.ts';
import { calendarsUsed } from './calendars-used.ts';

/**
 * What binds, as one text in a canonical form (RULES 29): objectives, duties, remedies, endings, definitions, prose,
 * the calendars and the upper layers used; not status, version, arrangement, contacts or paths. The same for any formatting of YAML or
 * prose, so that its hash names the terms.
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
  return canonical({
    ...binding,
    parties: duties,
    datasets: measured,
    calendars,
    prose: inOneLine(prose),
    upperProse: upperProse.length > 0 ? upperProse.map(inOneLine) : undefined,
  });
}

function inOneLine(prose: string): string {
  // A single space stays as it is: there are a thousand in a prose.
  return prose.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

/** JSON with the fields of every object in the order of the alphabet, and none that is undefined. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const held = (value as Readonly<Record<string, unknown>>)[name];
    if (held !== undefined) fields.push(`${JSON.stringify(name)}:${canonical(held)}`);
  }
  return `{${fields.join(',')}}`;
}
