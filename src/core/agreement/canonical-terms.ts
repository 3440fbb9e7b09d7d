import { canonical } from '../ground/canonical.ts';
import { isFields } from '../ground/fields.ts';

/** Fields of conditions whose entries may stand in any order. */
const sets: readonly string[] = ['all', 'any', 'in', 'notIn'];

/** Terms as one text that is the same for any order of fields, and of what is joined by a condition. */
export function canonicalTerms(value: unknown): string {
  return canonical(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => {
      const ordered = inOrder(held);
      return [name, Array.isArray(ordered) && sets.includes(name) ? sorted(ordered) : ordered];
    }),
  );
}

function sorted(entries: readonly unknown[]): readonly unknown[] {
  const byText = entries.map(entry => [canonical(entry), entry] as const);
  return byText.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
}
