import { closeSync, openSync, readSync } from 'node:fs';

export type ImageKind = 'PNG' | 'JPEG' | 'WebP';

/** Which kind of image a file name promises; undefined for every other extension. */
export function imageKindByName(name: string): ImageKind | undefined {
  const extension = /\.([a-z]+)$/.exec(name)?.[1];
  if (extension === 'png') return 'PNG';
  if (extension === 'jpg' || extension === 'jpeg') return 'JPEG';
  return extension === 'webp' ? 'WebP' : undefined;
}

/** Which kind of image a file is by its first bytes; undefined for anything else. */
export function imageKindByContent(path: string): ImageKind | undefined {
  const head = Buffer.alloc(12);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  const text = head.toString('latin1');
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'PNG';
  if (text.startsWith('\xff\xd8\xff')) return 'JPEG';
  return text.startsWith('RIFF') && text.endsWith('WEBP') ? 'WebP' : undefined;
}
