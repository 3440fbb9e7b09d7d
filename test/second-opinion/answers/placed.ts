import type { MeasureSpan } from '../../../src/core/ground/asked.ts';
import type { Carried } from '../../../src/core/ground/carried.ts';
import { nameSql, type Row } from '../database.ts';
import { timeColumns } from '../sql/time.ts';
import type { Table } from '../table.ts';
import type { AnswerContext } from './answering.ts';
import { elapsedSql, type ItemsAsked, itemsSql } from './items.ts';

export type Stands = 'decided' | 'waiting' | 'none';

/** An item in a span that counts it, or in which it is pending; spans and homes by their places. */
type Placed = {
  readonly span: number;
  readonly row: number;
  readonly limitMs: number;
  readonly stands: Stands;
};

export type PlacedItems = { readonly placed: readonly Placed[]; readonly carried: (span: number) => Carried };

type Asked = ItemsAsked & { readonly carrying?: readonly MeasureSpan[] | undefined };

/** How items are seen: the columns that are read of them, the clock that runs from `begun` to `stop`, and how one stands by these. */
type Seeing = {
  readonly further: readonly string[];
  readonly clock: string | undefined;
  stands(row: Row, home: MeasureSpan): Stands;
};

/**
 * Puts each item into the span that counts it (RULES 18). The database says how each stands at the cut-off of its own period and at the end
 * of each later one, and at that one’s cut-off; all of these are spans of the question.
 */
export async function placedItems(
  { db }: AnswerContext,
  table: Table,
  asked: Asked,
  at: string,
  { further, clock, stands }: Seeing,
): Promise<PlacedItems> {
  const homes = asked.carrying ?? asked.spans;
  const later = (home: number) =>
    asked.carrying ? homes.map((_, place) => place).filter(place => place > home) : [];
  const views = homes.flatMap((home, place) => {
    const { end } = home;
    const of = (p: number, until: number, when: string) => ({
      home: place,
      p,
      when,
      // Only what had begun in its own period as far as that was seen.
      span: { ...home, end: Math.min(end, home.until), until },
    });
    return [
      of(place, home.until, 'own'),
      ...later(place).flatMap(p => [
        of(p, Math.min(homes[p]!.end, homes[p]!.until), 'end'),
        of(p, homes[p]!.until, 'cut-off'),
      ]),
    ];
  });
  const id = table.names.has('id') ? nameSql('id') : "''";
  const read = async (some: typeof views, upTo: number | undefined) => {
    if (some.length === 0) return [];
    const items = itemsSql(table, { ...asked, spans: some.map(each => each.span), upTo }, at, [
      `${id} AS id`,
      'until AS stop',
      ...further,
    ]);
    const timed = elapsedSql('timed', 'items', clock);
    return (await db.rows(`WITH ${items}, ${timed} SELECT * FROM timed ORDER BY row`)).map(row => {
      const view = some[Number(row.span)]!;
      return {
        ...view,
        row: Number(row.row),
        begun: Number(row.begun),
        id: String(row.id ?? ''),
        stands: stands(row, homes[view.home]!),
      };
    });
  };
  const own = await read(
    views.filter(each => each.when === 'own'),
    asked.upTo,
  );
  const others = await read(
    views.filter(each => each.when !== 'own'),
    undefined,
  );
  const seen = new Map(others.map(each => [`${each.home} ${each.row} ${each.p} ${each.when}`, each.stands]));
  const placed: Placed[] = [];
  const taken = asked.spans.map(() => 0);
  const left = asked.spans.map((): { id: string; row: number; begun: number; isOpen: boolean }[] => []);
  const partOf = (period: number, isIn: (part: MeasureSpan) => boolean) =>
    asked.spans.findIndex(span => {
      const { id: name, start, end } = homes[period]!;
      return (span.id === name || (start <= span.start && span.end <= end)) && isIn(span);
    });
  for (const { home, row, begun, id: name, stands: first } of own) {
    const { open, limitMs = 0 } = homes[home]!;
    const as = (p: number, when: string) => seen.get(`${home} ${row} ${p} ${when}`) ?? 'none';
    const isLeft = asked.carrying !== undefined && first === 'waiting' && !open;
    const all = later(home);
    const isLost = first === 'none' && as(all.at(-1) ?? -1, 'end') !== 'decided';
    const isHeir = (p: number) => as(p, 'end') === 'decided' || (isLeft && as(p, 'end') === 'none');
    const heir = open || first === 'decided' || isLost ? undefined : all.find(isHeir);
    const span = asked.carrying ? partOf(home, part => begun >= part.start && begun < part.end) : home;
    if (span >= 0 && !isLeft) placed.push({ span, row, limitMs, stands: first });
    if (span >= 0 && isLeft) left[span]!.push({ id: name, row, begun, isOpen: heir === undefined });
    if (heir === undefined) continue;
    const part = partOf(heir, ({ start }) => start === homes[heir]!.start);
    if (part < 0) continue;
    const then = as(heir, 'cut-off');
    placed.push({ span: part, row, limitMs, stands: then });
    if (then === 'decided') taken[part]!++;
  }
  const until = Math.max(...homes.map(each => each.until));
  return {
    placed,
    carried: span => {
      const out = left[span]!.toSorted((a, b) => a.row - b.row);
      const open = out.filter(({ isOpen }) => isOpen);
      return {
        ...(taken[span]! > 0 && { carriedIn: taken[span]! }),
        ...(out.length > 0 && { carriedOut: out.length }),
        ...(open.length > 0 && {
          openItems: open.length,
          open: open.slice(0, 10).map(each => ({ id: each.id, row: each.row, ageMs: until - each.begun })),
        }),
      };
    },
  };
}

/**
 * The first common table expressions of an answer about placed items: `spans` as of `itemsSql`, and `items`, one row for each with `span`,
 * `until`, `aged_to`, `row`, `begun` (by `from`), `limit_ms`, `stands`, and `further` columns of the table.
 */
export function placedSql(
  table: Table,
  spans: readonly MeasureSpan[],
  placed: readonly Placed[],
  from: string,
  further: readonly string[],
): string {
  const ofSpans = spans.map(({ until, agedTo = until }, place) => `(${place}, ${until}, ${agedTo})`);
  // A row that is nowhere, for a table of none.
  const nowhere = "(-1, -1, 0, 'none')";
  const ofItems = placed.map(
    each => `(${each.span}, ${each.row}, ${each.limitMs}::BIGINT, '${each.stands}')`,
  );
  return `
    spans(span, until, aged_to) AS (VALUES ${ofSpans.join(', ')}),
    placed(span, row, limit_ms, stands) AS (VALUES ${[nowhere, ...ofItems].join(', ')}),
    items AS (
      SELECT placed.span, placed.row, limit_ms, stands, spans.until, spans.aged_to, ${[`${timeColumns(from).ms} AS begun`, ...further].join(', ')}
      FROM placed JOIN spans ON spans.span = placed.span JOIN ${table.view} ON "#row" = placed.row
    )`;
}

/** Whether a cell of an answer is true. */
export function isTrue(cell: Row[string] | undefined): boolean {
  return String(cell) === 'true';
}
