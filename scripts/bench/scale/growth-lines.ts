import { count, inMs, type Line, ratioLine } from '../line.ts';
import type { ScaleFigures } from './measure-scale.ts';
import { coldScenarios } from './scenarios.ts';

/** How much longer an agreement may take where there are several times as many. */
const most = 1.2;

/** What an agreement takes cold among many, against what it takes among fewer: 1 where time grows with their number alone. */
export function growthLines(many: ScaleFigures, few: ScaleFigures | undefined): readonly Line[] {
  if (few === undefined || few.agreements >= many.agreements) return [];
  return coldScenarios.flatMap(({ name }) => {
    const manyMs = eachMs(many, name);
    const fewMs = eachMs(few, name);
    if (manyMs === undefined || fewMs === undefined) return [];
    const title = `${name}: each, against each of ${count(few.agreements)}`;
    return [ratioLine(title, manyMs, fewMs, most, `${inMs(manyMs)} against ${inMs(fewMs)}`)];
  });
}

function eachMs({ agreements, scenarios }: ScaleFigures, scenario: string): number | undefined {
  const usage = scenarios.find(({ name }) => name === scenario)?.usage;
  return usage && usage.elapsedMs / agreements;
}
