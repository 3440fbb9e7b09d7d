import type { View } from 'vega';
import type { VegaLiteSpec } from './chart.ts';
import { type Row, type Size, shapeOf } from './shape.ts';

/** A spec whose numbers are signals and named data of Vega. */
export type SignalledSpec = {
  readonly shape: VegaLiteSpec;
  /** Gives the numbers to a View of the shape: one that is new, or emptied. */
  giveTo(view: View): void;
  /**
   * A View of the shape without the ticks of what it drew before: the mark of a tick that comes again would stay where it
   * stood, and so be written in another order than by a new View. Rows are new to it each time.
   */
  emptied(view: View): View;
};

type Signal = {
  readonly sort: 'domain' | 'ticks' | 'labels';
  readonly name: string;
  readonly value: unknown;
};

/** Stands for the size until a View is given its own. */
const noSize: Size = { width: 1, height: 1, padding: { left: 0, top: 0, right: 0, bottom: 0 } };

/** Takes the numbers of a spec out of it, so that a View of its shape can be given them before it draws. */
export function asSignals(spec: VegaLiteSpec): SignalledSpec {
  const signals = new Map<string, Signal>();
  const rows = new Map<string, readonly Row[]>();
  let size: Size | undefined;
  const signal = (sort: Signal['sort'], text: string, value: unknown): string => {
    const known = signals.get(sort + text);
    if (known) return known.name;
    const name = `${sort}_${signals.size}`;
    signals.set(sort + text, { sort, name, value });
    return name;
  };
  const emptied = shapeOf(spec, {
    rows: values => {
      const name = `rows_${rows.size}`;
      rows.set(name, values);
      return { name };
    },
    domain: ends => {
      const name = signal('domain', ends.join(), ends);
      return [{ expr: `${name}[0]` }, { expr: `${name}[1]` }];
    },
    ticks: places => ({ expr: signal('ticks', places.join(), places) }),
    labels: texts => signal('labels', texts, JSON.parse(texts)),
    size: own => {
      size = own;
      return noSize;
    },
  });
  const named = [...signals.values()];
  const params = [...(spec.params ?? []), ...named.map(({ name }) => ({ name, value: null }))];
  return {
    shape: { ...emptied, params } as VegaLiteSpec,
    giveTo: view => {
      for (const { name, value } of named) view.signal(name, value);
      // Copies, since Vega marks the rows it is given.
      for (const [name, values] of rows)
        view.data(
          name,
          values.map(row => ({ ...row })),
        );
      if (size) view.width(size.width).height(size.height).padding(size.padding);
    },
    emptied: view => {
      for (const { name, sort } of named) if (sort === 'ticks') view.signal(name, []);
      return view.run();
    },
  };
}
