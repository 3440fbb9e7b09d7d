import type { Kind } from '../kind.ts';
import { ranked } from './ranked.ts';
import type { MeasureDetail, MeasureReport } from './report.ts';
import { summed } from './summed.ts';
import { type MeasureTerms, measureTerms } from './terms.ts';

/** A reported number (RULES 17): the numbers of the rows added up, as they are or ÷ something, or their median or percentile. */
export const measure: Kind<MeasureTerms, MeasureReport, MeasureDetail> = {
  schema: measureTerms,
  of: terms => ('sum' in terms ? summed(terms) : ranked(terms)),
};
