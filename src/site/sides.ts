import type { AgreementReport, ObjectiveReport } from '../core/report.ts';

/** What one party, or several together, promise one other. */
export type Side = {
  readonly key: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly objectives: readonly ObjectiveReport[];
};

/** The promises of an agreement by who gives and who receives them, in the agreement's order of parties. */
export function sidesOf(report: Pick<AgreementReport, 'parties' | 'objectives'>): readonly Side[] {
  const sides = new Map<string, Side>();
  for (const objective of report.objectives) {
    const { from, to } = objective;
    const key = `${from.join('+')}-${to}`;
    const side = sides.get(key) ?? { key, from, to, objectives: [] };
    sides.set(key, { ...side, objectives: [...side.objectives, objective] });
  }
  const place = (side: Side) =>
    side.from.length > 1
      ? report.parties.length
      : report.parties.findIndex(party => party.id === side.from[0]);
  return [...sides.values()].sort((a, b) => place(a) - place(b));
}
