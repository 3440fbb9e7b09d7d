import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Cells of a table by the name of their column. */
export type Cells = Readonly<Record<string, string>>;

/** A table of RULES.md: what is given in each row, and what comes of it. */
export type Example = {
  readonly caption: string;
  readonly rows: readonly { readonly given: Cells; readonly result: Cells }[];
};

/** What the program makes of the cells of a row. */
export type Run = (given: Cells) => Cells | Promise<Cells>;

/** By the captions of a rule's examples. */
export type Runs = Readonly<Record<string, Run>>;

export type Rule = {
  readonly number: number;
  readonly title: string;
  readonly examples: readonly Example[];
};

const captionPattern = /^\*\*Example: (.+)\.\*\*/;
const resultPattern = /^→ /;

/** The rules of RULES.md, in order: `### 6. Working time`, each with its examples. */
export function rulesDocument(): readonly Rule[] {
  const text = readFileSync(join(import.meta.dirname, '../../RULES.md'), 'utf8');
  return text
    .split(/^### /m)
    .slice(1)
    .map(section => {
      const [, number, title] = /^(\d+)\. (.+)\n/.exec(section) ?? [];
      if (number === undefined || title === undefined)
        throw new Error(`Unexpected heading \`### ${section.split('\n')[0]}\`, expected \`### 1. Title\``);
      return { number: Number(number), title, examples: examplesIn(section.split('\n')) };
    });
}

/** Every table belongs to the caption before it: `**Example: over a weekend.**` */
function examplesIn(lines: readonly string[]): readonly Example[] {
  const examples: Example[] = [];
  lines.forEach((line, place) => {
    if (!/^\|[ :|-]+\|$/.test(line)) return;
    const caption = lines
      .slice(0, place)
      .map(each => captionPattern.exec(each)?.[1])
      .findLast(each => each !== undefined);
    if (caption === undefined || examples.some(each => each.caption === caption))
      throw new Error(`Unexpected table \`${lines[place - 1]}\`, expected a caption of its own before it`);
    const header = cellsOf(lines[place - 1] ?? '');
    const end = lines.findIndex((each, at) => at > place && !each.startsWith('|'));
    examples.push({ caption, rows: lines.slice(place + 1, end).map(each => rowOf(header, cellsOf(each))) });
  });
  return examples;
}

/** Columns whose name begins with an arrow are results. */
function rowOf(header: readonly string[], cells: readonly string[]): Example['rows'][number] {
  const named = header.map((name, place) => [name, cells[place] ?? ''] as const);
  return {
    given: Object.fromEntries(named.filter(([name]) => !resultPattern.test(name))),
    result: Object.fromEntries(
      named.flatMap(([name, cell]) =>
        resultPattern.test(name) ? [[name.replace(resultPattern, ''), cell]] : [],
      ),
    ),
  };
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map(cell => cell.trim().replace(/^`(.*)`$/, '$1'));
}
