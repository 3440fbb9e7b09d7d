/** Whether all of a picture is there, by what its kind says of its end; a browser would show the upper part, or nothing. */
export function isWholePicture(bytes: Uint8Array, kind: 'png' | 'jpg' | 'webp'): boolean {
  return isWhole[kind](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

const isWhole = {
  // Parts that each say how long they are, with a checksum behind, up to an empty last one.
  png: bytes => {
    for (let at = 8; at + 12 <= bytes.length; at += bytes.readUInt32BE(at) + 12)
      if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    return false;
  },
  // Cameras write further data behind the end of the picture.
  jpg: bytes => bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0,
  webp: bytes => bytes.length >= bytes.readUInt32LE(4) + 8,
} as const satisfies Record<string, (bytes: Buffer) => boolean>;
