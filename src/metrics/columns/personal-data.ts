const phone = /(^|[\t\n\f\r ])(\+\d[\d ().-]{6,}\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})($|[\t\n\f\r ,;.])/;
const shortestPhone = 9;
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
  return text.length >= shortestPhone && phone.test(text);
}

/** What a cell is worth a look for. */
export const mayBe = { email: 1, phone: 2 } as const;

/** What a cell’s bytes are worth a look for, as the sum of `mayBe`; for few they are, and a look costs more than all else. */
export function personalHint(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < shortestPhone) return hasAtSign(bytes, from, to) ? mayBe.email : 0;
  let digits = 0;
  let hasAt = false;
  let hasPlus = false;
  let hasSpace = false;
  let hasSeparator = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x61) continue;
    if (byte >= 0x30 && byte <= 0x39) digits++;
    else if (byte === 0x2d || byte === 0x2e) hasSeparator = true;
    else if (byte <= 0x20) hasSpace = true;
    else if (byte === 0x40) hasAt = true;
    else if (byte === 0x2b) hasPlus = true;
  }
  const first = bytes[from]!;
  const isAtStart = first === 0x2b || first === 0x28 || (first >= 0x30 && first <= 0x39);
  const isPhone = hasPlus || (digits >= 10 && (hasSeparator || hasSpace));
  const mayBePhone = isPhone && (isAtStart || hasSpace);
  return (hasAt ? mayBe.email : 0) + (mayBePhone ? mayBe.phone : 0);
}

function hasAtSign(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === 0x40) return true;
  return false;
}
