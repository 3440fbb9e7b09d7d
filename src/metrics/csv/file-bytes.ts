import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from './byte-pieces.ts';

/** The bytes of a file as UTF-8, to be closed when read. */
export type FileBytes = { readonly size: number; readonly source: ByteSource; readonly close: () => void };

/** The largest CSV that is read, in bytes. */
export const maxBytes = 512 * 1024 * 1024;

const encodings: ReadonlyMap<number, 'utf-16le' | 'utf-16be'> = new Map([
  [0xfffe, 'utf-16le'],
  [0xfeff, 'utf-16be'],
]);

/** Opens a file for reading; one that begins with the byte order mark of UTF-16, as programs for tables write it, is read as that (RULES 33). Throws where it is gone. */
export function openBytes(path: string): FileBytes {
  const handle = openSync(path, 'r');
  try {
    const { size, mtimeMs } = fstatSync(handle);
    const mark = Buffer.alloc(2);
    const encoding = readSync(handle, mark, 0, 2, 0) === 2 ? encodings.get(mark.readUInt16BE()) : undefined;
    if (encoding === undefined || size > maxBytes) {
      const source: ByteSource = (buffer, at, length, position) =>
        readSync(handle, buffer, at, length, position);
      return { size, source, close: () => closeSync(handle) };
    }
    const bytes = decoded(path, `${mtimeMs} ${size}`, () => decode(handle, size, encoding));
    closeSync(handle);
    const source: ByteSource = (buffer, at, length, position) =>
      bytes.copy(buffer, at, position, position + length);
    return { size: bytes.length, source, close: () => undefined };
  } catch (error) {
    closeSync(handle);
    throw error;
  }
}

/** The file that was decoded last: its rows are read again where they are shown. */
let last: { readonly path: string; readonly version: string; readonly bytes: Buffer } | undefined;

function decoded(path: string, version: string, decodeIt: () => Buffer): Buffer {
  if (last?.path !== path || last.version !== version) last = { path, version, bytes: decodeIt() };
  return last.bytes;
}

/** UTF-16 as UTF-8, without its mark. Where it is broken, what follows is a byte that no UTF-8 has, which is told of. */
function decode(handle: number, size: number, encoding: 'utf-16le' | 'utf-16be'): Buffer {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const pieces: Buffer[] = [];
  const piece = Buffer.alloc(1024 * 1024);
  try {
    for (let at = 0; at < size; ) {
      const read = readSync(handle, piece, 0, Math.min(piece.length, size - at), at);
      if (read === 0) break;
      at += read;
      pieces.push(Buffer.from(decoder.decode(piece.subarray(0, read), { stream: true }), 'utf8'));
    }
    pieces.push(Buffer.from(decoder.decode(), 'utf8'));
  } catch {
    pieces.push(Buffer.from([0xff]));
  }
  return Buffer.concat(pieces);
}
