import { linkSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { picture } from '../../pipeline/small-house.ts';
import { type Attack, type Attacks, leads, type SmallHouse } from './attack.ts';

const at = ({ root }: SmallHouse, path: string) => join(root, 'slas', path);

/** A link below `slas/` in place of what is there. */
const link =
  (path: string, to: string) =>
  (house: SmallHouse): void => {
    rmSync(at(house, path), { recursive: true, force: true });
    mkdirSync(dirname(at(house, path)), { recursive: true });
    symlinkSync(to, at(house, path));
  };
const file =
  (path: string, content: string | Uint8Array = '') =>
  (house: SmallHouse): void =>
    house.write(path, content);
const folder =
  (path: string) =>
  (house: SmallHouse): void => {
    rmSync(at(house, path), { recursive: true, force: true });
    mkdirSync(at(house, path), { recursive: true });
  };

/** The file that is told; nothing for one that is taken. */
type Laid = readonly [lay: (house: SmallHouse) => void, told?: string, rule?: string];

const desk = 'sales-desk';

/** Symbolic links, which are not followed wherever they stand: what is told is the link itself. */
export const links: Readonly<Record<string, readonly [path: string, to: string]>> = {
  'a link to the folder above': [`${desk}/up`, '..'],
  'a link to the folder above all': ['up', '/'],
  'a link to itself': [`${desk}/metrics/a.csv`, 'a.csv'],
  'a link to the folder it is in': [`${desk}/metrics/again`, '.'],
  'a link to where it is': ['again', '.'],
  'a link to nothing': [`${desk}/gone.png`, 'nowhere.png'],
  'a link to a file of the machine': [`${desk}/events.csv`, '/etc/hostname'],
  'a link to what does not end': [`${desk}/metrics/zero.csv`, '/dev/zero'],
  'a link to a file beside it': [`${desk}/metrics/b.csv`, 'leads.csv'],
  'a link for an agreement': ['other-desk', desk],
  'a link for the settings': ['kept.yaml', '/etc/hostname'],
  'a link for the parties': ['parties.yaml', 'calendars.yaml'],
  'a link for holidays': ['office.ics', '/etc/hostname'],
  'a link for the terms': [`${desk}/agreement.mdx`, '/etc/hostname'],
  'a link for the data': [leads, '../../../package.json'],
  'a link for all data': [`${desk}/metrics`, '/etc'],
  'a link for a picture': [`${desk}/a.png`, '/etc/hostname'],
  'a link for terms that were': [`${desk}/terms`, '/etc'],
};

const others: Readonly<Record<string, Laid>> = {
  'a file that is two': [
    house => linkSync(at(house, leads), at(house, `${desk}/metrics/two.csv`)),
    `${desk}/metrics/two.csv`,
    '~unnamed-data',
  ],
  'a folder for the settings': [folder('kept.yaml'), 'kept.yaml'],
  'a folder for the terms': [folder(`${desk}/agreement.mdx`), `${desk}/agreement.mdx`],
  'a folder for the data': [folder(leads), leads],
  'a folder for a picture': [folder(`${desk}/a.png`), `${desk}/a.png`],
  'a folder of nothing': [folder('north-desk'), 'north-desk'],
  'a folder within data': [folder(`${desk}/metrics/inner`), `${desk}/metrics/inner`],
  packages: [file('node_modules/astro/index.js', 'globalThis.attacked = 1'), 'node_modules'],
  'packages of an agreement': [file(`${desk}/node_modules/a/index.js`), `${desk}/node_modules`],
  'a package': [file('package.json', '{ "type": "commonjs" }'), 'package.json'],
  'settings of TypeScript': [file('tsconfig.json', '{}'), 'tsconfig.json'],
  'settings of Astro': [file('astro.config.mjs', 'globalThis.attacked = 1'), 'astro.config.mjs'],
  'settings of Vite': [file(`${desk}/vite.config.js`), `${desk}/vite.config.js`],
  'settings of styles': [file('postcss.config.cjs', 'globalThis.attacked = 1'), 'postcss.config.cjs'],
  'settings of an environment': [file('.env', 'NODE_OPTIONS=--require=/tmp/a.js'), '.env'],
  'settings of npm': [file('.npmrc', 'registry=https://a.example'), '.npmrc'],
  'settings of git': [file('.gitattributes', '* filter=a'), '.gitattributes'],
  'modules of git': [file('.gitmodules'), '.gitmodules'],
  'a repository in it': [file('.git/config', '[core]\nfsmonitor = touch attacked\n'), '.git'],
  'a workflow': [file('.github/workflows/a.yml'), '.github'],
  'a script': [file(`${desk}/a.js`, 'globalThis.attacked = 1'), `${desk}/a.js`],
  'a page': [file(`${desk}/a.astro`), `${desk}/a.astro`],
  'a page of HTML': [file(`${desk}/a.html`), `${desk}/a.html`],
  'a second text': [file(`${desk}/other.mdx`), `${desk}/other.mdx`],
  'a text at the top': [file('agreement.mdx'), 'agreement.mdx'],
  'a drawing': [file(`${desk}/a.svg`, '<svg onload="alert(1)"/>'), `${desk}/a.svg`],
  'a drawing by the name of a picture': [file(`${desk}/a.png`, '<svg xmlns="a"/>'), `${desk}/a.png`],
  'a page by the name of a picture': [file(`${desk}/a.jpg`, '<html>'), `${desk}/a.jpg`],
  'a picture of nothing': [file(`${desk}/a.webp`), `${desk}/a.webp`],
  'a picture by another name': [file(`${desk}/a.jpg`, picture), `${desk}/a.jpg`],
  'a picture of eight bytes': [file(`${desk}/a.png`, picture.subarray(0, 8))],
  'a picture too large': [
    house => {
      writeFileSync(at(house, `${desk}/a.png`), picture);
      truncateSync(at(house, `${desk}/a.png`), 6 * 1024 * 1024);
    },
    `${desk}/a.png`,
  ],
  'a picture of capitals': [file(`${desk}/A.PNG`, picture), `${desk}/A.PNG`],
  'two pictures that differ by case': [
    house => {
      house.write(`${desk}/a.png`, picture);
      house.write(`${desk}/A.png`, picture);
    },
    `${desk}/a.png`,
  ],
  'data that differ by case': [file(`${desk}/metrics/Leads.csv`, 'a\n'), `${desk}/metrics/leads.csv`],
  'data that nobody names': [
    file(`${desk}/metrics/more.csv`, 'a\n1\n'),
    `${desk}/metrics/more.csv`,
    '~unnamed-data',
  ],
  'terms that were, by another name': [file(`${desk}/terms/a.json`, '{}'), `${desk}/terms/a.json`],
  'a name that begins with a dot': [file(`${desk}/.a.png`, picture), `${desk}/.a.png`],
  'a name that begins with a dash': [file(`${desk}/-a.png`, picture), `${desk}/-a.png`],
  'a name of a space': [file(`${desk}/a b.png`, picture), `${desk}/a b.png`],
  'a name with a question': [file(`${desk}/a?b.png`, picture), `${desk}/a?b.png`],
  'a name with a percent sign': [file(`${desk}/%2e%2e.png`, picture), `${desk}/%2e%2e.png`],
  'a name of another letter': [file(`${desk}/é.png`, picture), `${desk}/é.png`],
  'a name with a stroke': [file(`${desk}/a\\b.png`, picture), `${desk}/a\\b.png`],
  'a name of every object': [file(`${desk}/constructor`), `${desk}/constructor`],
  'a folder of a prototype': [file('__proto__/agreement.mdx'), '__proto__'],
  'a folder of dots': [file('.../agreement.mdx'), '...'],
  'a folder of capitals': [file('Sales/agreement.mdx'), 'Sales'],
  'a folder of a space': [file('sales desk/agreement.mdx'), 'sales desk'],
  'a folder of very many letters': [
    file(`${'a'.repeat(250)}/agreement.mdx`, ''),
    `${'a'.repeat(250)}/agreement.mdx`,
    'frontmatter-missing',
  ],
  'a device by its name': [file(`${desk}/nul`), `${desk}/nul`],
  'the settings by another name': [file('kept.yml', 'title: a'), 'kept.yml'],
};

export const files: Attacks = {
  ...Object.fromEntries(
    Object.entries(links).map(([name, [path, to]]): [string, Attack] => [
      name,
      { lay: link(path, to), told: `unexpected-file ${path}:1` },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(others).map(([name, [lay, path, rule = 'unexpected-file']]): [string, Attack] => [
      name,
      {
        lay,
        told: path && `${rule.replace('~', '')} ${path}:1`,
        isWarning: rule.startsWith('~') || undefined,
      },
    ]),
  ),
};
