import { type NastyText, nastyTexts } from '../nasty-texts.ts';
import { inQuotes } from '../text-places.ts';
import { type Attack, type Attacks, leads, type SmallHouse, terms } from './attack.ts';

/** Where a text gets to most of what is written: pages, pictures, sheets, logs and terminals. */
const places: Readonly<
  Record<
    string,
    { readonly lay: (house: SmallHouse, text: string) => void; readonly file: string; readonly line: number }
  >
> = {
  'the title of an agreement': {
    lay: (house, text) => house.edit(terms, 'title: Sales desk', `title: ${inQuotes(text)}`),
    file: terms,
    line: 2,
  },
  'the title of a promise': {
    lay: (house, text) => house.edit(terms, 'title: Leads', `title: ${inQuotes(text)}`),
    file: terms,
    line: 24,
  },
  'the name of a party': {
    lay: (house, text) => house.edit('parties.yaml', 'name: Marketing', `name: ${inQuotes(text)}`),
    file: 'parties.yaml',
    line: 3,
  },
  'a cell': {
    lay: (house, text) =>
      house.write(
        leads,
        house.read(leads).replace(',A,search', () => `,"${text.replaceAll('"', '""')}",search`),
      ),
    file: leads,
    line: 2,
  },
};

/** Texts that may stand nowhere. */
const refused: readonly NastyText[] = [
  'a carriage return',
  'a cleared screen',
  'a link of a terminal',
  'a control of one byte',
  'a text that runs back',
  'a direction mark',
  'a zero byte',
  'a separator of lines',
  'half a character',
];

/** The rule that tells of a text; a cell of a space is a blank one, and half a character is none when a sheet is written. */
function ruleOf(what: NastyText, file: string): string | undefined {
  if (file === leads && what === 'half a character') return undefined;
  if (refused.includes(what)) return 'control-character';
  return what === 'nothing but a space' && file !== leads ? 'bad-value' : undefined;
}

export const outputs: Attacks = Object.fromEntries(
  Object.entries(places).flatMap(([place, { lay, file, line }]) =>
    Object.entries(nastyTexts).map(([what, text]): [string, Attack] => {
      const rule = ruleOf(what as NastyText, file);
      return [
        `${place}: ${what}`,
        { lay: house => lay(house, text), told: rule && `${rule} ${file}:${line}` },
      ];
    }),
  ),
);
