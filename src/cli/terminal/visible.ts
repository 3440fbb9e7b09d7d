/**
 * Text from an agreement as a terminal may show it: control characters and those that turn the direction of reading are
 * written out, so that nothing committed can move the cursor, colour a verdict or hide a word.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, character =>
    character === '\n' || character === '\t' ? ' ' : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
