import type { Unit } from '../../ground/quantity.ts';
import { indicator, type Kind } from '../kind.ts';
import { measuring } from '../measuring.ts';
import { checkComposite } from './check.ts';
import { composedReading, composedTarget } from './composed.ts';
import type { CompositeDetail, CompositeReport } from './report.ts';
import { type CompositeTerms, compositeTerms } from './terms.ts';

const unit: Unit = { kind: 'share' };

/** A figure made of other objectives' figures, once they are judged (RULES 24); it asks nothing of the data itself. */
export const composite: Kind<CompositeTerms, CompositeReport, CompositeDetail> = {
  schema: compositeTerms,
  namesDataset: false,
  of: terms =>
    indicator({
      kind: 'composite',
      dataset: undefined,
      where: undefined,
      members: terms.of.map(each => each.objective),
      grouping: { kind: 'none', why: 'which has no rows of its own' },
      composes: terms.reading === 'attainment' ? 'attainments' : 'figures',
      shownAgain: true,
      unit: () => unit,
      columns: () => [],
      check: (say, around) => checkComposite(say, terms, around),
      measuring: ({ objectives }) =>
        measuring<CompositeReport, CompositeDetail, never>([], {
          report: {
            kind: 'composite',
            method: terms.composite,
            reading: terms.reading ?? 'actual',
            ...(terms.cap && { cap: terms.cap }),
            members: terms.of.map(({ objective, weight }) => ({
              objective,
              title: objectives.find(each => each.id === objective)?.title ?? objective,
              ...(weight !== undefined && { weight }),
            })),
          },
          file: '',
          datasets: [],
          ask: () => undefined,
          read: () => ({ nothingDue: false }),
          ofMembers: {
            read: (members, which, direction) => composedReading(terms, members, which, direction),
            target: members => composedTarget(terms, members),
          },
        }),
    }),
};
