import type { MeasureSpan } from '../../ground/asked.ts';
import type { Derivation, Source } from '../../ground/derivation.ts';
import { sourceOfRows, step } from '../../ground/derived.ts';
import type { PeriodMaintenance } from '../../report/maintenance.ts';
import type { Maintenance } from './maintenance.ts';

/** What a clause left out of a period, with the notices that announced it. */
export type MaintenanceInPeriod = { readonly report: PeriodMaintenance; readonly sources: readonly Source[] };

/** What a clause left out of a period as far as it was measured; nothing where no window of it counts there. */
export function maintenanceIn(clause: Maintenance, span: MeasureSpan): MaintenanceInPeriod[] {
  const end = Math.min(span.end, span.until);
  const msIn = (spans: Maintenance['spans']) =>
    spans.reduce(
      (total, each) => total + Math.max(0, Math.min(each.end, end) - Math.max(each.start, span.start)),
      0,
    );
  const inside = clause.windows.filter(each => msIn(each.spans) > 0);
  if (inside.length === 0) return [];
  const rows = inside.flatMap(each => each.row ?? []);
  return [
    {
      report: {
        clause: clause.report.id,
        windows: inside.length,
        announced: rows.length,
        excluded: { value: String(msIn(clause.spans)), unit: { kind: 'duration', clock: 'wall' } },
      },
      sources: sourceOfRows(clause.eventsFile, rows),
    },
  ];
}

/** A derivation with a line for each clause that left something out of what is measured. */
export function withMaintenance(derivation: Derivation, clauses: readonly MaintenanceInPeriod[]): Derivation {
  if (clauses.length === 0) return derivation;
  const lines = clauses.map(({ report, sources }) =>
    step('part', 'maintenance', report.excluded, {
      basis: { kind: 'windows', windows: report.windows, announced: report.announced },
      about: report.clause,
      sources,
    }),
  );
  const { steps } = derivation;
  const cut = steps.findIndex(each => each.name === 'excluded-time');
  const place = cut < 0 ? steps.length : cut + 1;
  const all = [...steps.slice(0, place), ...lines, ...steps.slice(place)];
  return { ...derivation, steps: all, sources: all.flatMap(each => each.sources) };
}
