/** Texts by their code points, as their bytes go in UTF-8; the order of UTF-16 differs above U+FFFF. */
export function byCodePoints(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}
