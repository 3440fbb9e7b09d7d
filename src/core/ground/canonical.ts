/** JSON with the fields of every object in the order of the alphabet, and none that is undefined: the same text for the same value. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const held = (value as Readonly<Record<string, unknown>>)[name];
    if (held !== undefined) fields.push(`${JSON.stringify(name)}:${canonical(held)}`);
  }
  return `{${fields.join(',')}}`;
}
