/** How a system calls the exchange of two names of its disk, by platform: in C, as Node has no name for it. */
const calls = {
  linux: ffi => {
    const { functions } = ffi.dlopen(null, {
      renameat2: { return: 'i32', arguments: ['i32', 'string', 'i32', 'string', 'u32'] },
    });
    return (one, other) => functions.renameat2(atWorkingFolder, one, atWorkingFolder, other, 2);
  },
  darwin: ffi => {
    const { functions } = ffi.dlopen(null, {
      renamex_np: { return: 'i32', arguments: ['string', 'string', 'u32'] },
    });
    return (one, other) => functions.renamex_np(one, other, 2);
  },
} satisfies Partial<Record<NodeJS.Platform, (ffi: Ffi) => Call>>;

type Ffi = typeof import('node:ffi');
type Call = (one: string, other: string) => number;

const atWorkingFolder = -100;

let ofThisProcess: Call | undefined;

/**
 * Has two folders change places in one step, so that neither is ever missing; absolute paths. False, and nothing done, where one of them is not
 * there, or where this system, its disk or this Node cannot do so.
 */
export function exchange(one: string, other: string): boolean {
  // A name that a NUL character cuts would be that of another folder.
  if (`${one}${other}`.includes('\0')) return false;
  ofThisProcess ??= callOfSystem() ?? (() => -1);
  return ofThisProcess(one, other) === 0;
}

function callOfSystem(): Call | undefined {
  const open =
    process.platform === 'linux' || process.platform === 'darwin' ? calls[process.platform] : undefined;
  const { emitWarning } = process;
  // That the module is an experiment tells whoever publishes a site nothing: without it two renames do.
  process.emitWarning = () => undefined;
  try {
    const ffi = process.getBuiltinModule('node:ffi') as Ffi | undefined;
    return ffi && open?.(ffi);
  } catch {
    return undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}
