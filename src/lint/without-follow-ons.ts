import { nearest } from '../core/ground/nearest.ts';
import { foldReferences } from './fold-references.ts';
import type { LocatedFinding } from './locate.ts';

/**
 * Findings without those that follow from another one: what a misspelt name was meant to be is not missing as well, what YAML left out is not empty, what
 * cannot be read names nothing unknown, nothing lacks what stands under a field that is misspelt, and a text that is taken for a slip is not told as
 * unknown too. A name that is not there is told once, with the number of places that have it.
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
  const isOfLack = lacksIn(findings);
  const isOfSlip = slipsIn(findings);
  const left = findings.filter(each => {
    const others = at.get(placeOf(each))!;
    if (!isYaml(each) && others.some(isYaml)) return false;
    if (each.code === 'unknown-reference' && others.some(isUnread)) return false;
    if (isOfLack(each) || isOfSlip(each)) return false;
    return !meant.has(JSON.stringify([each.file, each.code, missing(each)]));
  });
  return foldReferences(left);
}

/** What is missed, or taken to be the usual, only because a field of the agreement is named wrongly. */
function lacksIn(findings: readonly LocatedFinding[]): (finding: LocatedFinding) => boolean {
  const wrong = (...fields: readonly string[]) =>
    new Set(findings.filter(each => fields.some(field => isOfField(each, field))).map(({ file }) => file));
  const unlayered = wrong('layer', 'extends');
  const lacks: Readonly<Record<string, (finding: LocatedFinding) => boolean>> = {
    'missing-calendar': () => wrong('calendar').size > 0,
    currency: () => wrong('currency').size > 0,
    'credit-fields': () => wrong('remedies').size > 0,
    'missing-field': each => isOwnField(each) && unlayered.has(each.file),
    'section-missing': each => unlayered.has(each.file),
  };
  return each => (Object.hasOwn(lacks, each.code) ? lacks[each.code]!(each) : false);
}

/** What is said of a text that another finding takes for a slip, in the column where it does; and how often, where nothing else is told of the kind. */
function slipsIn(findings: readonly LocatedFinding[]): (finding: LocatedFinding) => boolean {
  const slips = new Set(
    findings.flatMap(each => (each.finding.slip === undefined ? [] : [textOf(each, each.finding.slip)])),
  );
  const isText = (each: LocatedFinding) =>
    each.finding.slip === undefined &&
    each.finding.meant !== undefined &&
    slips.has(textOf(each, each.finding.meant.seen));
  const [of, others] = [new Set<string>(), new Set<string>()];
  for (const each of findings) if (each.finding.meant) (isText(each) ? of : others).add(ruleOf(each));
  return each =>
    isText(each) || (each.finding.places !== undefined && of.has(ruleOf(each)) && !others.has(ruleOf(each)));
}

/** A text of a column, in the file that has it. */
function textOf({ file, finding: { place } }: LocatedFinding, text: string): string {
  return JSON.stringify([file, place.kind === 'dataset' ? place.column : undefined, text]);
}

/** What a finding is one of: its rule, in a column of a file. */
function ruleOf({ file, code, finding: { place } }: LocatedFinding): string {
  return JSON.stringify([file, code, place.kind === 'dataset' ? place.column : undefined]);
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
export function isOfField(
  { severity, finding: { code, place, meant } }: LocatedFinding,
  field: string,
): boolean {
  if (severity !== 'error' || place.kind !== 'terms' || place.path.length !== 1) return false;
  if (place.path[0] === field) return true;
  return code === 'unknown-field' && meant !== undefined && nearest(meant.seen, meant.among) === field;
}
