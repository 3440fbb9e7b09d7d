import { isUtf8 } from 'node:buffer';

/** Where bytes stop being UTF-8; the column counts characters. */
export function firstBadByte(bytes: Buffer): {
  readonly byte: number;
  readonly line: number;
  readonly column: number;
} {
  let good = 0;
  for (let bad = bytes.length; bad - good > 1; ) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, wholeCharacters(bytes, middle)))) good = middle;
    else bad = middle;
  }
  const at = wholeCharacters(bytes, good);
  let line = 1;
  let start = 0;
  for (let place = 0; place < at; place++) {
    const isEnd = bytes[place] === 0x0a || (bytes[place] === 0x0d && bytes[place + 1] !== 0x0a);
    if (!isEnd) continue;
    line++;
    start = place + 1;
  }
  let column = 1;
  for (let place = start; place < at; place++) if ((bytes[place]! & 0xc0) !== 0x80) column++;
  return { byte: bytes[at] ?? 0, line, column };
}

/** The largest length up to `length` that does not cut a character in two. */
function wholeCharacters(bytes: Buffer, length: number): number {
  let at = length;
  while (at > 0 && at > length - 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--;
  return at;
}
