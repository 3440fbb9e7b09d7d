import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** A path as module ids and import statements write it on every platform: `C:/house/slas/kept.yaml`. */
export function modulePath(path: string, separator: string = sep): string {
  return path.replaceAll(separator, '/');
}

/** Whether an id of a module, with or without its query, is of a file inside a folder; both as Vite writes them, or as the platform does. */
export function isInside(folder: string, id: string, separator: string = sep): boolean {
  return modulePath(id, separator).startsWith(`${modulePath(folder, separator)}/`);
}

/**
 * The real path of the file behind a module id such as `/@fs/C:/house/logo.png?url`; undefined where there is none. A folder’s own name
 * may hold `#` or `?`, so that the longest part that is a file counts, not what stands before the first of them.
 */
export function fileOf(id: string): string | undefined {
  if (id.startsWith('\0')) return undefined;
  const path = withoutPrefix(id);
  const ends = [...path.matchAll(/[?#]/g)].map(({ index }) => index).reverse();
  for (const end of [path.length, ...ends]) {
    const found = realPath(path.slice(0, end));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Vite writes `/@fs/C:/house` and `/@fs/house`: a drive stands behind the slash, a folder keeps it. */
export function withoutPrefix(id: string): string {
  return id.replace(/^\/@fs(?=\/)/, '').replace(/^\/(?=[A-Za-z]:\/)/, '');
}

/** As the disk spells it, so that no other case of its letters leads around a comparison. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
