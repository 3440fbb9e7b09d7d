import { visible } from '../core/ground/visible.ts';

/** What a machine refused, by the code of its error, and what helps. */
const refusals: Readonly<Record<string, readonly [what: string, help: string]>> = {
  ENOSPC: ['no space is left on the disk', 'Make room and run it again'],
  EDQUOT: ['no more may be written to this disk', 'Make room and run it again'],
  EROFS: ['nothing can be written to this disk', 'Choose another folder'],
  EACCES: ['there is no right to it', 'Give the right to, or choose another folder'],
  EPERM: ['it is not permitted', 'Give the right to, or choose another folder'],
  EMFILE: ['too many files are open at once', 'Raise the limit, such as with `ulimit -n 4096`'],
  ENFILE: ['too many files are open on this machine', 'Close some programs and run it again'],
  EIO: ['the disk cannot be read or written', 'Look at the disk'],
};

/** An error of the machine in a sentence with what helps: of space, rights or files that may be open; undefined for any other. */
export function machineText(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', syscall, path } = error as NodeJS.ErrnoException;
  const refusal = Object.hasOwn(refusals, code) ? refusals[code] : undefined;
  if (refusal === undefined) return undefined;
  const at = path === undefined ? '' : ` \`${path}\``;
  const done = syscall === undefined ? '' : ` (${syscall}${at})`;
  return `kept: ${refusal[0]}${visible(done)}. ${refusal[1]}.\n`;
}
