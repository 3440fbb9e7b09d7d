import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { csvRecords } from '../metrics/naive/csv-records.ts';

/** What the pages and pictures of a site are made of, whatever they say: `html a[href]`, `svg text[x]`. */
export type Made = {
  readonly parts: ReadonlySet<string>;
  readonly wrong: readonly string[];
  readonly text: string;
};

/** Reads every page, picture, sheet and file of data of a site as what it is, in a browser where it is one that a browser reads. */
export async function madeOf(folder: string, page: Page): Promise<Made> {
  const parts = new Set<string>();
  const wrong: string[] = [];
  const texts: string[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    name => !name.startsWith('_astro'),
  );
  for (const file of files.filter(name => /\.(html|svg|json|csv)$/.test(name))) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (file.endsWith('.json')) JSON.parse(text);
    else if (file.endsWith('.csv')) wrong.push(...wrongInSheet(text).map(each => `${file}: ${each}`));
    else {
      const read = await readInBrowser(page, text, file.endsWith('.svg') ? 'image/svg+xml' : 'text/html');
      for (const part of read.parts) parts.add(`${file.slice(file.lastIndexOf('.') + 1)} ${part}`);
      wrong.push(...read.wrong.map(each => `${file}: ${each}`));
      texts.push(read.text);
    }
  }
  return { parts, wrong, text: texts.join('\n') };
}

/** Rows of other lengths, and cells that a sheet would work out. */
function wrongInSheet(text: string): readonly string[] {
  const [header = [], ...rows] = csvRecords(text, ',');
  const odd = rows.filter(row => row.length !== header.length).map(row => `another length: ${row.join('|')}`);
  const formulas = [header, ...rows]
    .flat()
    .filter(cell => /^[=+@\t\r]/.test(cell) || (cell.startsWith('-') && !/^-[\d.,\s]+%?$/.test(cell)));
  return [...odd, ...formulas.map(cell => `a formula: ${cell}`)];
}

function readInBrowser(page: Page, text: string, type: DOMParserSupportedType) {
  return page.evaluate(
    given => {
      const document = new DOMParser().parseFromString(given.text, given.type);
      const parts = new Set<string>();
      const wrong: string[] = [];
      for (const element of document.querySelectorAll('*')) {
        const name = element.localName;
        if (name === 'parsererror') wrong.push(`not well-formed: ${element.textContent}`);
        parts.add(name);
        for (const { name: attribute, value } of element.attributes) {
          parts.add(`${name}[${attribute}]`);
          const leads = /^(href|src|action|formaction|xlink:href)$/.test(attribute);
          if (leads && /^\s*(javascript|data|vbscript):/i.test(value)) wrong.push(`leads to ${value}`);
        }
      }
      return { parts: [...parts], wrong, text: document.documentElement.textContent ?? '' };
    },
    { text, type },
  );
}
