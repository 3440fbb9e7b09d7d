import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setAside } from '../set-aside.ts';
import { factsOf } from './facts.ts';
import { commitAll, settingsOf, writeHouse } from './house.ts';

/** A generated house that changes as one in use does. */
export type ChangingHouse = {
  readonly root: string;
  /** Takes away all that Kept made: the next run is a cold one. */
  readonly clear: () => void;
  /** Commits another name of the site, which is on every page and in no picture. */
  readonly retitle: () => void;
  /** Commits another tier of one lead of one agreement, another one each time. */
  readonly changeOneCell: () => void;
};

export function changingHouse(root: string, agreements: number): ChangingHouse {
  writeHouse(root, agreements);
  let changes = 0;
  return {
    root,
    clear: () => {
      setAside(root, ['.kept', 'dist']);
    },
    retitle: () => {
      writeFileSync(join(root, 'slas/kept.yaml'), settingsOf(`Generated ${++changes}`));
      commitAll(root, 'another title');
    },
    changeOneCell: () => {
      // A prime, so that each agreement has its turn before one comes again.
      const { id } = factsOf((++changes * 7_919) % agreements);
      const file = join(root, `slas/${id}/metrics/leads.csv`);
      writeFileSync(file, withOtherTier(readFileSync(file, 'utf8')));
      commitAll(root, `${id}: another tier`);
    },
  };
}

const lead = 100;
const nextTier: Readonly<Record<string, string>> = { A: 'B', B: 'C', C: 'A' };

function withOtherTier(leads: string): string {
  const lines = leads.split('\n');
  const column = lines[0]?.split(',').indexOf('tier');
  const cells = (lines[lead] ?? '').split(',');
  lines[lead] = cells.map((cell, at) => (at === column ? (nextTier[cell] ?? cell) : cell)).join(',');
  return lines.join('\n');
}
