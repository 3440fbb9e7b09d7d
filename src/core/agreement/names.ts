/** Names that may be referred to. */
export type Names = Readonly<
  Record<'parties' | 'datasets' | 'objectives' | 'definitions', readonly string[]>
>;

/** The names in terms or in frontmatter that no schema has accepted. */
export function namesOf(frontmatter: unknown): Names {
  const fields: Partial<Record<string, unknown>> =
    typeof frontmatter === 'object' && frontmatter !== null ? { ...frontmatter } : {};
  const keys = (held: unknown) => (typeof held === 'object' && held !== null ? Object.keys(held) : []);
  const ids = (held: unknown) =>
    (Array.isArray(held) ? held : []).flatMap((entry: unknown) =>
      typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
        ? [entry.id]
        : [],
    );
  return {
    parties: keys(fields.parties),
    datasets: keys(fields.datasets),
    objectives: ids(fields.objectives),
    definitions: ids(fields.definitions),
  };
}
