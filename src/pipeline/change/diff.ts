import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agreementAdded, agreementRemoved, agreementRenamed } from '../../core/change/agreement.ts';
import type { Change, LocatedChange } from '../../core/change/change.ts';
import { compareSides } from '../../core/change/compare.ts';
import { inOrder } from '../../core/change/order.ts';
import { renamesOf } from '../../core/change/renames.ts';
import type { Corner, Side } from '../../core/change/side.ts';
import { dateOf } from '../../core/ground/calendar/instant.ts';
import type { AgreementReport } from '../../core/report.ts';
import type { LocatedFinding } from '../../lint/locate.ts';
import { readAccepted } from '../../metrics/accepted.ts';
import { type CommitFiles, readCommitFiles } from '../../repository/commit-files.ts';
import { changedPaths } from '../../repository/compared.ts';
import type { Store } from '../../repository/store.ts';
import { type AsOf, chooseAsOf } from '../as-of.ts';
import { type Effects, realEffects } from '../effects.ts';
import { openHouse } from '../house.ts';
import { allAreReached, foldersIn, reaching } from './affected.ts';
import { cornersOf } from './corners.ts';
import { locateChanges } from './located.ts';
import { rowChanges } from './rows.ts';
import { sideOf } from './side-of.ts';
import { openCommit, type Tree } from './tree.ts';

export type DiffOptions = {
  /** Absolute path of the folder that holds `slas/`. */
  readonly root: string;
  /** The commit it is compared with, all digits of it. */
  readonly base: string;
  /** The commit that is compared; undefined for the folder as it is. */
  readonly head: string | undefined;
  readonly asOf?: string | undefined;
  /** What earlier runs have left of the folder as it is. */
  readonly store?: Store;
};

/** An agreement that cannot be compared, as one of its sides has errors. */
export type Incomplete = {
  readonly side: 'base' | 'head';
  readonly agreement: string;
  readonly findings: readonly LocatedFinding[];
};

/** What a change does. */
export type Diff = {
  readonly asOf: AsOf;
  /** What weighs most first. */
  readonly changes: readonly LocatedChange[];
  readonly incomplete: readonly Incomplete[];
  /** Of each agreement that something is said of, that of the head or else of the base: for its words. */
  readonly reports: ReadonlyMap<string, AgreementReport>;
  /** How many other agreements the head has, of which nothing is said. */
  readonly others: number;
};

/** Git does not say what a commit holds. */
export class NoCommit extends Error {}

