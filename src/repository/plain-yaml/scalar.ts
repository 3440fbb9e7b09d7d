/** A text on one line, and the offset after it. */
export type Scalar = { readonly value: string; readonly next: number };

// Between the quotes of one line and without escapes.
const doubleQuoted = /"([^"\\\n]*)"/y;
const singleQuoted = /'((?:[^'\n]|'')*)'/y;
// What opens something other than a plain text, and a hyphen before anything but a letter or digit.
const opener = /[?:,[\]{}#&*!|>'"%@`]|-(?![A-Za-z0-9])/y;
const fieldName = /[A-Za-z0-9_][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*(?=:(?:[ \r\n]|$))/y;
const longestName = 200;

/** The name of a field that starts at `at` and stands before a colon; undefined for anything else. */
export function nameAt(text: string, at: number): string | undefined {
  fieldName.lastIndex = at;
  const name = fieldName.exec(text)?.[0];
  return name === undefined || name.length > longestName ? undefined : name;
}

/** A quoted text; undefined where none starts here or it is not a simple one. */
export function quotedAt(text: string, at: number): Scalar | undefined {
  const pattern = text[at] === '"' ? doubleQuoted : singleQuoted;
  pattern.lastIndex = at;
  const [whole, inner] = pattern.exec(text) ?? [];
  if (whole === undefined || inner === undefined) return undefined;
  return { value: text[at] === '"' ? inner : inner.replaceAll("''", "'"), next: at + whole.length };
}

/** A text without quotes between two offsets; undefined where YAML could read more than a text in it. */
export function plainBetween(text: string, at: number, end: number): string | undefined {
  opener.lastIndex = at;
  if (opener.test(text)) return undefined;
  let last = end;
  while (last > at && text[last - 1] === ' ') last--;
  const value = text.slice(at, last);
  return value === '' || value.endsWith(':') || value.includes(': ') || value.includes(' #')
    ? undefined
    : value;
}
