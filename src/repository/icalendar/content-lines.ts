/** A property of iCalendar: `DTSTART;VALUE=DATE:20261225`, by name and parameters in capitals, with the line it begins on, from 1. */
export type ContentLine = {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
  readonly line: number;
};

/** A line that is no property. */
export type OddLine = { readonly line: number; readonly text: string };

/** Reads the lines of RFC 5545: one that begins with a space or a tab goes on with the one before. */
export function contentLines(text: string): {
  readonly lines: readonly ContentLine[];
  readonly odd: readonly OddLine[];
} {
  const unfolded: { line: number; text: string }[] = [];
  for (const [place, written] of text.split(/\r\n|\n|\r/).entries()) {
    const last = unfolded.at(-1);
    if (/^[ \t]/.test(written) && last) last.text += written.slice(1);
    else if (written !== '') unfolded.push({ line: place + 1, text: written });
  }
  const lines: ContentLine[] = [];
  const odd: OddLine[] = [];
  for (const each of unfolded) {
    const property = readProperty(each.text);
    if (property) lines.push({ ...property, line: each.line });
    else odd.push(each);
  }
  return { lines, odd };
}

/** Name, then parameters whose values may be quoted, then all after the first colon outside of quotes. */
const property =
  /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s;
const parameter = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:])*)/g;

function readProperty(text: string): Omit<ContentLine, 'line'> | undefined {
  const [, name, parameters = '', value] = property.exec(text) ?? [];
  if (name === undefined || value === undefined) return undefined;
  const named = [...parameters.matchAll(parameter)].map(
    ([, key = '', given = '']) => [key.toUpperCase(), given.replaceAll('"', '').toUpperCase()] as const,
  );
  return { name: name.toUpperCase(), parameters: new Map(named), value };
}

/** A text as it was meant: `\\,` is a comma. */
export function unescaped(value: string): string {
  return value
    .replace(/\\([\\,;nN])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? ' ' : sign))
    .trim();
}
