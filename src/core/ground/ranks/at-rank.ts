/** The number that would stand at `place` (0 the first) if they ascended; the array is put into another order. 0 where there is no such place. */
export function atRank(values: Float64Array, place: number): number {
  if (place < 0 || place >= values.length) return 0;
  let low = 0;
  let high = values.length - 1;
  // Each round halves what is left, but for an order made to be slow; that one is sorted.
  for (let round = 0; low < high; round++) {
    if (round > 64) {
      values.subarray(low, high + 1).sort();
      break;
    }
    const pivot = values[(low + high) >>> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const value = values[left]!;
      values[left++] = values[right]!;
      values[right--] = value;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return values[place]!;
}
