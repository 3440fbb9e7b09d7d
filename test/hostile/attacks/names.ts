import { type Attack, type Attacks, coverage, leads, type SmallHouse, terms } from './attack.ts';

const everywhere = ['kept.yaml', 'parties.yaml', 'calendars.yaml', terms, leads, coverage];

/** Names that mean something to the program, to the disk or to an address, or that look like others. */
const given = {
  'a constructor': 'constructor',
  'a name of what waits': 'then',
  'what is nothing': 'null',
  'a function of every object': 'toString',
  'another of those': 'hasOwnProperty',
  'a prototype': '__proto__',
  'a way up': '../up',
  'a space': 'a b',
  'a letter of another script': 'm\u0430rketing',
  'two letters for one': 'e\u0301quipe',
  'a name with no width': 'a\u200bb',
} as const;

type Place = {
  /** Renames every use of a name there. */
  readonly rename: (house: SmallHouse, name: string) => void;
  /** The line of the terms in which a name of other letters than those of an id is told; any name can stand there otherwise. */
  readonly line?: number;
};

function renaming(what: RegExp): Place['rename'] {
  return (house, name) => {
    for (const file of everywhere) house.write(file, house.read(file).replace(what, name));
  };
}

const isId = /^[a-z]+$/;
const count = '{ count: leads, at: handed_off_at';

const places: Readonly<Record<string, Place>> = {
  'a party': { rename: renaming(/\bmarketing\b/g), line: 25 },
  'a calendar': { rename: renaming(/(?<=calendar: )desk|(?<=^ {2})desk(?=:)/gm), line: 9 },
  'a dataset': {
    rename: renaming(/(?<=count: |speed: )leads|(?<=^ {2})leads(?=: \{ kind)|(?<=^)leads(?=,2026)/gm),
    line: 27,
  },
  'an objective': { rename: renaming(/(?<=id: |of=")leads\b/g), line: 23 },
  'a remedy': { rename: renaming(/(?<=id: )plan\b/g), line: 43 },
  'an ending': { rename: renaming(/(?<=id: )notice\b/g), line: 46 },
  'a contact': { rename: renaming(/\blead\b(?=[\]:])/g) },
  'a column that a condition asks for': {
    rename: (house, name) => {
      house.write(leads, house.read(leads).replace('region', name));
      house.edit(terms, '{ kind: leads,', `{ kind: leads, columns: { region: ${name} },`);
      house.edit(terms, count, `${count}, where: { region: [west, east] }`);
    },
  },
  'a value that a condition asks for': {
    rename: (house, name) => {
      house.write(leads, house.read(leads).replaceAll('west', name));
      house.edit(terms, count, `${count}, where: { region: ["${name}"] }`);
    },
  },
};

export const names: Attacks = Object.fromEntries(
  Object.entries(places).flatMap(([place, { rename, line }]) =>
    Object.entries(given).map(([what, name]): [string, Attack] => {
      const isFree = line === undefined || isId.test(name);
      // A name of a contact is a field of the directory.
      const isField = place === 'a contact' && name === '__proto__';
      const told = isFree ? undefined : `bad-value ${terms}:${line}`;
      return [
        `${place}: ${what}`,
        { lay: house => rename(house, name), told: isField ? 'yaml-key parties.yaml:6' : told },
      ];
    }),
  ),
);