/** Judges both sides of a change on one day and compares them. Writes nothing but into a folder of its own, which is gone afterwards. */
export async function diff(options: DiffOptions, effects: Partial<Effects> = {}): Promise<Diff> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-diff-'));
  try {
    return await diffIn(folder, options, { ...realEffects, ...effects });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function diffIn(
  folder: string,
  { root, base, head, asOf: given, store }: DiffOptions,
  effects: Effects,
): Promise<Diff> {
  const [changed, before, after] = await Promise.all([
    changedPaths(root, base, head),
    readCommitFiles(root, base),
    head === undefined ? undefined : readCommitFiles(root, head),
  ]);
  if (!changed || !before || (head !== undefined && !after)) throw new NoCommit();
  const differing = foldersIn(changed);
  const headTree = after
    ? await openHead(root, after, differing, join(folder, 'head'), given, effects)
    : { root, house: await openHouse({ root, asOf: given, ...(store && { store }) }, effects) };
  const { asOf, folders } = headTree.house;
  const ids = [...new Set([...differing, ...reaching(folders, differing)])];
  let baseTree = await openCommit(root, before, ids, join(folder, 'base'), asOf, effects);
  let compared = ids;
  if (allAreReached(changed, baseTree.house, headTree.house)) {
    const all = [...before.blobs.keys()].map(path => path.split('/').slice(1, -1)[0] ?? '');
    baseTree = await openCommit(root, before, all, join(folder, 'base-whole'), asOf, effects);
    compared = [...new Set([...folders.keys(), ...baseTree.house.folders.keys()])];
  }
  const trees = { base: baseTree, head: headTree };
  const { changes, incomplete, reports } = await compareTrees(
    trees,
    compared.sort(),
    changed,
    folder,
    effects,
  );
  const told = new Set([...reports.keys(), ...incomplete.map(each => each.agreement)]);
  const others = [...folders].filter(([id, each]) => each.headline.kind === 'agreement' && !told.has(id));
  const accepted = readAccepted(headTree.root).changes;
  const marked = changes.map(each => {
    const found = accepted.get(each.id);
    return found ? { ...each, accepted: found } : each;
  });
  return { asOf, changes: marked, incomplete, reports, others: others.length };
}

/** A commit as the head: all of its agreements are looked at, since any may build on what differs. */
async function openHead(
  root: string,
  files: CommitFiles,
  differing: readonly string[],
  folder: string,
  given: string | undefined,
  effects: Effects,
): Promise<Tree> {
  const all = [...files.blobs.keys()].map(path => path.split('/').slice(1, -1)[0] ?? '');
  const asOf = chooseAsOf(given, undefined, effects);
  const tree = await openCommit(root, files, [...new Set([...all, ...differing])], folder, asOf, effects);
  // The day that its own settings say, where nobody asks for another.
  return { root: tree.root, house: await openHouse({ root: tree.root, asOf: given }, effects) };
}

type Compared = Pick<Diff, 'incomplete' | 'reports'> & { readonly changes: readonly LocatedChange[] };

async function compareTrees(
  trees: { readonly base: Tree; readonly head: Tree },
  ids: readonly string[],
  changed: readonly string[],
  folder: string,
  effects: Effects,
): Promise<Compared> {
  const changes: LocatedChange[] = [];
  const incomplete: Incomplete[] = [];
  const reports = new Map<string, AgreementReport>();
  const added = new Map<string, Side>();
  const removed = new Map<string, Side>();
  const { base, head } = trees;
  for (const [done, id] of ids.entries()) {
    effects.progress('judge', done, ids.length);
    const [was, is] = [await readSide(base, id), await readSide(head, id)];
    if (was?.kind === 'broken') incomplete.push({ side: 'base', agreement: id, findings: was.findings });
    if (is?.kind === 'broken') incomplete.push({ side: 'head', agreement: id, findings: is.findings });
    if (was?.kind === 'broken' || is?.kind === 'broken') continue;
    const [before, after] = [
      was?.kind === 'side' ? was.side : undefined,
      is?.kind === 'side' ? is.side : undefined,
    ];
    if (before && !after) removed.set(id, before);
    if (after && !before) added.set(id, after);
    if (!before || !after) continue;
    const pair = { id, base: before, head: after };
    const corners = await cornersOf(
      pair,
      trees,
      changed,
      join(folder, 'corners', id),
      head.house.asOf,
      effects,
    );
    const found = await changesOf(trees, pair, corners, changed);
    if (found.length > 0) reports.set(id, after.report);
    changes.push(...found);
  }
  const renames = renamesOf(removed, added);
  for (const { from, to, sure } of renames) {
    reports.set(to.report.id, to.report);
    const say = agreementRenamed(from, to, sure);
    changes.push(
      ...(await locateChanges(
        [say],
        { house: base.house, id: from.report.id },
        { house: head.house, id: to.report.id },
      )),
    );
    if (!sure) continue;
    removed.delete(from.report.id);
    added.delete(to.report.id);
    const moved: Corner[] = [{ input: 'data', alone: to, without: from }];
    changes.push(...(await changesOf(trees, { id: to.report.id, base: from, head: to }, moved, changed)));
  }
  for (const [id, side] of removed) {
    reports.set(id, side.report);
    changes.push(
      ...(await locateChanges(
        [agreementRemoved(side)],
        { house: base.house, id },
        { house: head.house, id },
      )),
    );
  }
  for (const [id, side] of added) {
    reports.set(id, side.report);
    changes.push(
      ...(await locateChanges([agreementAdded(side)], { house: base.house, id }, { house: head.house, id })),
    );
  }
  return { changes: inOrder(changes), incomplete, reports };
}

async function readSide({ house }: Tree, id: string) {
  return house.folders.has(id) ? sideOf(house, id) : undefined;
}

async function changesOf(
  { base, head }: { readonly base: Tree; readonly head: Tree },
  { id, base: was, head: is }: { readonly id: string; readonly base: Side; readonly head: Side },
  corners: readonly Corner[],
  changed: readonly string[],
): Promise<readonly LocatedChange[]> {
  const day = dateOf(Date.parse(is.report.asOf), is.report.zone);
  const changes: readonly Change[] = [
    ...compareSides(was, is, corners, day),
    ...rowChanges({ root: base.root, side: was }, { root: head.root, side: is }, changed),
  ];
  return locateChanges(changes, { house: base.house, id: was.report.id }, { house: head.house, id });
}
