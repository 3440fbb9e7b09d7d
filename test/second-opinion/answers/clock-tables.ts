import type { Clock, WorkingClock } from '../../../src/core/ground/calendar/working-time.ts';
import type { Database } from '../database.ts';

/** Working clocks as tables, each put into the database once. */
export type ClockTables = { readonly nameOf: (clock: Clock) => Promise<string | undefined> };

/** Gives the table of a clock: the spans' `start` and `stop`, and `before`, the working ms up to `start`. None for wall time. */
export function clockTables(db: Database): ClockTables {
  const names = new Map<Clock, Promise<string>>();
  const create = async (clock: WorkingClock, name: string) => {
    const list = (values: readonly number[]) => `unnest([${values.join(', ')}]::BIGINT[])`;
    await db.run(
      `CREATE OR REPLACE TABLE ${name} AS SELECT ${list(clock.spans.map(span => span.start))} AS start,
        ${list(clock.spans.map(span => span.end))} AS stop, ${list(clock.cumulativeMs)} AS before`,
    );
    return name;
  };
  return {
    nameOf: async clock => {
      if (clock.kind === 'wall') return undefined;
      const name = names.get(clock) ?? create(clock, `"#clock${names.size}"`);
      names.set(clock, name);
      return name;
    },
  };
}
