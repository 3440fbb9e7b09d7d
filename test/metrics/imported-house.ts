import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chartsOf, createDrawer } from '../../src/charts/index.ts';
import type { ObjectiveReport } from '../../src/core/report.ts';
import { catalogue } from '../../src/language/index.ts';
import { type Outcome, run } from '../../src/pipeline/index.ts';

const base = resolve(import.meta.dirname, '../input/base/slas');

/** An agreement on imported files: what differs from the sales desk of the input fixtures. */
export type Imported = {
  /** Frontmatter of the datasets, as YAML below `datasets:`. */
  readonly datasets: string;
  /** Frontmatter of the indicators, each a flow mapping, by objective id; `{ count: … }, quarter` names another period than a month. */
  readonly indicators: Readonly<Record<string, string>>;
  /** Target of each objective; a share of 0 % if left out. */
  readonly targets?: Readonly<Record<string, string>>;
  readonly periods?: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly from: string;
  readonly asOf: string;
  readonly zone?: string;
  readonly settle?: string;
};

/** Runs a whole house on the files of one agreement, and draws all there is to draw. */
export async function imported(house: Imported): Promise<Outcome> {
  const root = mkdtempSync(join(tmpdir(), 'kept-import-'));
  try {
    const folder = join(root, 'slas/imported');
    mkdirSync(join(folder, 'metrics'), { recursive: true });
    for (const name of ['kept.yaml', 'calendars.yaml', 'parties.yaml'])
      writeFileSync(join(root, 'slas', name), readFileSync(join(base, name)));
    writeFileSync(join(folder, 'agreement.mdx'), agreementText(house));
    for (const [name, text] of Object.entries(house.files)) writeFileSync(join(folder, name), text);
    const outcome = await run({ root, asOf: house.asOf });
    await drawAll(outcome);
    return outcome;
  } finally {
    rmSync(root, { recursive: true });
  }
}

const { render } = createDrawer();

async function drawAll({ agreements }: Outcome): Promise<void> {
  for (const { report } of agreements) {
    for (const chart of chartsOf(report, catalogue('en'))) {
      for (const size of ['wide', 'narrow'] as const) {
        const svg = await render(chart, size);
        if (!svg.startsWith('<svg')) throw new Error(`Unexpected drawing of ${chart.id}: ${svg}`);
      }
    }
  }
}

function agreementText(house: Imported): string {
  const text = readFileSync(join(base, 'sales-desk/agreement.mdx'), 'utf8');
  const objectives = Object.entries(house.indicators).map(
    ([id, indicator]) => `  - id: ${id}
    title: ${id}
    from: sales
    to: marketing
    indicator: ${indicator}
    target: { atLeast: ${house.targets?.[id] ?? '0%'} }
    period: ${house.periods?.[id] ?? 'month'}
${house.settle ? `    settle: ${house.settle}\n` : ''}`,
  );
  return text
    .replace(/timezone: .*/, `timezone: ${house.zone ?? 'Etc/UTC'}`)
    .replace(/effective: .*/, `effective: { from: ${house.from} }`)
    .replace(/datasets:\n[\s\S]*?(?=objectives:)/, () => `datasets:\n${house.datasets}\n`)
    .replace(/objectives:\n[\s\S]*?(?=remedies:)/, () => `objectives:\n${objectives.join('')}`)
    .replace(/<(Target|Actual)[^>]*>/g, 'some');
}

/** The findings, each in one line: `file:line:column code text`. */
export function toldOf(outcome: Outcome): readonly string[] {
  return outcome.findings.map(
    ({ file, line, column, code, text }) =>
      `${file.replace('slas/imported/', '')}:${line}:${column} ${code} ${text}`,
  );
}

/** What an objective measured, by period: `2017-Q1` → `531`. */
export function measuredBy(outcome: Outcome, id: string): Readonly<Record<string, string>> {
  const found = objectiveOf(outcome, id);
  return Object.fromEntries(
    found.periods.flatMap(each => (each.actual ? [[each.id, each.actual.value]] : [])),
  );
}

export function objectiveOf(outcome: Outcome, id: string): ObjectiveReport {
  const found = outcome.agreements[0]?.report.objectives.find(each => each.id === id);
  if (!found) throw new Error(`No objective ${id}; findings: ${toldOf(outcome).join('\n')}`);
  return found;
}
