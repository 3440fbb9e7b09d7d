import { describe, expect, test } from 'vitest';
import { cloudTerms, down, event, judgedCredits, minute } from './credit-sample.ts';

/** The credit of 100 USD for February, and what was issued of it: an amount each, in the order given. */
function issued(values: readonly string[], credit: object = {}) {
  const events = values.map((value, index) =>
    event('credit-issued', `2026-04-0${index + 1}`, '2026-02', { value, row: index + 1 }),
  );
  const made = judgedCredits(
    cloudTerms({ tiers: [{ below: '99.9%', credit: '10%' }], base: { fees: 'compute' }, ...credit }),
    { incidents: [down('2026-02-10T10:00', 60 * minute)] },
    { events },
  );
  const [first] = made.credits;
  return {
    state: first?.state,
    amount: first?.issued?.value,
    said: made.findings.map(each => `${each.message}. ${each.fix}.`),
  };
}

describe('what is issued', () => {
  test('adds up to what is due', () => {
    expect(issued(['60 USD', '40 USD'])).toEqual({ state: 'issued', amount: '100', said: [] });
    expect(issued([''])).toEqual({ state: 'issued', amount: '100', said: [] });
    expect(issued(['60 USD', ''])).toEqual({ state: 'issued', amount: '100', said: [] });
  });

  test('is a finding beyond it, in one row or in several', () => {
    expect(issued(['100.01 USD'])).toEqual({
      state: 'issued',
      amount: '100.01',
      said: [
        'Unexpected `100.01 USD` issued for 2026-02, expected the 100 USD that are due. Correct the amount, or settle it as a dispute.',
      ],
    });
    expect(issued(['100 USD', '100 USD'])).toEqual({
      state: 'issued',
      amount: '200',
      said: [
        'Unexpected `100 USD` issued for 2026-02, expected no more, as nothing is left due. Correct the amount, or settle it as a dispute.',
      ],
    });
    expect(issued(['', ''])).toEqual({
      state: 'issued',
      amount: '100',
      said: [
        'Unexpected second credit issued for 2026-02, expected one, as nothing more is due. Remove the row.',
      ],
    });
  });

  test('leaves the rest due, which is a finding where nothing can make it grow', () => {
    expect(issued(['60 USD'])).toEqual({
      state: 'due',
      amount: '60',
      said: [
        'Unexpected `60 USD` issued for 2026-02, expected the 100 USD that are due. Correct the amount, or settle it as a dispute.',
      ],
    });
    const caps = [{ per: 'term', atMost: '500 USD' }];
    expect(issued(['60 USD'], { caps })).toEqual({ state: 'due', amount: '60', said: [] });
  });

  test('is in the unit of the credit', () => {
    expect(issued(['100 days']).said).toEqual([
      'Unexpected `100 days` issued for 2026-02, expected the 100 USD that are due. Correct the amount, or settle it as a dispute.',
    ]);
  });
});
