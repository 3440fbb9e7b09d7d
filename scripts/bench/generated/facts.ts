import { randomFor } from '../../demo/random.ts';

/** What one generated agreement is about; the same number gives the same facts on every machine. */
export type Facts = {
  readonly number: number;
  /** Its folder. */
  readonly id: string;
  readonly title: string;
  readonly marketing: string;
  readonly sales: string;
  readonly product: string;
  readonly city: string;
  /** US dollars a month. */
  readonly quota: number;
  /** Promised time of a first follow-up, in hours of working time. */
  readonly hours: number;
};

const teams = ['North', 'South', 'Harbour', 'River', 'Hill', 'Garden', 'Market', 'Station', 'Bridge', 'Mill'];
const products = ['payroll', 'bookings', 'freight', 'tickets', 'repairs', 'insurance', 'training', 'energy'];
const cities = [
  'Boston',
  'Albany',
  'Richmond',
  'Charlotte',
  'Savannah',
  'Pittsburgh',
  'Cleveland',
  'Detroit',
];

/** The facts of agreement `number`, from 0. */
export function factsOf(number: number): Facts {
  const random = randomFor(`agreement-${number}`);
  const one = (texts: readonly string[]): string => random.pick(texts.map(text => [1, text] as const));
  const product = one(products);
  const city = one(cities);
  return {
    number,
    id: `${product}-${city.toLowerCase()}-${String(number).padStart(4, '0')}`,
    title: `Leads for ${product} in ${city}, no. ${number}`,
    marketing: `${one(teams)} Marketing`,
    sales: `${one(teams)} Sales`,
    product,
    city,
    quota: random.between(60, 240) * 1_000,
    hours: random.between(1, 8),
  };
}
