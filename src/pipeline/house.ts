import { hash } from 'node:crypto';
import { openDigests } from '../repository/digests.ts';
import { openRepository } from '../repository/read-repository.ts';
import type { AgreementSource, Repository } from '../repository/repository.ts';
import { noStore, type Store } from '../repository/store.ts';
import { type AsOf, checkAhead, chooseAsOf } from './as-of.ts';
import { createAsOpened } from './as-opened.ts';
import { codeKey } from './code-key.ts';
import type { Effects } from './effects.ts';
import type { Made } from './finish.ts';
import type { Shown } from './finished.ts';
import { type Folder, readFolders } from './folders.ts';
import { digestOfShared, digestOfSharedTerms, inputKey } from './input-keys.ts';
import { readShown, shownRoom, writeShown } from './kept-shown.ts';
import { type KnownAgreement, type KnownShared, readKnown, writeKnown } from './known.ts';
import type { Resolved } from './resolve.ts';
import type { Shared } from './shared.ts';
import { createSources } from './sources.ts';

export type HouseOptions = {
  /** Absolute path of the folder that holds `slas/`. */
  readonly root: string;
  /** A date or an instant; overrides the environment and the settings. */
  readonly asOf?: string | AsOf | undefined;
  /** False where only findings and counts are wanted: then there is nothing to show of any agreement. */
  readonly reports?: boolean;
  /** Where results are kept from one run to the next; nowhere by default. */
  readonly store?: Store;
  /** Whether each result is left in the store by itself, for the process that this one works for. */
  readonly forAnother?: boolean;
};

/** The terms of an agreement, and the text they stand in. */
export type ResolvedSource = Resolved & { readonly source: AgreementSource };

/** A house as it was when it was opened: each of its agreements goes all the way when it is asked for, once. */
export type House = {
  readonly repository: Repository;
  readonly shared: KnownShared;
  readonly asOf: AsOf;
  /** By folder name, in order. */
  readonly folders: ReadonlyMap<string, Folder>;
  /** What became of an agreement, where that is known from an earlier run or another process, and it was made from the same. */
  readonly before: (id: string) => KnownAgreement | undefined;
  /** What becomes of an agreement: what is known of it, else it is made. */
  readonly finish: (id: string) => Promise<KnownAgreement>;
  /** All there is to show of an agreement or a layer that has no errors. Throws where it was changed since and nothing was kept. */
  readonly shown: (id: string) => Promise<Shown>;
  /** The terms of an agreement as they are put together, with where they stand; undefined where they cannot be read. */
  readonly resolved: (id: string) => Promise<ResolvedSource | undefined>;
  /** Leaves what is known to the next run. */
  readonly leave: () => Promise<void>;
};

/**
 * Opens the `slas/` of a folder. Never throws over what is committed. Where nothing is known from before, that is told as soon as the day and
 * the folders are: all of them have to be made.
 */
