const phone = /(^|[\t\n\f\r ])(\+\d[\d ().-]{6,}\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})($|[\t\n\f\r ,;.])/;
const outside = /[\t\n\f\r @,;<>]/;

/** Whether a text has an e-mail address in it. Takes time in proportion to its length. */
export function hasEmail(text: string): boolean {
  for (let at = text.indexOf('@', 1); at > 0; at = text.indexOf('@', at + 1)) {
    if (outside.test(text[at - 1]!)) continue;
    const rest = text.slice(at + 1);
    const end = rest.search(outside);
    if (/.\.[A-Za-z]{2}/.test(end < 0 ? rest : rest.slice(0, end))) return true;
  }
  return false;
}

/** Whether a text has a phone number in it; one shorter than nine characters has none. */
export function hasPhone(text: string): boolean {
  return text.length >= 9 && phone.test(text);
}

/** Whether a cell’s bytes are worth a look for an e-mail address. */
export function mayHaveEmail(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === 0x40) return true;
  return false;
}

/** Whether a cell’s bytes are worth a look for a phone number: few are, and a look costs more than all else. */
export function mayHavePhone(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 9) return false;
  let digits = 0;
  let hasPlus = false;
  let hasSpace = false;
  let hasSeparator = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x30 && byte <= 0x39) digits++;
    else if (byte === 0x2b) hasPlus = true;
    else if (byte === 0x2d || byte === 0x2e) hasSeparator = true;
    else if (byte <= 0x20) hasSpace = true;
  }
  const first = bytes[from]!;
  const isAtStart = first === 0x2b || first === 0x28 || (first >= 0x30 && first <= 0x39);
  return (isAtStart || hasSpace) && (hasPlus || (digits >= 10 && (hasSeparator || hasSpace)));
}
