import { hasTabs } from '../../core/datasets/metrics-file.ts';
import { shown } from '../shown.ts';
import { isTime } from './mapped-column.ts';
import type { MappedColumn, Mapping } from './mapping.ts';

/** A value of an entry, as YAML reads it: texts, lists of them, fields. */
export type EntryValue = string | readonly string[] | { readonly [name: string]: EntryValue };
export type Entry = Readonly<Record<string, EntryValue>>;

/** What stands where the file does not tell how a column is written. */
const untoldForm = '?';

/**
 * The fields of an entry of `datasets:`, in the order in which they are written. How a column is written that the file does not tell is `?`,
 * which no form is.
 *
 * @param isChosen whether the first way to read such a column stands there instead
 */
export function entryOf(mapping: Mapping, isChosen = false): Entry {
  const { kind, file, id, columns, zone, blank, delimiter, skip, ignore } = mapping;
  const named = (further: MappedColumn['further']) =>
    columns.filter(each => each.further === further).map(({ name }) => name);
  const formOf = ({ form, choices }: MappedColumn) =>
    choices ? (isChosen ? choices.among[0]?.form : untoldForm) : form;
  const forms = (among: readonly MappedColumn[], otherwise?: string) =>
    among.flatMap(each => {
      const form = formOf(each) ?? (each.further === 'times' ? otherwise : undefined);
      return form === undefined ? [] : [[each.name, form] as const];
    });
  const fields: [string, EntryValue | undefined][] = [
    ['kind', kind],
    ['file', file],
    ['id', id],
    ['columns', fieldsOf(columns.flatMap(headersOf))],
    ['zone', zone],
    ['attributes', some(named('attributes'))],
    ['numbers', some(named('numbers'))],
    ['money', some(named('money'))],
    ['negative', some(columns.filter(isSigned).map(({ name }) => name))],
    [
      'times',
      fieldsOf(
        forms(
          columns.filter(each => isTime(each.type)),
          'iso',
        ),
      ),
    ],
    ['numerals', fieldsOf(forms(columns.filter(each => !isTime(each.type))))],
    ['blank', some(blank)],
    ['delimiter', delimiter === (hasTabs(file) ? 'tab' : ',') ? undefined : delimiter],
    ['skip', skipFields(skip)],
    ['ignore', ignore === 'all' ? ignore : some(ignore)],
  ];
  return Object.fromEntries(fields.filter((each): each is [string, EntryValue] => each[1] !== undefined));
}

/** The lines of an entry below `datasets:`, with a remark above what the file does not tell. */
export function entryText(mapping: Mapping): string {
  const remarks = new Map(mapping.columns.flatMap(remarkOn));
  const lines = Object.entries(entryOf(mapping)).flatMap(([name, value]) => fieldLines(name, value, remarks));
  return ['datasets:', `  ${mapping.kind}:`, ...lines.map(line => `    ${line}`), ''].join('\n');
}

function headersOf({
  name,
  titles,
  type,
  further,
}: MappedColumn): readonly (readonly [string, EntryValue])[] {
  const [title = '', ...others] = titles;
  // The first time that is named places a row, where times are a file’s own.
  const isOwn = title === name && others.length === 0 && !(isTime(type) && further === 'times');
  return isOwn ? [] : [[name, others.length === 0 ? title : titles]];
}

function isSigned({ isNegative, further }: MappedColumn): boolean {
  return isNegative && (further === 'numbers' || further === 'money');
}

function some(names: readonly string[]): readonly string[] | undefined {
  return names.length === 0 ? undefined : names;
}

function fieldsOf(entries: readonly (readonly [string, EntryValue])[]): EntryValue | undefined {
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function skipFields({ lines, startingWith, last }: Mapping['skip']): EntryValue | undefined {
  return fieldsOf([
    ...(lines === undefined ? [] : [['lines', String(lines)] as const]),
    ...(startingWith === undefined ? [] : [['startingWith', startingWith] as const]),
    ...(last === undefined ? [] : [['last', String(last)] as const]),
  ]);
}

function remarkOn({ name, type, choices }: MappedColumn): readonly (readonly [string, string])[] {
  if (!choices) return [];
  const ways = choices.among.map(({ form, value }) => `${quoted(form)} (${value})`);
  return [
    [`${isTime(type) ? 'times' : 'numerals'}.${name}`, `# ${shown(choices.cell)}: ${ways.join(' or ')}`],
  ];
}

const widest = 100;

/** A field on one line where it fits, else with a line for each of what it holds. */
function fieldLines(
  name: string,
  value: EntryValue,
  remarks: ReadonlyMap<string, string>,
): readonly string[] {
  if (typeof value === 'string') return [`${name}: ${quoted(value)}`];
  const line = `${name}: ${flow(value)}`;
  if (isList(value))
    return line.length <= widest ? [line] : [`${name}:`, ...value.map(each => `  - ${quoted(each)}`)];
  const own = Object.entries(value);
  const isRemarked = own.some(([each]) => remarks.has(`${name}.${each}`));
  if (line.length <= widest && !isRemarked) return [line];
  return [
    `${name}:`,
    ...own.flatMap(([each, held]) => {
      const remark = remarks.get(`${name}.${each}`);
      return [...(remark === undefined ? [] : [`  ${remark}`]), `  ${each}: ${flow(held)}`];
    }),
  ];
}

function isList(value: EntryValue): value is readonly string[] {
  return Array.isArray(value);
}

function flow(value: EntryValue): string {
  if (typeof value === 'string') return quoted(value);
  if (isList(value)) return `[${value.map(quoted).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([name, held]) => `${name}: ${flow(held)}`)
    .join(', ')} }`;
}

/** A text as YAML may have it anywhere: in quotes unless it is one plain word. */
function quoted(text: string): string {
  return /^[A-Za-z_][\w./-]*$|^\d+$/.test(text) ? text : JSON.stringify(text);
}
