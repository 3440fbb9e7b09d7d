import type { LocatedFinding } from './locate.ts';
import { nearest } from './suggest.ts';

/**
 * Findings without those that follow from another one: what a misspelt name was meant to be is not missing as well, what YAML left out is not empty, what
 * cannot be read names nothing unknown, and nothing lacks a calendar, or what a layer says, where that is named wrongly.
 */
export function withoutFollowOns(findings: readonly LocatedFinding[]): readonly LocatedFinding[] {
  const meant = new Set(findings.flatMap(meantBy));
  const at = new Map<string, LocatedFinding[]>();
  for (const each of findings) {
    const place = placeOf(each);
    const known = at.get(place);
    if (known) known.push(each);
    else at.set(place, [each]);
  }
  const noCalendar = findings.some(each => isOfField(each, 'calendar'));
  const unlayered = ['layer', 'extends'].flatMap(field =>
    findings.filter(each => isOfField(each, field)).map(({ file }) => file),
  );
  return findings.filter(each => {
    const others = at.get(placeOf(each))!;
    if (!isYaml(each) && others.some(isYaml)) return false;
    if (each.code === 'unknown-reference' && others.some(isUnread)) return false;
    if (each.code === 'missing-calendar' && noCalendar) return false;
    if (each.code === 'missing-field' && isOwnField(each) && unlayered.includes(each.file)) return false;
    return !meant.has(JSON.stringify([each.file, each.code, missing(each)]));
  });
}

const placeOf = ({ file, line, column }: LocatedFinding) => `${file}\n${line}\n${column}`;

/** What is missing only because another finding is about what stands in its place. */
function meantBy({ file, code, finding: { place, meant } }: LocatedFinding): readonly string[] {
  const name = meant && nearest(meant.seen, meant.among);
  if (name === undefined) return [];
  if (code === 'unknown-column') return [JSON.stringify([file, 'missing-column', name])];
  if (code !== 'unknown-field' || place.kind !== 'terms') return [];
  return [JSON.stringify([file, 'missing-field', [...place.path.slice(0, -1), name]])];
}

function missing({ code, finding: { place, meant } }: LocatedFinding): unknown {
  return code === 'missing-column' ? meant?.seen : place.kind === 'terms' ? place.path : undefined;
}

/** Whether something is wrong with how YAML is written, so that a value is not there. */
function isYaml({ code }: LocatedFinding): boolean {
  return code === 'yaml-alias' || code === 'yaml-too-deep';
}

function isUnread({ code }: LocatedFinding): boolean {
  return code === 'bad-value' || code === 'missing-field';
}

function isOwnField({ finding: { place } }: LocatedFinding): boolean {
  return place.kind === 'terms' && place.path.length === 1;
}

/** Whether a finding is about a field of the agreement itself, or one that is most likely meant to be it. */
function isOfField({ severity, finding: { code, place, meant } }: LocatedFinding, field: string): boolean {
  if (severity !== 'error' || place.kind !== 'terms' || place.path.length !== 1) return false;
  if (place.path[0] === field) return true;
  return code === 'unknown-field' && meant !== undefined && nearest(meant.seen, meant.among) === field;
}
