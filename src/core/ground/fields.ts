/** True for what YAML writes as fields: neither a text nor a list nor nothing. */
export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
