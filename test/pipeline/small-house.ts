import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inputs } from '../folders.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A small house with all that a result is made from, in a folder of its own that may be written to. */
export type SmallHouse = {
  readonly root: string;
  /** Writes files below `slas/`; undefined takes one away. */
  readonly write: (file: string, content: string | Uint8Array | undefined) => void;
  readonly read: (file: string) => string;
  /** Changes a text that stands in a file, and says so where it does not. */
  readonly edit: (file: string, from: string, to: string) => void;
};

/** The first day of May, each year. */
const holidays = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20260501',
  'RRULE:FREQ=YEARLY',
  'SUMMARY:First of May',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** One pixel. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * Two layers and what builds on them, `mail-service` on one, `shop-hosting` on both; and `sales-desk`, which builds on none, with a
 * calendar, a picture, events and fees.
 */
export function smallHouse(root = temporaryFolder('small')): SmallHouse {
  for (const name of ['layers', 'base'])
    cpSync(join(inputs, name, 'slas'), join(root, 'slas'), { recursive: true });
  const house = openHouse(root);
  const parties = readFileSync(join(inputs, 'layers/slas/parties.yaml'), 'utf8');
  house.write('parties.yaml', `${house.read('parties.yaml')}${parties.replace('parties:\n', '')}`);
  house.write('kept.yaml', 'title: Kept\nasOf: 2026-05-20\nlanguages: [en]\n');
  house.edit('sales-desk/agreement.mdx', '## Goals\n', '## Goals\n\n![Two rooms](plan.png)\n');
  house.edit('calendars.yaml', '    hours:\n', '    holidaysFrom: office.ics\n    hours:\n');
  house.write('office.ics', holidays);
  house.write('sales-desk/plan.png', picture);
  house.write(
    'sales-desk/events.csv',
    `${eventsHeader}\n2026-04-02T10:00:00,review,,,,,marketing,sales,First quarter\n`,
  );
  house.write('sales-desk/fees.csv', 'service,period,amount,currency\ndesk,2026-01,6200.00,USD\n');
  return house;
}

export const eventsHeader = 'at,kind,objective,from,through,effect,by,agreed_by,note';

/** What is in a folder already. */
export function openHouse(root: string): SmallHouse {
  const at = (file: string) => join(root, 'slas', file);
  const read = (file: string) => readFileSync(at(file), 'utf8');
  const write: SmallHouse['write'] = (file, content) => {
    if (content === undefined) return rmSync(at(file), { recursive: true });
    mkdirSync(dirname(at(file)), { recursive: true });
    writeFileSync(at(file), content);
  };
  const edit: SmallHouse['edit'] = (file, from, to) => {
    const text = read(file);
    if (!text.includes(from)) throw new Error(`No ${JSON.stringify(from)} in ${file}`);
    write(
      file,
      text.replace(from, () => to),
    );
  };
  return { root, read, write, edit };
}

/** The same house with all that was kept of it, at another place. */
export function copyOfHouse({ root }: Pick<SmallHouse, 'root'>): SmallHouse {
  const copy = temporaryFolder('small');
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  return openHouse(copy);
}
