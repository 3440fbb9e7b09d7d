/**
 * Values by names that people chose, which may be any: without a prototype, so that `constructor` finds nothing that was not put there.
 * A spread of it has a prototype again.
 */
export function byName<Value>(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>>;
export function byName<Value>(entries: Iterable<readonly [string, Value]>): Readonly<Record<string, Value>>;
export function byName<Value>(
  from: Readonly<Record<string, Value>> | Iterable<readonly [string, Value]>,
): Readonly<Record<string, Value>> {
  const values = Symbol.iterator in from ? Object.fromEntries(from) : from;
  return Object.assign(Object.create(null), values);
}
