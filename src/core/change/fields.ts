import { isFields } from '../ground/fields.ts';
import type { FieldChange } from './change.ts';

/** The leaves in which two written values differ, each by its path (`target.atLeast`, `where.tier.2`), in the order they are written. */
export function fieldChanges(before: unknown, after: unknown): readonly FieldChange[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  const fields = [...is.keys(), ...[...was.keys()].filter(field => !is.has(field))];
  return fields.flatMap(field => {
    const [old, now] = [was.get(field), is.get(field)];
    if (old === now) return [];
    return { field, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) };
  });
}

/** Every text in a value by its path. A list of texts is one leaf: its entries are read together. */
function leavesOf(value: unknown): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const visit = (each: unknown, path: readonly string[]): void => {
    if (isFields(each)) for (const [name, held] of Object.entries(each)) visit(held, [...path, name]);
    else if (Array.isArray(each) && each.some(entry => typeof entry === 'object'))
      for (const [index, held] of each.entries()) visit(held, [...path, String(index + 1)]);
    else if (Array.isArray(each)) leaves.set(path.join('.'), each.map(String).join(', '));
    else if (each !== undefined && each !== null) leaves.set(path.join('.'), String(each));
  };
  visit(value, []);
  return leaves;
}
