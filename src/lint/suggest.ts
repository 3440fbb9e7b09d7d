import { distance } from 'fastest-levenshtein';

/** The name that was probably meant; undefined where none is near. */
export function nearest(seen: string, among: readonly string[]): string | undefined {
  const wanted = seen.toLowerCase();
  let best: { readonly name: string; readonly far: number } | undefined;
  for (const name of among) {
    const far = distance(wanted, name.toLowerCase());
    // Two letters may be swapped in any word but a very short one.
    const near = Math.max(name.length < 4 ? 1 : 2, Math.floor(Math.min(name.length, 18) / 3));
    if (far <= near && far < (best?.far ?? Infinity)) best = { name, far };
  }
  return best?.name;
}

/** ``Did you mean `x`?`` where a name is near; undefined where none is. */
export function suggestion(meant: {
  readonly seen: string;
  readonly among: readonly string[];
}): string | undefined {
  const name = nearest(meant.seen, meant.among);
  return name === undefined ? undefined : `Did you mean \`${name}\`?`;
}
