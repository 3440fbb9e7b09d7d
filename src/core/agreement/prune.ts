import type { z } from 'zod';
import { byName } from '../ground/by-name.ts';
import { isFields } from '../ground/fields.ts';

const clause = [{ id: 'none', text: 'None' }];

/** Stands in for a field that is missing or wrong, so that the rest can still be checked; never judged or shown. */
const placeholders = byName<unknown>({
  title: 'Untitled',
  summary: 'None',
  kind: 'internal',
  status: 'draft',
  version: '0.0.0',
  timezone: 'UTC',
  currency: 'USD',
  effective: { from: '2000-01-01' },
  parties: {},
  datasets: {},
  remedies: clause,
  termination: clause,
});

/** Fields whose entries go one by one. */
const collections = [
  'parties',
  'datasets',
  'objectives',
  'definitions',
  'capacity',
  'maintenance',
  'remedies',
  'creditCaps',
  'termination',
];

/** Terms without the parts that a schema refused, and where the entries of each list stood before. */
export type Pruned<T> = { readonly value: T; readonly origins: Readonly<Record<string, readonly number[]>> };

/**
 * What is left of an agreement's frontmatter without the parts that a schema refused: an entry of a list or a record
 * goes as a whole, a field of the agreement itself gets a placeholder. Undefined where that does not make it readable.
 */
export function prune<T>(schema: z.ZodType<T>, input: unknown): Pruned<T> | undefined {
  if (!isFields(input)) return undefined;
  let value = input;
  let origins: Readonly<Record<string, readonly number[]>> = Object.fromEntries(
    Object.entries(input).flatMap(([field, held]) =>
      Array.isArray(held) ? [[field, [...held.keys()]]] : [],
    ),
  );
  for (let round = 0; round < 3; round++) {
    const read = schema.safeParse(value);
    if (read.success) return { value: read.data, origins };
    const doomed = new Map<string, Set<string | number>>();
    for (const { path } of read.error.issues) {
      const [field, entry] = path;
      if (typeof field !== 'string') return undefined;
      const entries = doomed.get(field) ?? new Set();
      const whole = !collections.includes(field) || typeof entry === 'symbol' || entry === undefined;
      doomed.set(field, entries.add(whole ? '' : entry));
    }
    for (const [field, entries] of doomed) {
      const held = value[field];
      if (Array.isArray(held) && !entries.has(''))
        origins = { ...origins, [field]: keep(origins[field] ?? [], entries) };
      const { [field]: _, ...others } = value;
      const rest = left(field, held, entries);
      value = rest === undefined ? others : { ...others, [field]: rest };
    }
  }
  return undefined;
}

function left(field: string, held: unknown, entries: ReadonlySet<string | number>): unknown {
  if (entries.has('')) return placeholders[field];
  if (Array.isArray(held)) {
    const kept = keep(held, entries);
    return kept.length > 0 ? kept : placeholders[field];
  }
  return isFields(held)
    ? Object.fromEntries(Object.entries(held).filter(([name]) => !entries.has(name)))
    : undefined;
}

function keep<T>(list: readonly T[], dropped: ReadonlySet<string | number>): T[] {
  return list.filter((_, place) => !dropped.has(place));
}
