/**
 * Text from an agreement as a terminal may show it: control characters and those that turn the direction of reading are
 * written out, so that nothing committed can move the cursor, colour a verdict or hide a word; so are those that some
 * programs take for the end of a line, and half a character.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, character =>
    character === '\n' || character === '\t' ? ' ' : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
