import { visible } from '../../core/ground/visible.ts';
import type { AgreementReport } from '../../core/report.ts';
import { layerName, layerParts } from '../../language/index.ts';
import type { Look } from '../look.ts';
import { wrap } from '../terminal/wrap.ts';

/** The layers of an agreement, top to bottom, each with the clauses that hold from it; nothing without layers. */
export function layerLines(report: AgreementReport, { words, paint, columns }: Look): string[] {
  if (!report.layers) return [];
  const lines = report.layers.flatMap(layer => {
    const { inForce, changed, without } = layerParts(words, report, layer);
    const about = [`${layerName(words, layer)}: ${inForce}`, changed, without].filter(
      each => each !== undefined,
    );
    return wrap(visible(`${about.join('. ')}.`), columns - 4).map(
      (line, index) => `${index === 0 ? '  ' : '    '}${line}`,
    );
  });
  return ['', paint('strong', words.layers.heading), ...lines];
}
