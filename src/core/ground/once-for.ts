/** A function that is computed once for each thing it is asked about: one period after the other is read from the same answer. */
export function onceFor<About extends object, Made extends object | string>(
  compute: (about: About) => Made,
): (about: About) => Made {
  const known = new WeakMap<About, Made>();
  return about => {
    const made = known.get(about) ?? compute(about);
    known.set(about, made);
    return made;
  };
}
