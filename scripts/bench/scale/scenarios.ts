import type { ChangingHouse } from '../generated/changing-house.ts';

/** What happens to a house before a command is measured on it. */
export type Scenario = {
  readonly name: string;
  readonly command: 'check' | 'build';
  /** What is done before; it is not measured. */
  readonly prepare: (house: ChangingHouse) => void;
  /** The most it may take, as a multiple of what Astro takes; or so many milliseconds more than another scenario, which is told by a shorter name. */
  readonly most: number | { readonly ms: number; readonly over: string; readonly name: string };
};

const nothing = (): void => {};

/** In the order in which each run goes through them: what one leaves behind is where the next begins. */
export const scenarios: readonly Scenario[] = [
  { name: 'check, cold', command: 'check', prepare: house => house.clear(), most: 0.5 },
  {
    name: 'check after one commit to one agreement',
    command: 'check',
    prepare: house => house.changeOneCell(),
    most: 0.07,
  },
  { name: 'check, nothing changed', command: 'check', prepare: nothing, most: 0.06 },
  { name: 'build, cold', command: 'build', prepare: house => house.clear(), most: 3 },
  {
    name: 'build after the title of the site changed, drawings cached',
    command: 'build',
    prepare: house => house.retitle(),
    most: 2,
  },
  {
    name: 'build after one commit to one agreement',
    command: 'build',
    prepare: house => house.changeOneCell(),
    most: 0.4,
  },
  {
    name: 'build, nothing changed',
    command: 'build',
    prepare: nothing,
    most: { ms: 100, over: 'check, nothing changed', name: 'check' },
  },
];

/** The ones for more agreements than a house may be expected to have: whether time and memory grow with their number alone. */
export const coldScenarios = scenarios.filter(({ name }) => name.endsWith(', cold'));
