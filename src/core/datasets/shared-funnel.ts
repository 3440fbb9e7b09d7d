import { isFields } from '../ground/fields.ts';
import { fieldsOf } from '../terms/layers/written.ts';
import { readSharedName } from './shared-name.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The datasets of a folder, by its name, as they were written. */
type DatasetsOf = (folder: string) => Fields;

/** The leads that a funnel of another folder counts, as `sales/leads`: the dataset that has the file. Undefined without any. */
export function leadsOfFunnel(entry: Fields, datasetsOf: DatasetsOf): string | undefined {
  const { leads } = fieldsOf(entry.funnel);
  const name = isFields(leads) ? leads.dataset : leads;
  const folder = typeof entry.from === 'string' ? readSharedName(entry.from)?.folder : undefined;
  return typeof name === 'string' && folder !== undefined ? withFile(folder, name, datasetsOf) : undefined;
}

/** What an agreement calls a dataset of any folder; undefined where it does not have it. */
export function ownNameOf(key: string, folder: string, datasetsOf: DatasetsOf): string | undefined {
  return Object.keys(datasetsOf(folder)).find(name => withFile(folder, name, datasetsOf) === key);
}

/** The same with the leads under the agreement’s own name of them. */
export function withOwnLeads(entry: Fields, name: string): Fields {
  const funnel = fieldsOf(entry.funnel);
  const { leads } = funnel;
  return { ...entry, funnel: { ...funnel, leads: isFields(leads) ? { ...leads, dataset: name } : name } };
}

/** Follows a name to the dataset that has a file. */
function withFile(folder: string, name: string, datasetsOf: DatasetsOf): string {
  const way: string[] = [];
  let [at, key] = [{ folder, name }, `${folder}/${name}`];
  while (!way.includes(key)) {
    way.push(key);
    const { from } = fieldsOf(datasetsOf(at.folder)[at.name]);
    const next = typeof from === 'string' ? readSharedName(from) : undefined;
    if (!next) break;
    at = next;
    key = `${at.folder}/${at.name}`;
  }
  return key;
}
