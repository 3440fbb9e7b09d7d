import type { Asked, MeasureSpan } from '../../../src/core/ground/asked.ts';
import type { Carried } from '../../../src/core/ground/carried.ts';
import { holds } from './condition.ts';
import { type Item, itemsOf } from './items.ts';
import type { Table } from './table.ts';

type Stands = 'decided' | 'waiting' | 'none';
export type Placed = Item & { readonly home: MeasureSpan; readonly stands: Stands; readonly isIn: boolean };

/**
 * What stands in a span: of the items of all periods those that it counts or that are pending in it, each looked for period by period, with what
 * it took over and left.
 */
export function placedOf(
  table: Table,
  asked: Pick<Asked, 'where' | 'counted' | 'without' | 'upTo' | 'carrying'>,
  at: string,
  span: MeasureSpan,
  stands: (item: Item, home: MeasureSpan, until: number) => Stands,
): { readonly placed: readonly Placed[]; readonly carried: Carried } {
  const { carrying, counted } = asked;
  if (!carrying) {
    const own = itemsOf(table, asked, at, span);
    const placed = own.map(item => ({
      ...item,
      home: span,
      stands: stands(item, span, span.until),
      isIn: false,
    }));
    return { placed, carried: {} };
  }
  const period =
    carrying.find(({ id }) => id === span.id) ??
    carrying.find(({ start, end }) => start <= span.start && span.end <= end);
  const placed: Placed[] = [];
  const left: {
    readonly id: string;
    readonly row: number;
    readonly begun: number;
    readonly isOpen: boolean;
  }[] = [];
  for (const home of carrying) {
    for (const item of itemsOf(table, asked, at, home)) {
      const as = (until: number): Stands => {
        const seen = { until, due: new Set<string>() };
        if (counted !== undefined && holds(counted, table, item, seen) !== true) return 'none';
        return stands(item, home, until);
      };
      const first = as(home.until);
      const isLeft = first === 'waiting' && !home.open;
      const ends = (one: MeasureSpan) => as(Math.min(one.end, one.until));
      const later = carrying.filter(({ start }) => start > home.start);
      const isLost = later.length === 0 || (first === 'none' && ends(later.at(-1)!) !== 'decided');
      const heir =
        home.open || first === 'decided' || isLost
          ? undefined
          : later.find(one => ends(one) === 'decided' || (isLeft && ends(one) === 'none'));
      const isIn = item.begun >= span.start && item.begun < span.end;
      if (home.id === period?.id && isIn && !isLeft)
        placed.push({ ...item, home, stands: first, isIn: false });
      if (home.id === period?.id && isIn && isLeft)
        left.push({ id: item.texts.get('id') ?? '', row: item.row, begun: item.begun, isOpen: !heir });
      if (heir && heir.id === period?.id && span.start === heir.start)
        placed.push({ ...item, home, stands: as(heir.until), isIn: true });
    }
  }
  const taken = placed.filter(each => each.isIn && each.stands === 'decided').length;
  const open = left.filter(({ isOpen }) => isOpen).toSorted((a, b) => a.row - b.row);
  const seen = Math.max(...carrying.map(({ until }) => until));
  return {
    placed,
    carried: {
      ...(taken > 0 && { carriedIn: taken }),
      ...(left.length > 0 && { carriedOut: left.length }),
      ...(open.length > 0 && {
        openItems: open.length,
        open: open.slice(0, 10).map(({ id, row, begun }) => ({ id, row, ageMs: seen - begun })),
      }),
    },
  };
}
