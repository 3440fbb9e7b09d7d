import type { Agreement } from '../agreement/agreement.ts';
import type { Finding } from '../ground/finding.ts';
import { datasetFields } from '../indicators/index.ts';
import { type Cut, finderFor } from './finder.ts';

/** Findings for parties and datasets that objectives name which a schema refused for another reason. */
export function checkDropped(agreement: Agreement, cut: Cut): readonly Finding[] {
  const written = fieldsOf(cut.frontmatter).objectives;
  if (!Array.isArray(written)) return [];
  const entries: readonly unknown[] = written;
  // Paths here are those of the frontmatter as it was written.
  const finder = finderFor(agreement, { ...cut, origins: {} });
  entries.forEach((entry, index) => {
    if (cut.origins.objectives?.includes(index)) return;
    const objective = fieldsOf(entry);
    const indicator = fieldsOf(objective.indicator);
    const path = ['objectives', index];
    const { parties, datasets } = finder.names;
    const named = [
      ...textsOf(objective.from).map(name => ({
        name,
        among: parties,
        what: 'party',
        path: [...path, 'from'],
      })),
      ...textsOf(objective.to).map(name => ({ name, among: parties, what: 'party', path: [...path, 'to'] })),
      ...datasetFields.flatMap(kind =>
        textsOf(indicator[kind]).map(name => ({
          name,
          among: datasets,
          what: 'dataset',
          path: [...path, 'indicator', kind],
        })),
      ),
    ];
    for (const { name, among, what, path: at } of named) finder.refer(name, among, what, at);
  });
  return finder.findings;
}

function fieldsOf(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter(each => typeof each === 'string');
}
