import { anyName } from '../ground/any-name.ts';

/** Names that may be referred to. */
export type Names = Readonly<
  Record<'parties' | 'datasets' | 'objectives' | 'definitions', readonly string[]>
>;

/**
 * The names in terms or in frontmatter that no schema has accepted.
 *
 * @param isMisspelt whether a field has a name that none has, which may be any
 */
export function namesOf(frontmatter: unknown, isMisspelt = false): Names {
  const fields: Partial<Record<string, unknown>> =
    typeof frontmatter === 'object' && frontmatter !== null ? { ...frontmatter } : {};
  const keys = (held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held) ? Object.keys(held) : anyName;
  const ids = (held: unknown) => {
    const found = Array.isArray(held) ? held.map(idOf) : [''];
    return found.includes('') ? anyName : found;
  };
  const hasNone = fields.definitions === undefined && !isMisspelt;
  return {
    parties: keys(fields.parties),
    datasets: keys(fields.datasets),
    objectives: ids(fields.objectives),
    definitions: hasNone ? [] : ids(fields.definitions),
  };
}

/** '' for an entry without one. */
function idOf(entry: unknown): string {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : '';
  return typeof id === 'string' ? id : '';
}