export async function openHouse(
  { root, asOf: given, reports = true, store = noStore, forAnother = false }: HouseOptions,
  effects: Effects,
  whereAllIsNew: (asOf: AsOf, ids: readonly string[]) => void = () => undefined,
): Promise<House> {
  effects.step('read');
  const code = codeKey(store);
  const known = readKnown(store, code);
  const digests = openDigests(root, { store, name: 'digests', key: code });
  const repository = openRepository(root, digests.of);
  const sharedDigest = digestOfShared(repository);
  const sources = createSources(repository);
  let reading: Promise<Shared> | undefined;
  const readShared = () => {
    reading ??= import('./shared.ts').then(module => module.readShared(repository));
    return reading;
  };
  const shared: KnownShared =
    known.shared?.digest === sharedDigest ? known.shared : toKnown(await readShared(), sharedDigest);
  const asOf = chooseAsOf(given, shared.settings, effects);
  if (Object.keys(known.agreements).length === 0) whereAllIsNew(asOf, repository.ids);
  const ahead = checkAhead(asOf, effects);
  const aheadToo =
    ahead.length === 0 ? [] : await (await import('./shared.ts')).locatedInSettings(repository, ahead);
  const folders = await readFolders(repository, known, sources, effects);
  const parts = { code, shared: digestOfSharedTerms(repository, shared), asOf, folders };
  const readable = [...folders].filter(([, each]) => each.headline.kind !== undefined).map(([id]) => id);
  const builtOn = new Set(
    [...folders.values()].flatMap(({ headline: { extends: above, shares = [] } }) => [
      above,
      ...shares.map(({ folder }) => folder),
    ]),
  );
  const done = new Map<string, Promise<KnownAgreement>>();
  const held = new Map<string, Shown>();
  const isAsOpened = createAsOpened(root, folders, sources);

  const around = async () => {
    const { sharedTermsOf } = await import('./shared.ts');
    return { repository, sources, shared: sharedTermsOf(await readShared()), readable, reports };
  };
  const make = async (id: string): Promise<Made> => {
    const { finish } = await import('./finish.ts');
    const isBroken = async (above: string) => (await finished(above)).finished.broken;
    const one = await finish(id, { ...(await around()), isBroken, asOf }, effects);
    if (!builtOn.has(id)) sources.release(id);
    return one;
  };
  const keep = async (id: string, { finished: one, shown }: Made): Promise<KnownAgreement> => {
    const { own } = folders.get(id)!;
    const key = inputKey(id, parts);
    const text = shown && JSON.stringify(shown);
    const shows = text && hash('sha256', text);
    const entry = { own, key, finished: { ...one, ...(shows && { shows }) } };
    const isSound = await isAsOpened(id);
    const isKept = text !== undefined && isSound && writeShown(store, id, key, text);
    if (shown && !isKept) held.set(id, shown);
    if (forAnother && isSound) store.write(`finished/${id}`, key, JSON.stringify(entry));
    return isSound ? entry : { ...entry, own: '', key: '' };
  };
  const before = (id: string): KnownAgreement | undefined => {
    const key = inputKey(id, parts);
    const last = known.agreements[id];
    if (last?.key === key && (last.finished.reported || !reports)) return last;
    const text = store.read(`finished/${id}`, key);
    return text === undefined ? undefined : JSON.parse(text);
  };
  const finished = (id: string): Promise<KnownAgreement> => {
    const last = before(id);
    const one = done.get(id) ?? (last ? Promise.resolve(last) : make(id).then(made => keep(id, made)));
    done.set(id, one);
    return one;
  };

  return {
    repository,
    shared: { ...shared, findings: [...shared.findings, ...aheadToo] },
    asOf,
    folders,
    before,
    finish: finished,
    shown: async id => {
      const here = held.get(id);
      if (here) return here;
      const { key, finished: one } = await finished(id);
      const kept = readShown(store, id, key);
      if (kept) return kept;
      const { shown } = await make(id);
      const again = JSON.stringify(shown);
      if (!shown || hash('sha256', again) !== one.shows) throw new ChangedMeanwhile(id);
      if (key !== '') writeShown(store, id, key, again);
      return shown;
    },
    resolved: async id => {
      const { source } = await sources.read(id);
      if (source === undefined) return undefined;
      const { resolve } = await import('./resolve.ts');
      return { source, ...(await resolve(source, await around())) };
    },
    leave: async () => {
      if (store === noStore || digestOfShared(repository) !== sharedDigest) return;
      const agreements: Record<string, KnownAgreement> = {};
      for (const [id, one] of done) agreements[id] = await one;
      writeKnown(store, code, { shared, agreements }, known);
      digests.leave();
      for (const room of [shownRoom, 'drawings']) store.keepOnly(room, new Set(folders.keys()));
      store.keepOnly('finished', new Set());
    },
  };
}

/** An agreement was changed while it was shown, and what it was before is not kept. */
export class ChangedMeanwhile extends Error {
  constructor(id: string) {
    super(`\`slas/${id}\` was changed while it was read. Run the command again.`);
    this.name = 'ChangedMeanwhile';
  }
}

function toKnown({ settings, findings, unread }: Shared, digest: string): KnownShared {
  return { digest, settings, findings, unread };
}
