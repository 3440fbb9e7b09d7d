import { expect, test } from 'vitest';
import { catalogue, clauseName } from '../../../src/language/index.ts';

const words = catalogue('en');
const clause = (id: string, title?: string) => ({ id, objectives: [], text: '', ...(title && { title }) });
const report = { remedies: [clause('api-credit', 'API credit')], termination: [clause('by-consent')] };

test('a clause is called by its title, else by its id in quotes', () => {
  expect(clauseName(words, report, 'api-credit')).toBe('API credit');
  expect(clauseName(words, report, 'by-consent')).toBe('“by-consent”');
});
