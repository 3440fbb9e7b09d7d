import { expect, test } from 'vitest';
import { bindingForm } from '../../../src/core/terms/binding-form.ts';
import { agreementOf, document, objective, type Raw } from '../sample-agreement.ts';

const plain = agreementOf(document());
const form = (fields: Raw, prose = 'A promise.') => bindingForm(agreementOf(document(fields)), prose);

test('status, version, arrangement and the layout of the prose do not bind', () => {
  expect(form({ status: 'draft', version: '9.9.9', arrangement: 'stacked' }, ' A\n\npromise. ')).toBe(
    bindingForm(plain, 'A promise.'),
  );
});

test('a word of the prose and a term of an objective bind', () => {
  expect(bindingForm(plain, 'A premise.')).not.toBe(bindingForm(plain, 'A promise.'));
  expect(form({ objectives: [objective({ target: { atLeast: '7' } })] })).not.toBe(
    form({ objectives: [objective({ target: { atLeast: '8' } })] }),
  );
});

test('contacts and paths do not bind, goals and needs do', () => {
  const moved = structuredClone(plain);
  const changed = {
    ...moved,
    terms: {
      ...moved.terms,
      parties: Object.fromEntries(
        Object.entries(moved.terms.parties).map(([id, party]) => [id, { ...party, contacts: ['elsewhere'] }]),
      ),
      datasets: Object.fromEntries(
        Object.entries(moved.terms.datasets).map(([name, data]) => [
          name,
          { ...data, file: 'metrics/x.csv' },
        ]),
      ),
    },
  };
  expect(bindingForm(changed, '')).toBe(bindingForm(plain, ''));
  const [id, party] = Object.entries(moved.terms.parties)[0]!;
  const parties = { ...moved.terms.parties, [id]: { ...party, needs: ['Something else.'] } };
  expect(bindingForm({ ...moved, terms: { ...moved.terms, parties } }, '')).not.toBe(bindingForm(plain, ''));
});

test('the fields stand in the order of the alphabet, whatever order they were written in', () => {
  const fields = Object.fromEntries(Object.entries(plain.terms).reverse());
  const reversed = { ...plain, terms: { ...plain.terms, ...fields } };
  expect(bindingForm(reversed, '')).toBe(bindingForm(plain, ''));
  expect(bindingForm(plain, '').startsWith('{"calendar')).toBe(true);
});

test('the prose of upper layers binds, by what layers the terms were written in does not', () => {
  expect(bindingForm(plain, 'A promise.', ['Upper.'])).not.toBe(bindingForm(plain, 'A promise.'));
  expect(bindingForm(plain, 'A promise.', ['Upper\n text.'])).toBe(
    bindingForm(plain, 'A promise.', ['Upper text.']),
  );
  expect(form({ extends: 'company' })).toBe(form({}));
});
