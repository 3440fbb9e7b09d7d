import { isFields } from '../ground/fields.ts';
import type { Finding } from '../ground/finding.ts';
import { fieldsOf } from '../terms/layers/written.ts';
import { datasetColumns } from './index.ts';
import { type SaySharing, saySharing } from './say-sharing.ts';
import { leadsOfFunnel, ownNameOf, withOwnLeads } from './shared-funnel.ts';
import { readSharedName } from './shared-name.ts';
import { dataset } from './terms.ts';

/** A folder of which others may name datasets, with its terms as they were written, after its layers. */
export type Owner = { readonly id: string; readonly file: string; readonly value: unknown };

/** What an agreement names of others, and who has it (RULES 28). */
export type SharedDatasets = {
  /** By the agreement’s own name of it: the owner’s fields, with `from` the folder that has the file. */
  readonly datasets: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Every folder on the way. */
  readonly folders: readonly string[];
  /** False where something named is not there or cannot be read, so that the terms are not all there. */
  readonly whole: boolean;
  readonly findings: readonly Finding[];
};

/** An agreement that names datasets of others. */
export type Sharer = Owner & {
  /** The datasets that it names itself, not those of an upper layer, whose findings are told there. */
  readonly own: readonly string[];
};

/**
 * Finds the datasets that an agreement names of other folders: `from: cloud-service/incidents`. The one named may itself be another folder’s.
 *
 * @param owners folders by their name; undefined for one whose terms cannot be read, which has a finding already
 */
export function sharedDatasets(
  sharer: Sharer,
  owners: ReadonlyMap<string, Owner | undefined>,
): SharedDatasets {
  const found: Record<string, Readonly<Record<string, unknown>>> = {};
  const folders = new Set<string>();
  const findings: Finding[] = [];
  let whole = true;
  for (const [name, written] of Object.entries(fieldsOf(fieldsOf(sharer.value).datasets))) {
    if (!isFields(written) || written.from === undefined) continue;
    const say = saySharing(sharer, name, findings);
    const beside = Object.keys(written).filter(field => field !== 'from');
    for (const field of beside) say.beside(field);
    const entry = follow(sharer, written.from, owners, folders, say);
    const own = entry && beside.length === 0 ? ofFunnel(sharer, entry, owners, say) : undefined;
    if (own) found[name] = own;
    else whole = false;
  }
  return { datasets: found, folders: [...folders], whole, findings };
}

/** Whether a finding of the schema is not about a dataset that names another folder’s: what is wrong with those is told otherwise. */
export function isOfItself(value: unknown): (finding: Finding) => boolean {
  const datasets = fieldsOf(fieldsOf(value).datasets);
  return ({ place }) => {
    const [field, name = ''] = place.kind === 'terms' ? place.path : [];
    const written = datasets[name];
    return field !== 'datasets' || !isFields(written) || written.from === undefined;
  };
}

/** Terms with the datasets of others in place of their names. */
export function withShared(value: unknown, { datasets }: Pick<SharedDatasets, 'datasets'>): unknown {
  const own = fieldsOf(fieldsOf(value).datasets);
  if (!isFields(value) || !Object.keys(own).some(name => Object.hasOwn(datasets, name))) return value;
  const read = ([name, written]: [string, unknown]) => [
    name,
    isFields(written) && written.from !== undefined && Object.hasOwn(datasets, name)
      ? datasets[name]
      : written,
  ];
  return { ...value, datasets: Object.fromEntries(Object.entries(own).map(read)) };
}

/** Follows a name to the folder that has the file. Undefined with a finding, or where the owner has one. */
function follow(
  sharer: Sharer,
  from: unknown,
  owners: ReadonlyMap<string, Owner | undefined>,
  folders: Set<string>,
  say: SaySharing,
): Readonly<Record<string, unknown>> | undefined {
  const way: string[] = [];
  let written = from;
  for (;;) {
    const named = typeof written === 'string' ? readSharedName(written) : undefined;
    if (!named) return way.length === 0 ? say.unreadable(written) : undefined;
    const { folder, name } = named;
    const key = `${folder}/${name}`;
    if (way.includes(key))
      return way[0] === key || folder === sharer.id ? say.inCircle([...way, key]) : undefined;
    if (folder === sharer.id) return say.itself(way, key);
    way.push(key);
    folders.add(folder);
    if (!owners.has(folder)) return way.length === 1 ? say.noFolder(folder, [...owners.keys()]) : undefined;
    const owner = owners.get(folder);
    if (!owner) return undefined;
    const all = fieldsOf(fieldsOf(owner.value).datasets);
    const entry = Object.hasOwn(all, name) ? all[name] : undefined;
    if (!isFields(entry)) return way.length === 1 ? say.noDataset(named, Object.keys(all)) : undefined;
    if (entry.from !== undefined) {
      written = entry.from;
      continue;
    }
    return ownedBy(sharer, owner, key, entry, say);
  }
}

/** A funnel with its leads by the name that they have here, as they are the owner’s. Undefined with a finding where they have none. */
function ofFunnel(
  sharer: Sharer,
  entry: Readonly<Record<string, unknown>>,
  owners: ReadonlyMap<string, Owner | undefined>,
  say: SaySharing,
): Readonly<Record<string, unknown>> | undefined {
  const datasetsOf = (folder: string) => {
    const value = folder === sharer.id ? sharer.value : owners.get(folder)?.value;
    return fieldsOf(fieldsOf(value).datasets);
  };
  const leads = leadsOfFunnel(entry, datasetsOf);
  if (leads === undefined) return entry;
  const name = ownNameOf(leads, sharer.id, datasetsOf);
  return name === undefined ? say.withoutLeads(String(entry.from), leads) : withOwnLeads(entry, name);
}

/** The fields of a dataset as its owner has them; its times are read in the owner’s zone, and amounts in the owner’s currency. */
function ownedBy(
  sharer: Sharer,
  owner: Owner,
  key: string,
  entry: Readonly<Record<string, unknown>>,
  say: SaySharing,
): Readonly<Record<string, unknown>> | undefined {
  const { timezone, currency } = fieldsOf(owner.value);
  const own = fieldsOf(sharer.value).currency;
  const zone = entry.zone ?? timezone;
  const whole = { ...entry, ...(zone !== undefined && { zone }), from: key };
  const read = dataset.safeParse(whole, { jitless: true });
  // What is wrong with it is found where it was written.
  if (!read.success) return undefined;
  const hasMoney = datasetColumns(read.data).some(({ type }) => type === 'money');
  if (hasMoney && currency !== undefined && own !== undefined && currency !== own)
    return say.otherCurrency(key, String(currency), String(own));
  return whole;
}
