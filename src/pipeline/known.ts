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

/** Leaves it to the next run, unless that is what is there already. */
export function writeKnown(store: Store, code: string, known: Known): void {
  const text = JSON.stringify(known);
  if (store.read(name, code) !== text) store.write(name, code, text);
}
