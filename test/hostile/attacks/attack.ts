import { openHouse, type SmallHouse } from '../../pipeline/small-house.ts';

/** What somebody who means harm, or a tool gone wrong, commits; and what must come of it. */
export type Attack = {
  /** Lays it into the house `base` of the tests. */
  readonly lay: (house: SmallHouse) => void;
  /** The finding there must be, as `rule file:line` below `slas/`; where there is none, it is accepted and does no harm. */
  readonly told?: string | undefined;
  /** The finding is a warning: the house is accepted. */
  readonly isWarning?: true | undefined;
};

/** By what is attempted. */
export type Attacks = Readonly<Record<string, Attack>>;

export const terms = 'sales-desk/agreement.mdx';
export const leads = 'sales-desk/metrics/leads.csv';
export const coverage = 'sales-desk/metrics/coverage.csv';

/** What is written, the rule that tells of it, and the line of the file on which it does. */
export type Line = readonly [written: string, rule?: string, line?: number];

/** Texts that are each laid in the same way, told in the same file; on `line` where nothing else is said. */
export function each(
  lines: Readonly<Record<string, Line>>,
  file: string,
  line: number,
  lay: (house: SmallHouse, written: string) => void,
): Attacks {
  return Object.fromEntries(
    Object.entries(lines).map(([name, [written, rule, at = line]]): [string, Attack] => {
      const told = rule && `${rule.replace(/^~/, '')} ${file}:${at}`;
      return [
        name,
        { lay: house => lay(house, written), told, isWarning: rule?.startsWith('~') || undefined },
      ];
    }),
  );
}

export { openHouse, type SmallHouse };
