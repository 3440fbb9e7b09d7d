import { canonicalTerms } from '../agreement/canonical-terms.ts';
import type { AgreementTerms } from '../agreement/terms.ts';
import { isFields } from '../ground/fields.ts';
import type { TermsPath } from '../ground/finding.ts';
import type { PartKind } from './change.ts';
import type { Side } from './side.ts';

/** A part of the terms of one side. */
export type Part = {
  readonly part: PartKind;
  /** Unique among the parts of its kind. */
  readonly name: string;
  readonly title: string;
  readonly path: TermsPath;
  /** What it says, as one text that is the same however it is written. */
  readonly says: string;
  /** What binds of it; absent where nothing does. */
  readonly binding?: string;
  /** As it is written, for whoever reads it. */
  readonly written: unknown;
};

type Named = { readonly id: string; readonly title?: string | undefined; readonly term?: string };

/** Fields of the agreement that are told by themselves, or by the parts below. */
const lists = {
  objectives: 'objective',
  remedies: 'remedy',
  termination: 'ending',
  definitions: 'definition',
  maintenance: 'maintenance',
} as const satisfies Partial<Record<keyof AgreementTerms, PartKind>>;
const byName = { parties: 'party', datasets: 'dataset' } as const satisfies Partial<
  Record<keyof AgreementTerms, PartKind>
>;
const numbered = { capacity: 'capacity', creditCaps: 'cap' } as const satisfies Partial<
  Record<keyof AgreementTerms, PartKind>
>;
/** Told by rules of their own, or part of what is compared only through what it gives. */
const toldElsewhere = [
  'status',
  'version',
  'extends',
  'layer',
  'without',
] as const satisfies readonly (keyof AgreementTerms)[];
/** Fields that bind nobody. */
const bindingNobody: readonly string[] = ['arrangement'];

/** Everything that the terms of a side say, part by part, in the order of the alphabet of its kinds and as it is written. */
export function partsOf({ terms, written, calendars }: Side): readonly Part[] {
  const source = isFields(written) ? written : {};
  const parts: Part[] = [];
  for (const [field, part] of Object.entries(lists)) {
    const entries: readonly Named[] = terms[field as keyof typeof lists] ?? [];
    entries.forEach((entry, index) => {
      const says = canonicalTerms(entry);
      const title = entry.title ?? entry.term ?? entry.id;
      parts.push({
        part,
        name: entry.id,
        title,
        path: [field, index],
        says,
        binding: says,
        written: at(source, field, index),
      });
    });
  }
  for (const [field, part] of Object.entries(byName)) {
    for (const [name, value] of Object.entries(terms[field as keyof typeof byName])) {
      const binding = canonicalTerms(bindingOf(value));
      parts.push({
        part,
        name,
        title: name,
        path: [field, name],
        says: canonicalTerms(value),
        binding,
        written: at(source, field, name),
      });
    }
  }
  for (const [field, part] of Object.entries(numbered)) {
    const entries: readonly unknown[] = terms[field as keyof typeof numbered] ?? [];
    entries.forEach((entry, index) => {
      const says = canonicalTerms(entry);
      const name = String(index + 1);
      parts.push({
        part,
        name,
        title: name,
        path: [field, index],
        says,
        binding: says,
        written: at(source, field, index),
      });
    });
  }
  for (const [name, calendar] of Object.entries(calendars)) {
    const says = canonicalTerms(calendar);
    parts.push({ part: 'calendar', name, title: name, path: [], says, binding: says, written: calendar });
  }
  const told = new Set<string>([
    ...Object.keys(lists),
    ...Object.keys(byName),
    ...Object.keys(numbered),
    ...toldElsewhere,
  ]);
  for (const [name, value] of Object.entries(terms)) {
    if (told.has(name) || value === undefined) continue;
    const says = canonicalTerms(value);
    const binds = !bindingNobody.includes(name);
    parts.push({
      part: 'field',
      name,
      title: name,
      path: [name],
      says,
      ...(binds && { binding: says }),
      written: source[name],
    });
  }
  return parts;
}

/** Fields of a party and of a dataset that bind nobody, as in the hash of the terms. */
const unbound: readonly string[] = ['contacts', 'file', 'from'];

function bindingOf(value: object): unknown {
  return Object.fromEntries(Object.entries(value).filter(([field]) => !unbound.includes(field)));
}

function at(source: Readonly<Record<string, unknown>>, field: string, key: string | number): unknown {
  const list = source[field];
  if (typeof key === 'number') return Array.isArray(list) ? list[key] : undefined;
  return isFields(list) ? list[key] : undefined;
}
