import { z } from 'zod';
import { type Exact, exact, sum } from '../../ground/exact.ts';
import { isFields } from '../../ground/fields.ts';
import type { Finding } from '../../ground/finding.ts';
import { withForm } from '../../terms/form.ts';
import { name, share, yesNo } from '../../terms/scalars.ts';
import { type IssueParams, named, readAs, strict, word } from '../../terms/shape.ts';
import { ofObjective } from '../of-objective.ts';

/** One objective that a composite is made of; weights only where the method takes them. */
export type Member = { readonly objective: string; readonly weight?: Exact };

const names = z
  .array(name)
  .min(1)
  .transform(all => all.map((objective): Member => ({ objective })));
const weights = named(share).transform(all =>
  Object.entries(all).map(([objective, weight]): Member => ({ objective, weight })),
);

const listed = z
  .unknown()
  .transform((input, context): readonly Member[] =>
    isFields(input) ? readAs(weights, input, context) : readAs(names, input, context),
  );

const members = withForm(listed, {
  kind: 'scalar',
  expected: 'a list of objectives, or each with its weight',
});

/** A figure made of other objectives' figures; the method is named, as they differ (RULES 24). */
export const compositeTerms = strict(
  {
    composite: word(['serial', 'fallback', 'weighted-mean']).describe(
      'How the members’ figures become one: all are needed (Π a), any will do (1 − Π(1 − a)), or their mean by weight.',
    ),
    of: members.describe(
      'The objectives it is made of; of a weighted mean with their weights, `{ api: 60%, database: 40% }`.',
    ),
    independent: yesNo
      .optional()
      .describe('Declares that members fail independently of each other, which `fallback` rests on.'),
    reading: word(['actual', 'attainment'])
      .optional()
      .describe('Weighted mean: of what was measured, as if left out, or of actual ÷ target.'),
    cap: share.optional().describe('Weighted mean of attainments: no member counts for more than this.'),
  },
  ofObjective,
)
  .check(context => {
    const { composite: method, of, independent, reading, cap } = context.value;
    const say = (
      path: string[],
      message: string,
      fix: string,
      code: Finding['code'] = 'composite-fields',
    ) => {
      const params: IssueParams = { code, fix };
      context.issues.push({ code: 'custom', input: context.value, path, message, params });
    };
    const weighted = of.filter(each => each.weight !== undefined);
    if (method === 'weighted-mean') {
      const total = sum(of.map(each => each.weight ?? '0'));
      if (weighted.length < of.length) {
        say(
          ['of'],
          'Unexpected members without weights of a weighted mean, expected the weight of each',
          'Write `{ api: 60%, database: 40% }`',
        );
      } else if (!total.equals(1)) {
        const percent = exact(total).mul(100).toString(3);
        say(
          ['of'],
          `Unexpected weights that sum to ${percent} %, expected 100 %`,
          'Correct the weights',
          'composite-weights',
        );
      }
    } else {
      if (weighted.length > 0) {
        say(
          ['of'],
          `Unexpected weights of a \`${method}\` composite, expected a list of objectives`,
          'Remove the weights',
        );
      }
      if (reading === 'attainment') {
        say(
          ['reading'],
          `Unexpected attainments in a \`${method}\` composite, which multiplies shares, expected what was measured`,
          'Remove it, or use `weighted-mean`',
        );
      }
    }
    if (cap !== undefined && (method !== 'weighted-mean' || reading !== 'attainment'))
      say(['cap'], 'Unexpected `cap` without `reading: attainment`, expected one of both', 'Remove it');
    if (method === 'fallback' && independent !== true) {
      say(
        independent === undefined ? [] : ['independent'],
        'Unexpected `fallback` of members that may fail together, expected `independent: true`',
        'Declare it, or use another method',
        'composite-independence',
      );
    }
    if (method !== 'fallback' && independent !== undefined)
      say(
        ['independent'],
        `Unexpected \`independent\` of a \`${method}\` composite, expected \`fallback\``,
        'Remove it',
      );
  })
  .transform(read => ({ ...read, kind: 'composite' as const, dataset: undefined, where: undefined }));
export type CompositeTerms = z.output<typeof compositeTerms>;
