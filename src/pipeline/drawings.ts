import { hash } from 'node:crypto';
import type { Drawing, DrawnChart } from '../charts/drawn-chart.ts';
import type { Chart, Drawer } from '../charts/index.ts';
import type { AgreementReport } from '../core/report.ts';
import type { Catalogue } from '../language/index.ts';
import type { Store } from '../repository/store.ts';
import { codeKey } from './code-key.ts';

/** Draws the charts of agreements; a drawing that was made before of the same chart is taken from the store. */
export type Drawings = {
  /** Every chart of an agreement, in the order they are shown. `shows` is the hash of all that the report is shown with. */
  readonly of: (report: AgreementReport, shows: string) => Promise<readonly DrawnChart[]>;
};

/** The charts of an agreement as they were drawn last. Plain JSON. */
type Drawn = {
  /** The hash of what they were drawn from, in words of one language. */
  readonly of: string;
  readonly charts: readonly DrawnChart[];
  /** The hash of all that is drawn of each chart. */
  readonly keys: readonly string[];
};

export function createDrawings(words: Catalogue, store: Store): Drawings {
  let drawer: Drawer | undefined;
  return {
    of: async (report, shows) => {
      const name = `drawings/${report.id}`;
      const of = hash('sha256', `${words.tag} ${shows}`);
      const last = readDrawn(store, name);
      if (last?.of === of) return last.charts;
      const known = new Map<string, Drawing>(last?.keys.map((key, index) => [key, last.charts[index]!]));
      const { chartsOf, createDrawer } = await import('../charts/index.ts');
      drawer ??= createDrawer();
      const charts: DrawnChart[] = [];
      const keys: string[] = [];
      for (const chart of chartsOf(report, words)) {
        const key = keyOf(chart);
        const { wide, narrow, ...rest } = chart;
        const { svg, vega } = known.get(key) ?? (await draw(chart, drawer));
        charts.push({ ...rest, svg, vega });
        keys.push(key);
      }
      store.write(name, codeKey(), JSON.stringify({ of, charts, keys } satisfies Drawn));
      return charts;
    },
  };
}

function readDrawn(store: Store, name: string): Drawn | undefined {
  const text = store.read(name, codeKey());
  return text === undefined ? undefined : JSON.parse(text);
}

/** The hash of all that is drawn of a chart: its table is not. */
function keyOf({ table, ...drawn }: Chart): string {
  return hash('sha256', JSON.stringify(drawn));
}

async function draw(chart: Chart, { render, interactive }: Drawer): Promise<Drawing> {
  return {
    svg: { wide: await render(chart, 'wide'), narrow: await render(chart, 'narrow') },
    vega: interactive(chart, 'wide'),
  };
}
