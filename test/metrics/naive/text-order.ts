/** Order of texts by their characters, as UTF-8 has it; JavaScript's own puts 😀 before ﬁ. */
export function byCharacter(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
