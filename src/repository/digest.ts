import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const pieceBytes = 1 << 20;
const piece = Buffer.allocUnsafeSlow(pieceBytes);

/** The hash of what a file holds; read in pieces, whatever its size. Undefined where it cannot be read. */
export function digestOf(path: string): string | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const end = readSync(file, piece, 0, pieceBytes, 0);
      return end < pieceBytes ? hash('sha256', piece.subarray(0, end)) : digestOfMany(file);
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function digestOfMany(file: number): string {
  const whole = createHash('sha256');
  for (let at = 0, read = 1; read > 0; at += read) {
    read = readSync(file, piece, 0, pieceBytes, at);
    whole.update(piece.subarray(0, read));
  }
  return whole.digest('hex');
}
