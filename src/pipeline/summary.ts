import { readAsOf } from '../core/ground/calendar/instant.ts';
import { type Finding, hasErrors } from '../core/ground/finding.ts';
import { inOrder, type LocatedFinding, locator } from '../lint/locate.ts';
import { isOfField } from '../lint/without-follow-ons.ts';
import type { AsOf } from './as-of.ts';
import type { Finished } from './finished.ts';
import type { KnownShared } from './known.ts';
import type { Summary } from './outcome.ts';
import { sumOfRows } from './rows-read.ts';

/** What a house is told as, from what became of each of its agreements. */
export function summaryOf(
  ofFiles: readonly Finding[],
  shared: KnownShared,
  asOf: AsOf,
  finished: ReadonlyMap<string, Finished>,
): Summary {
  const all = [...finished.values()];
  const read = all.filter(each => each.headline.kind !== undefined);
  const locate = locator({ text: () => undefined, places: () => undefined });
  const unread = shared.unread || [...ofFiles, ...all].some(isUnread);
  const isEmpty = read.every(each => each.headline.kind === 'layer') && !unread;
  const builtOn = new Set(all.map(each => each.headline.extends));
  const named = all.flatMap(each => each.headline.shares ?? []);
  const folders = new Set(named.map(({ folder }) => folder));
  const datasets = new Set(named.map(({ folder, name }) => `${folder}/${name}`));
  // Nobody knows what an agreement builds on that misspells it.
  const isUnsure = all.some(each => each.findings.some(found => isOfField(found, 'extends')));
  const unused = [...finished].flatMap(([id, { ifUnused, ifNotShared = [] }]) => [
    ...(ifUnused && !isUnsure && !builtOn.has(id) && !folders.has(id) ? [ifUnused] : []),
    ...ifNotShared.flatMap(each =>
      each.datasets.some(name => datasets.has(`${id}/${name}`)) ? [] : [each.finding],
    ),
  ]);
  const findings: readonly LocatedFinding[] = inOrder([
    ...ofFiles.map(locate),
    ...shared.findings,
    ...(isEmpty ? [locate(noAgreement)] : []),
    ...unused,
    ...all.flatMap(each => each.findings),
  ]);
  const at = readAsOf(asOf.given, all.find(each => each.zone !== undefined)?.zone ?? 'UTC');
  return {
    asOf: at === undefined ? asOf.given : new Date(at).toISOString().replace('.000Z', 'Z'),
    asOfGiven: asOf.given,
    asOfFrom: asOf.from,
    settings: shared.settings ?? { title: 'Kept' },
    findings,
    ok: !hasErrors(findings),
    counts: countsOf(read),
  };
}

/** A file that may not be there, or an agreement that cannot be read. */
function isUnread(each: Finding | Finished): boolean {
  return 'unread' in each ? each.unread : each.severity === 'error';
}

function countsOf(read: readonly Finished[]): Summary['counts'] {
  const { rows, dropped } = sumOfRows(read.map(each => each.read));
  return {
    agreements: read.filter(each => each.headline.kind === 'agreement').length,
    objectives: read.reduce((total, each) => total + each.objectives, 0),
    rows,
    ...(dropped > 0 && { dropped }),
  };
}

const noAgreement: Finding = {
  code: 'no-agreement',
  severity: 'error',
  file: 'slas/kept.yaml',
  place: { kind: 'file' },
  message: 'Missing agreement, expected at least one folder with an `agreement.mdx` below `slas/`',
  fix: 'Add one, for example with `npx kept new`',
};
