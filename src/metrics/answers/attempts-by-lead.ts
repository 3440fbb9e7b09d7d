import type { TextColumn } from '../columns/column.ts';
import { type Table, textColumn, timeColumn } from '../table.ts';

/** The attempts of a lead before an instant: how many, and their first and last row (0 the first of the file); -1 for none. */
type AttemptsBefore = { readonly count: number; readonly first: number; readonly last: number };

type AttemptsByLead = {
  /** `lead` is the number of the lead’s id. Goes through all its attempts. */
  readonly before: (lead: number, until: number) => AttemptsBefore;
};

/** The attempts that count, by the leads whose ids they name. Undefined where the file lacks a column. */
export function attemptsByLead(
  made: Table,
  ids: TextColumn,
  isCounted: (row: number) => boolean,
): AttemptsByLead | undefined {
  const [leads, at] = [textColumn(made, 'lead'), timeColumn(made, 'at')];
  if (!leads || !at) return undefined;
  const leadOf = Int32Array.from({ length: leads.texts.size }, (_, code) =>
    code === 0 ? -1 : (ids.texts.codeIn(leads.texts, code) ?? -1),
  );
  const lead = (row: number) => {
    const code = leads.codes[row]!;
    return code > 0 && isCounted(row) ? leadOf[code]! : -1;
  };
  // Rows by lead, one after the other: those of lead n are `rows[starts[n]]` up to `rows[starts[n + 1]]`.
  const starts = new Int32Array(ids.texts.size + 1);
  for (let row = 0; row < made.size; row++) {
    const own = lead(row);
    if (own >= 0) starts[own + 1]!++;
  }
  for (let code = 1; code < starts.length; code++) starts[code]! += starts[code - 1]!;
  const next = starts.slice();
  const rows = new Int32Array(starts.at(-1) ?? 0);
  for (let row = 0; row < made.size; row++) {
    const own = lead(row);
    if (own >= 0) rows[next[own]!++] = row;
  }
  return {
    before: (code, until) => {
      let count = 0;
      let first = -1;
      let last = -1;
      for (let place = starts[code]!; place < starts[code + 1]!; place++) {
        const row = rows[place]!;
        if (!(at.starts[row]! < until)) continue;
        if (count++ === 0) first = row;
        last = row;
      }
      return { count, first, last };
    },
  };
}
