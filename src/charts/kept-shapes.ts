/** Makes a thing once for each shape, and lets go of the shape that has not been asked for longest where there are over `most`. */
export function keptShapes<Made>(most: number): (shape: string, make: () => Made) => Made {
  const kept = new Map<string, Made>();
  return (shape, make) => {
    const made = kept.get(shape) ?? make();
    kept.delete(shape);
    kept.set(shape, made);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}
