/** The name that was probably meant; undefined where none is near. */
export function nearest(seen: string, among: readonly string[]): string | undefined {
  const wanted = seen.toLowerCase();
  let best: { readonly name: string; readonly far: number } | undefined;
  for (const name of among) {
    // Two letters may be swapped in any word but a very short one.
    const near = Math.max(name.length < 4 ? 1 : 2, Math.floor(Math.min(name.length, 18) / 3));
    if (Math.abs(name.length - seen.length) > near) continue;
    const far = distance(wanted, name.toLowerCase());
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

/** How many letters have to be put in, left out or changed to make one text of another (V. Levenshtein, 1965). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let at = 0; at < one.length; at++) {
    const next = [at + 1];
    for (let place = 0; place < other.length; place++) {
      const change = row[place]! + (one[at] === other[place] ? 0 : 1);
      next.push(Math.min(change, row[place + 1]! + 1, next[place]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
