import { byName } from '../core/ground/by-name.ts';
import type { Settings } from '../core/terms/settings.ts';
import type { LocatedFinding } from '../lint/locate.ts';
import type { Store } from '../repository/store.ts';
import type { Finished } from './finished.ts';

/** What a run leaves to the next: the findings and counts of a house. Plain JSON. */
export type Known = {
  readonly shared?: KnownShared;
  /** By folder name. */
  readonly agreements: Readonly<Record<string, KnownAgreement>>;
};

/** Of what all agreements share, as much as a house needs where no agreement is made anew. */
export type KnownShared = {
  /** The digest of the files. */
  readonly digest: string;
  readonly settings: Settings | undefined;
  readonly findings: readonly LocatedFinding[];
  /** Whether a file cannot be read as text or YAML. */
  readonly unread: boolean;
};

export type KnownAgreement = {
  /** The digest of its folder. */
  readonly own: string;
  /** The hash of all that it was made from. */
  readonly key: string;
  readonly finished: Finished;
};

const name = 'findings';

/** What is known from before by the same code. */
export function readKnown(store: Store, code: string): Known {
  const text = store.read(name, code);
  if (text === undefined) return { agreements: {} };
  const { shared, agreements }: Known = JSON.parse(text);
  return { ...(shared && { shared }), agreements: byName(agreements) };
}

/** Leaves it to the next run, unless it is what was known before. */
export function writeKnown(store: Store, code: string, known: Known, before: Known): void {
  if (!isSame(known, before)) store.write(name, code, JSON.stringify(known));
}

/** Whether nothing was made anew: what was not is the very thing that was read. */
function isSame({ shared, agreements }: Known, before: Known): boolean {
  const ids = Object.keys(agreements);
  return (
    shared === before.shared &&
    ids.length === Object.keys(before.agreements).length &&
    ids.every(id => agreements[id] === before.agreements[id])
  );
}
