/** Finds the place of the last of some ascending numbers that is not over a value, -1 for none; the next value is mostly near the last. */
export function stepFinder(ascending: ArrayLike<number>): (value: number) => number {
  const end = ascending.length;
  let place = -1;
  return value => {
    if ((place < 0 || value >= ascending[place]!) && (place + 1 >= end || value < ascending[place + 1]!))
      return place;
    let low = -1;
    let high = end;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (ascending[middle]! <= value) low = middle;
      else high = middle;
    }
    place = low;
    return place;
  };
}
