import type { Agreement } from '../agreement/agreement.ts';
import type { Exclusion } from '../clauses/exclusion/exclusion.ts';
import { remedyKinds } from '../clauses/index.ts';
import type { ClauseContext } from '../clauses/kind.ts';
import type { Maintenance } from '../clauses/maintenance/maintenance.ts';
import type { ReviewReport } from '../clauses/review/report.ts';
import type { SoFar } from '../clauses/so-far.ts';
import { isoUtc } from '../ground/calendar/instant.ts';
import type { DataFacts } from '../ground/data-facts.ts';
import { layerOf, layerReports } from '../terms/layers/layering.ts';
import { capacityReport } from './capacity.ts';
import { coveredByService, coveredSpans } from './coverage.ts';
import type { AgreementReport, ClauseReport, DatasetReport, PartyReport } from './report/agreement.ts';

/** Puts the report together from the judged objectives and the terms. */
export function agreementReport(
  agreement: Agreement,
  facts: DataFacts,
  exclusions: readonly Exclusion[],
  maintenance: readonly Maintenance[],
  soFar: SoFar,
  review: ReviewReport | undefined,
  context: ClauseContext,
): AgreementReport {
  const { terms, layering } = agreement;
  const { objectives, credits, endings, ...consequences } = soFar;
  return {
    id: agreement.id,
    file: agreement.file,
    title: terms.title,
    summary: terms.summary,
    kind: terms.kind,
    status: terms.status,
    version: terms.version,
    ...(agreement.termsHash && { termsHash: agreement.termsHash }),
    arrangement: terms.arrangement ?? 'side-by-side',
    zone: terms.timezone,
    currency: terms.currency,
    effective: { from: terms.effective.from, ...(terms.effective.to && { to: terms.effective.to }) },
    asOf: isoUtc(context.asOf),
    data: datasets(agreement, facts),
    parties: parties(agreement),
    definitions: (terms.definitions ?? []).map(({ id, term, meaning }) => ({
      id,
      term,
      meaning,
      ...layerOf(layering, 'definitions', id),
    })),
    objectives: objectives.map(each => ({ ...each, ...layerOf(layering, 'objectives', each.id) })),
    capacities: (terms.capacity ?? []).flatMap(each => capacityReport(each, objectives) ?? []),
    exclusions: exclusions.map(each => each.report),
    ...(terms.maintenance && { maintenance: maintenance.map(each => each.report) }),
    ...(credits && { credits }),
    ...consequences,
    ...(layering && { layers: layerReports(layering) }),
    remedies: remedies(agreement, soFar, context),
    termination: clauses(agreement, 'termination', terms.termination),
    ...(endings && { endings }),
    ...(review && { review }),
    ...(terms.renewal && { renewal: terms.renewal }),
  };
}

function datasets({ terms }: Agreement, facts: DataFacts): DatasetReport[] {
  return Object.entries(terms.datasets).flatMap(([name, { kind }]) => {
    const known = facts.datasets[name];
    if (!known) return [];
    const spans = coveredSpans(known);
    const [first, last] = [spans[0], spans.at(-1)];
    const reach = first && last && { from: isoUtc(first.start), through: isoUtc(last.end) };
    const holes = spans.slice(1).map((next, place) => ({
      from: isoUtc(spans[place]!.end),
      through: isoUtc(next.start),
    }));
    const byService = (coveredByService(facts, name, undefined) ?? []).map(([service, own]) => {
      const [begin, end] = [own[0], own.at(-1)];
      return {
        service,
        ...(begin && end && { from: isoUtc(begin.start), through: isoUtc(end.end) }),
      };
    });
    const dropped = known.dropped === undefined ? {} : { dropped: known.dropped };
    return {
      name,
      kind,
      file: known.file,
      ...(known.owner && { owner: known.owner }),
      rows: known.rows,
      ...dropped,
      ...(known.rejected && { rejected: known.rejected }),
      ...reach,
      ...(holes.length > 0 && { holes }),
      ...(byService.length > 0 && { byService }),
      stated: known.covered !== undefined,
    };
  });
}

function parties({ terms, parties: directory }: Agreement): PartyReport[] {
  return Object.entries(terms.parties).map(([id, party]) => {
    const known = directory[id];
    const contacts = party.contacts.flatMap(contact => known?.contacts?.[contact] ?? []);
    return {
      id,
      name: known?.name ?? id,
      goals: party.goals,
      needs: party.needs,
      contacts: contacts.map(({ role, reach, for: purpose }) => ({
        role,
        reach,
        ...(purpose && { for: purpose }),
      })),
    };
  });
}

function remedies(agreement: Agreement, soFar: SoFar, { around }: ClauseContext): ClauseReport[] {
  const written = agreement.terms.remedies;
  return clauses(agreement, 'remedies', written).map((clause, index) => {
    const remedy = written[index];
    return remedy ? { ...clause, ...remedyKinds[remedy.kind].shown(remedy, soFar, around) } : clause;
  });
}

type Clause = {
  readonly id: string;
  readonly title?: string | undefined;
  readonly objectives?: readonly string[] | undefined;
  readonly text: string;
};

function clauses(
  { terms, layering }: Agreement,
  list: 'remedies' | 'termination',
  written: readonly Clause[],
): ClauseReport[] {
  const all = terms.objectives.map(each => each.id);
  return written.map(({ id, title, objectives, text }) => ({
    id,
    ...(title && { title }),
    objectives: objectives ?? all,
    text,
    ...layerOf(layering, list, id),
  }));
}
