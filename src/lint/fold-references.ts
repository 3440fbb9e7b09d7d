import { nearest } from '../core/ground/nearest.ts';
import type { LocatedFinding } from './locate.ts';

/** Rules about names that nothing has. */
const ofNames = ['unknown-reference', 'unknown-dataset', 'unknown-column'];

/**
 * Names that are not there, each once with the number of places that have it: where what they name is misspelt, all of them are one slip (RULES 35).
 * It is told at the first of them, in the agreement before its files.
 */
export function foldReferences(findings: readonly LocatedFinding[]): readonly LocatedFinding[] {
  const same = new Map<string, LocatedFinding[]>();
  for (const each of findings) {
    const name = nameOf(each);
    if (name === undefined) continue;
    const known = same.get(name);
    if (known) known.push(each);
    else same.set(name, [each]);
  }
  return findings.flatMap(each => {
    const name = nameOf(each);
    const group = name === undefined ? [] : same.get(name)!;
    if (group.length < 2) return [each];
    return each === first(group) ? [withPlaces(each, group.length)] : [];
  });
}

/** The name that is not there and the one that is nearest to it; undefined for what is about no name, or one that is near to none. */
function nameOf({ code, finding: { meant } }: LocatedFinding): string | undefined {
  const near = meant && ofNames.includes(code) ? nearest(meant.seen, meant.among) : undefined;
  return near === undefined ? undefined : JSON.stringify([meant?.seen, near]);
}

function first(group: readonly LocatedFinding[]): LocatedFinding | undefined {
  const rank = ({ file }: LocatedFinding) => (file.endsWith('.mdx') ? 0 : 1);
  return group.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column)[0];
}

function withPlaces(each: LocatedFinding, places: number): LocatedFinding {
  const more = places === 2 ? '1 more place' : `${places - 1} more places`;
  return { ...each, text: `${each.text} It stands in ${more}.`, finding: { ...each.finding, places } };
}
