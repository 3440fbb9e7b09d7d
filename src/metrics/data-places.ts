import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetTerms } from '../core/datasets/terms.ts';
import type { DataInput, DataOwners } from './data-input.ts';

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
export function dataPlaces(input: DataInput): readonly DataPlace[] {
  const held = Object.entries(input.datasets).map(([name, terms]) => ({
    name,
    known: terms.from?.name ?? name,
    terms,
  }));
  const slas = input.folder.slice(0, input.folder.lastIndexOf('/'));
  const byFolder = Map.groupBy(held, ({ terms: { from } }) =>
    from ? `${slas}/${from.folder}` : input.folder,
  );
  const others = [...byFolder.keys()].filter(folder => folder !== input.folder);
  return [input.folder, ...others].map(folder => placeOf(input, folder, byFolder.get(folder)));
}

/** A folder with the datasets that have their file in it. */
export function placeOf(input: DataInput, folder: string, held: readonly HeldDataset[] = []): DataPlace {
  const { root, zone, owners = {} } = input;
  const owner = folder === input.folder ? undefined : owners[folder.slice(folder.lastIndexOf('/') + 1)];
  return {
    root,
    folder,
    realFolder: realpathSync.native(join(root, folder)),
    agreement: input.folder,
    zone: owner?.zone ?? zone,
    ...(owner ? namesOf(owner, held) : ownNames(input)),
    held,
  };
}

type Names = Pick<DataPlace, 'datasets' | 'unread' | 'elsewhere'>;

function namesOf({ datasets }: DataOwners[string], held: readonly HeldDataset[]): Names {
  const read = new Set(held.map(({ known }) => known));
  const unread = Object.entries(datasets).flatMap(([name, kind]) => (read.has(name) ? [] : [kind]));
  return { datasets: Object.keys(datasets), unread, elsewhere: new Map() };
}

function ownNames({ folder, datasets }: DataInput): Names {
  const all = Object.entries(datasets);
  return {
    datasets: all.flatMap(([name, { from }]) => (from ? [] : [name])),
    unread: [],
    elsewhere: new Map(
      all.flatMap(([name, { from }]) => (from ? [[name, coverageOf(folder, from.folder)] as const] : [])),
    ),
  };
}

function coverageOf(folder: string, other: string): string {
  return `${folder.slice(0, folder.lastIndexOf('/'))}/${other}/metrics/coverage.csv`;
}
