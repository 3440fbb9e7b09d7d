import { hash, randomUUID } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isInUse, thisProcess } from './is-running.ts';

/**
 * Results that are kept from one run to the next, each under a name and for one key: the hash of all it was made from. What is read back is
 * exactly what was written under that name for that key, or nothing.
 */
export type Store = {
  /** Undefined where nothing was written for this key, or where it is no longer what was written. */
  readonly read: (name: string, key: string) => string | undefined;
  /** Takes the place of what stood under the name; false where it could not be kept. */
  readonly write: (name: string, key: string, text: string) => boolean;
  /** Removes what stands in a room under any other name: of `reports/marketing-sales` the room is `reports`. */
  readonly keepOnly: (room: string, names: ReadonlySet<string>) => void;
  /**
   * The path for a file that is kept under a name as it is, without a first line: nothing stands there, and no link on the way. Undefined where
   * nothing can be kept.
   */
  readonly place: (name: string) => string | undefined;
  /** Where other processes may open it too; undefined where they cannot. */
  readonly folder?: string;
};

/** Where entries are written before they take their place. */
const workshop = 'new';

/**
 * A store in a folder that nothing else needs: a file a name. The first line of a file has the key and the hash of the rest, so that one
 * that was cut, edited, or made from something else is never believed. Files are written beside their place and renamed; what killed
 * processes left of that is cleared. Whatever else stands in the place of an entry or a room gives way, and no link leads out of the
 * folder. A folder that cannot be written to keeps nothing.
 */
export function openStore(folder: string): Store {
  let writable = true;
  const rooms = new Set<string>();
  const openRoom = (room: string): void => {
    if (rooms.has(room)) return;
    if (room === '.') mkdirSync(folder, { recursive: true });
    else {
      openRoom(dirname(room));
      makeFolder(join(folder, room));
    }
    rooms.add(room);
    if (room === workshop) clear(join(folder, room));
  };
  return {
    folder,
    read: (name, key) => {
      const text = textOf(join(folder, name));
      const end = text?.indexOf('\n') ?? -1;
      if (text === undefined || end < 0) return undefined;
      const body = text.slice(end + 1);
      return text.slice(0, end) === headOf(name, key, body) ? body : undefined;
    },
    write: (name, key, text) => {
      if (!writable) return false;
      const fresh = join(folder, workshop, `${thisProcess}-${randomUUID()}`);
      try {
        openRoom(workshop);
        openRoom(dirname(name));
        writeFileSync(fresh, `${headOf(name, key, text)}\n${text}`);
        replace(join(folder, name), fresh);
        return true;
      } catch {
        writable = false;
        remove(fresh);
        return false;
      }
    },
    place: name => {
      if (!writable) return undefined;
      try {
        openRoom(dirname(name));
        const path = join(folder, name);
        if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) remove(path);
        return path;
      } catch {
        writable = false;
        return undefined;
      }
    },
    keepOnly: (room, names) => {
      if (!isRoom(folder, room)) return;
      for (const name of namesIn(join(folder, room))) {
        if (!names.has(name)) remove(join(folder, room, name));
      }
    },
  };
}

/** Keeps everything for as long as this process runs. */
export function memoryStore(): Store {
  const held = new Map<string, { readonly key: string; readonly text: string }>();
  return {
    read: (name, key) => {
      const entry = held.get(name);
      return entry?.key === key ? entry.text : undefined;
    },
    write: (name, key, text) => {
      held.set(name, { key, text });
      return true;
    },
    place: () => undefined,
    keepOnly: (room, names) => {
      for (const name of held.keys()) {
        if (name.startsWith(`${room}/`) && !names.has(name.slice(room.length + 1))) held.delete(name);
      }
    },
  };
}

/** Keeps nothing. */
export const noStore: Store = {
  read: () => undefined,
  write: () => false,
  place: () => undefined,
  keepOnly: () => undefined,
};

/** The name is hashed too: a file that was put in the place of another is none. */
function headOf(name: string, key: string, body: string): string {
  return `${key} ${hash('sha256', `${name}\n${key}\n${body}`)}`;
}

/** Undefined for what is no file: a device or a pipe may never end. */
function textOf(path: string): string | undefined {
  try {
    return lstatSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

/** Makes a folder, in the place of whatever stands there. */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  rmSync(path, { force: true });
  mkdirSync(path);
}

/** Whether a room is a folder below another, on the way to which stands no link. */
function isRoom(folder: string, room: string): boolean {
  return room === '.' || (isFolder(join(folder, room)) && isRoom(folder, dirname(room)));
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

function replace(path: string, fresh: string): void {
  try {
    renameSync(fresh, path);
  } catch {
    rmSync(path, { recursive: true, force: true });
    renameSync(fresh, path);
  }
}

/** Removes what is there and can be removed. */
function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    removeFolder(path);
  }
}

function removeFolder(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It costs its room, nothing else.
  }
}

/** Removes what killed processes left half-written. */
function clear(folder: string): void {
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    if (!isInUse(path, name)) remove(path);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
