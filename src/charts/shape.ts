import { lookup } from './axes.ts';
import type { VegaLiteSpec } from './chart.ts';

/**
 * Takes the numbers of a spec and says what stands there instead. Equal numbers of one sort get the same stand-in, since
 * Vega-Lite joins axes and scales of layers only where they are equal.
 */
export type Holes = {
  /** The rows of a layer; gives its `data`. */
  rows(rows: readonly Row[]): object;
  /** Both ends of a scale; gives its `domain`. */
  domain(ends: readonly [number, number]): readonly unknown[];
  /** Where an axis has labels; gives its `values`. */
  ticks(places: readonly number[]): unknown;
  /** The texts of an axis by place, as JSON; gives an expression for them. */
  labels(texts: string): string;
  /** Size and margins of a drawing in px, where nothing else decides on them. */
  size(size: Size): Size;
};

/** A row of a layer: plain values by field. */
export type Row = Readonly<Record<string, unknown>>;

/** The plot and its margins, in px. */
export type Size = {
  readonly width: number;
  readonly height: number;
  readonly padding: { readonly [side in 'left' | 'top' | 'right' | 'bottom']: number };
};

/**
 * The spec without its numbers: charts that differ in nothing else have one shape. What no hole is made for stays as it
 * is, and makes another shape of it.
 */
export function shapeOf(spec: VegaLiteSpec, holes: Holes): VegaLiteSpec {
  const shape = { ...(emptied(spec, holes) as VegaLiteSpec) };
  if (!isSized(spec)) return shape;
  const { width, height, padding } = spec;
  return Object.assign(shape, holes.size({ width, height, padding }));
}

function emptied(value: unknown, holes: Holes): unknown {
  if (Array.isArray(value)) return value.map(each => emptied(each, holes));
  if (!isObject(value)) return value;
  const shape: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    shape[key] =
      key in emptiedPart && isObject(part) ? emptiedPart[key as Part](part, holes) : emptied(part, holes);
  }
  return shape;
}

type Part = 'data' | 'scale' | 'axis';

/** The parts of a spec that hold numbers, by the name they always have. */
const emptiedPart = {
  data: (data, holes) => (isList(data.values, isObject) ? holes.rows(data.values) : data),
  scale: (scale, holes) => {
    const { domain } = scale;
    return isList(domain, isNumber) && isPair(domain) && !dependsOnDomain(scale)
      ? { ...scale, domain: holes.domain(domain) }
      : scale;
  },
  axis: (axis, holes) => {
    const { values, labelExpr } = axis;
    return {
      ...axis,
      ...(isList(values, isNumber) && { values: holes.ticks(values) }),
      ...(typeof labelExpr === 'string' &&
        labelExpr.endsWith(lookup) && {
          labelExpr: `${holes.labels(labelExpr.slice(0, -lookup.length))}${lookup}`,
        }),
    };
  },
} satisfies { [part in Part]: (value: Row, holes: Holes) => unknown };

/** Where a scale does not say whether it holds zero, Vega-Lite reads it from the domain; a line of time has no zero. */
function dependsOnDomain({ zero, type }: Row): boolean {
  return zero === undefined && type !== 'utc';
}

/** Only a drawing that is not laid out has the size that its spec says. */
function isSized(spec: object): spec is Size {
  const { width, height, padding, autosize } = spec as Row;
  return (
    isNumber(width) && isNumber(height) && isObject(padding) && isObject(autosize) && autosize.type === 'none'
  );
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function isPair(list: readonly number[]): list is readonly [number, number] {
  return list.length === 2;
}

function isList<Each>(value: unknown, each: (item: unknown) => item is Each): value is readonly Each[] {
  return Array.isArray(value) && value.every(each);
}
