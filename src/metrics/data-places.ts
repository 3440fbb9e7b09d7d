import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { coverageFileOf } from '../core/datasets/file-of.ts';
import type { DatasetTerms } from '../core/datasets/terms.ts';
import type { DataInput } from './data-input.ts';

/** A dataset of an agreement. */
export type HeldDataset = {
  /** Its name in the agreement. */
  readonly name: string;
  /** Its name in the folder that has its file, by which coverage.csv there and findings know it. */
  readonly known: string;
  readonly terms: DatasetTerms;
};

/** A folder that has some of an agreement’s data: its own, or one whose datasets it names. */
export type DataPlace = {
  /** Absolute path of the repository. */
  readonly root: string;
  /** From the root: `slas/marketing-sales`. */
  readonly folder: string;
  /** Its absolute path, links resolved. */
  readonly realFolder: string;
  /** The folder of the agreement that is looked at. */
  readonly agreement: string;
  /** Zone of dates in its side files, and of datasets that name none. */
  readonly zone: string;
  /** Names of all its datasets. */
  readonly datasets: readonly string[];
  /** The kinds of those of them that are not read here, undefined where it is not known. */
  readonly unread: readonly (string | undefined)[];
  /** Where coverage.csv is for the others, by their name. */
  readonly elsewhere: ReadonlyMap<string, string>;
  readonly held: readonly HeldDataset[];
};

/** The folders that an agreement’s data is in, its own first. */
export function dataPlaces(input: DataInput): readonly [own: DataPlace, ...others: DataPlace[]] {
  const all = Object.entries(input.datasets).map(([name, terms]) => ({
    name,
    known: terms.from?.name ?? name,
    terms,
  }));
  const byOwner = Map.groupBy(all, ({ terms: { from } }) => from?.folder);
  const others = [...byOwner].flatMap(([id, held]) =>
    id === undefined ? [] : [otherPlace(input, id, held)],
  );
  return [ownPlace(input, all), ...others];
}

function ownPlace(input: DataInput, all: readonly HeldDataset[]): DataPlace {
  const held = all.filter(({ terms }) => terms.from === undefined);
  const elsewhere = all.flatMap(({ name, terms: { from } }) =>
    from ? [[name, coverageFileOf(`${input.folder}/agreement.mdx`, from)] as const] : [],
  );
  return {
    ...whereIs(input.folder, input),
    zone: input.zone,
    datasets: held.map(({ name }) => name),
    unread: [],
    elsewhere: new Map(elsewhere),
    held,
  };
}

function otherPlace(input: DataInput, id: string, held: readonly HeldDataset[]): DataPlace {
  const read = new Map(held.map(({ known, terms }) => [known, terms.kind]));
  const owner = input.owners?.[id];
  const datasets = owner ? Object.entries(owner.datasets) : [...read];
  return {
    ...whereIs(`${dirname(input.folder)}/${id}`, input),
    zone: owner?.zone ?? input.zone,
    datasets: datasets.map(([name]) => name),
    unread: datasets.flatMap(([name, kind]) => (read.has(name) ? [] : [kind])),
    elsewhere: new Map(),
    held,
  };
}

function whereIs(folder: string, { root, folder: agreement }: DataInput) {
  return { root, folder, realFolder: realpathSync.native(join(root, folder)), agreement };
}
