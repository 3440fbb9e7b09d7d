import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import type { Finding } from '../core/ground/finding.ts';
import { checkCharacters } from '../core/ground/source/characters.ts';

/** Bound on a YAML or MDX file, before anything parses it. */
export const maxTextBytes = 256 * 1024;

const decoder = new TextDecoder('utf-8');

/** The text of a file without a byte order mark, or why it cannot be read. */
export type TextRead = { readonly text: string | undefined; readonly findings: readonly Finding[] };

/** Reads a text of at most {@link maxTextBytes}: UTF-8, with or without a byte order mark. `file` is relative to `root`. */
export function readText(root: string, file: string): TextRead {
  const path = `${root}/${file}`;
  const { size } = statSync(path);
  if (size > maxTextBytes) return { text: undefined, findings: [tooLarge(file, size)] };
  const bytes = readFileSync(path);
  const invalid = firstInvalidByte(bytes);
  if (invalid !== undefined) return { text: undefined, findings: [notUtf8(file, bytes, invalid)] };
  const text = decoder.decode(bytes);
  return { text, findings: checkCharacters(file, text) };
}

function tooLarge(file: string, bytes: number): Finding {
  const seen = Math.ceil(bytes / 1024);
  return {
    code: 'file-too-large',
    severity: 'error',
    file,
    place: { kind: 'file' },
    message: `Unexpected size of ${seen} kB, expected at most ${maxTextBytes / 1024} kB`,
    fix: 'Move what is not part of the agreement elsewhere',
  };
}

function notUtf8(file: string, bytes: Buffer, offset: number): Finding {
  const before = bytes
    .subarray(0, offset)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const line = before.split('\n').length;
  const column = before.length - (before.lastIndexOf('\n') + 1) + 1;
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return {
    code: 'not-utf8',
    severity: 'error',
    file,
    place: { kind: 'point', line, column },
    message: `Unexpected byte 0x${byte}, expected UTF-8 text`,
    fix: 'Save the file as UTF-8',
  };
}

/** Offset of the first byte that is not UTF-8; undefined where all are. */
function firstInvalidByte(bytes: Buffer): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let good = 0;
  for (let bad = bytes.length; bad - good > 1; ) {
    const middle = (good + bad) >> 1;
    if (isValidSoFar(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  while (good > 0 && !isUtf8(bytes.subarray(0, good))) good--;
  return good;
}

/** True where bytes are UTF-8 but for a sequence that is cut off at their end. */
function isValidSoFar(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
