import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, exactText } from '../../../../src/core/ground/exact.ts';
import type { Bound, Quantity } from '../../../../src/core/ground/quantity.ts';
import { composedReading } from '../../../../src/core/indicators/composite/composed.ts';
import type { CompositeTerms } from '../../../../src/core/indicators/composite/terms.ts';
import type { JudgedMember, MemberPeriod } from '../../../../src/core/indicators/measuring.ts';
import type { TargetReport } from '../../../../src/core/targets/report.ts';
import { share, targetOf } from '../../../language/reports.ts';

const of = (value: string, bound?: Bound): Quantity => ({ ...share(value), ...(bound && { bound }) });
const member = (id: string, period: MemberPeriod | undefined): JudgedMember => ({
  objective: { id, title: id },
  period,
});
const half = targetOf('atLeast', share('0.5'));

/** What a composite of some members is, the first with half of the weight. */
function made(
  composite: CompositeTerms['composite'],
  periods: readonly (MemberPeriod | undefined)[],
  terms: Partial<CompositeTerms> = {},
) {
  const members = periods.map((each, place) => member(`m${place}`, each));
  const weight = exactText(exact(1).div(members.length));
  const { actual, atWorst, detail, nothingDue } = composedReading(
    {
      kind: 'composite',
      dataset: undefined,
      where: undefined,
      composite,
      of: members.map(({ objective }) => ({ objective: objective.id, weight })),
      ...terms,
    },
    members,
    'measured',
    'atLeast',
  );
  expect(nothingDue).toBe(false);
  const text = (each: Quantity | undefined) => each && `${each.bound ? `${each.bound} ` : ''}${each.value}`;
  return {
    range: actual && [...(atWorst ? [text(atWorst)] : []), text(actual)].join(' to '),
    without: detail?.members.map(each => each.without),
  };
}

describe('a composite of a member that is known in part', () => {
  const open = { actual: of('0.9'), atWorst: of('0.7'), target: half, verdict: 'no-data' } as const;
  const known = { actual: of('0.8'), target: half, verdict: 'met' } as const;

  test('lies between what it is with the one end and with the other', () => {
    expect(made('serial', [open, known]).range).toBe('0.56 to 0.72');
    expect(made('fallback', [open, known]).range).toBe('0.94 to 0.98');
    expect(made('weighted-mean', [open, known]).range).toBe('0.75 to 0.85');
  });

  test('keeps beside which number it lies, unless another one settles it', () => {
    const unknown = { actual: of('1', 'under'), atWorst: of('0', 'over'), target: half } as const;
    expect(made('serial', [unknown, known]).range).toBe('over 0 to under 0.8');
    expect(made('fallback', [unknown, known]).range).toBe('over 0.8 to under 1');
    expect(made('serial', [unknown, { ...known, actual: of('0') }]).range).toBe('0');
    expect(made('fallback', [unknown, { ...known, actual: of('1') }]).range).toBe('1');
  });

  test('is at least what it is with one to which more may come, up to its cap', () => {
    const more = { actual: of('0.4', 'orMore'), target: half, verdict: 'no-data' } as const;
    const attainment = { reading: 'attainment' } as const;
    expect(made('weighted-mean', [more, known], attainment).range).toBe('orMore 1.2');
    expect(made('weighted-mean', [more, known], { ...attainment, cap: '1' }).range).toBe('0.9 to 1');
    const limited = { ...more, target: targetOf('atMost', share('0.5')) };
    expect(made('weighted-mean', [limited, known], { ...attainment, cap: '1' }).range).toBe('over 0.5 to 1');
    expect(made('fallback', [more, known]).range).toBe('0.88 to 1');
  });

  test('says why one brings in nothing', () => {
    const attainment = { reading: 'attainment' } as const;
    const { target: _, ...noTarget } = known;
    const none = { ...known, actual: of('0'), target: targetOf('atMost', share('0.5')) };
    expect(made('weighted-mean', [undefined, noTarget, none, { verdict: 'no-data' }], attainment)).toEqual({
      range: undefined,
      without: ['period', 'target', 'ratio', 'data'],
    });
    // A figure of its own is enough where it is not held against the target.
    expect(made('serial', [{ ...noTarget, verdict: 'no-data' }, known]).range).toBe('0.64');
  });
});

test('what a fallback has over 100 % fails nothing', () => {
  const full = { actual: of('1.1'), target: half, verdict: 'met' } as const;
  const more = { actual: of('1.2'), target: half, verdict: 'met' } as const;
  expect(made('fallback', [full, more]).range).toBe('1');
  expect(made('fallback', [full, { actual: of('0.5'), target: half, status: 'on-track' }]).range).toBe('1');
});

describe('whatever the members may be', () => {
  const number = fc.integer({ min: 0, max: 12 }).map(each => exactText(exact(each).div(10)));
  const one = fc.record({
    ends: fc.tuple(number, number),
    at: fc.integer({ min: 0, max: 4 }),
    direction: fc.constantFrom<TargetReport['direction']>('atLeast', 'atMost'),
    isOpen: fc.boolean(),
  });
  const ways = fc.constantFrom<[CompositeTerms['composite'], Partial<CompositeTerms>]>(
    ['serial', {}],
    ['fallback', {}],
    ['weighted-mean', {}],
    ['weighted-mean', { reading: 'attainment' }],
    ['weighted-mean', { reading: 'attainment', cap: '1' }],
  );

  test('the composite lies in its range', () => {
    fc.assert(
      fc.property(ways, fc.array(one, { minLength: 1, maxLength: 3 }), ([method, terms], all) => {
        const sorted = all.map(each => {
          const [low, high] = each.ends.map(exact).sort((a, b) => a.compare(b)) as [
            ReturnType<typeof exact>,
            ReturnType<typeof exact>,
          ];
          const at = low.add(high.sub(low).mul(each.at).div(4));
          const direction = terms.reading ? each.direction : 'atLeast';
          return { ...each, low, high, at, target: targetOf(direction, share('0.5')), direction };
        });
        const inPart = sorted.map(({ low, high, isOpen, direction, target }): MemberPeriod => {
          const [worst, best] = direction === 'atLeast' ? [low, high] : [high, low];
          const actual = isOpen ? of(exactText(low), 'orMore') : of(exactText(best));
          return { target, actual, ...(!isOpen && { atWorst: of(exactText(worst)) }) };
        });
        const { range } = made(method, inPart, terms);
        const exactly = made(
          method,
          sorted.map(({ at, target }) => ({ target, actual: of(exactText(at)) })),
          terms,
        ).range;
        if (range === undefined) return;
        expect(exactly).toBeDefined();
        const [least, most] = range.split(' to ').map(each => each.split(' ').at(-1)!);
        expect(exact(exactly!).gte(exact(least!))).toBe(true);
        if (!range.startsWith('orMore')) expect(exact(exactly!).lte(exact(most ?? least!))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
