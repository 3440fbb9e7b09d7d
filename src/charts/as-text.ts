import type { VegaLiteSpec } from './chart.ts';
import { shapeOf } from './shape.ts';

/** A spec whose numbers are stand-ins, with what puts them back into a template that was made of its shape. */
export type StandInSpec = { readonly shape: VegaLiteSpec; fill(template: Template): string };

/** JSON, cut before and after each stand-in. */
export type Template = readonly string[];

/** No other number of a shape is as large, and so large ones are still whole. */
const firstStandIn = 9_000_000_000_000_000;

/** Takes the numbers of a spec out of it, so that they can be put into the JSON of what its shape was compiled to. */
export function asText(spec: VegaLiteSpec): StandInSpec {
  const standIns = new Map<string, number>();
  const texts = new Map<string, string>();
  const standIn = (text: string, place: string): number => {
    const known = standIns.get(place + text);
    if (known !== undefined) return known;
    const next = firstStandIn + standIns.size;
    standIns.set(place + text, next);
    texts.set(String(next), text);
    return next;
  };
  const number = (value: number, place: string) => standIn(JSON.stringify(value), place);
  const items = (list: readonly unknown[], place: string) => [
    standIn(JSON.stringify(list).slice(1, -1), place),
  ];
  const shape = shapeOf(spec, {
    rows: rows => ({ values: items(rows, 'rows') }),
    domain: ends => ends.map((end, index) => number(end, `domain ${ends} ${index}`)),
    ticks: places => items(places, 'ticks'),
    labels: labels => String(standIn(JSON.stringify(labels).slice(1, -1), 'labels')),
    size: ({ width, height, padding: { left, top, right, bottom } }) => ({
      width: number(width, 'width'),
      height: number(height, 'height'),
      padding: {
        left: number(left, 'left'),
        top: number(top, 'top'),
        right: number(right, 'right'),
        bottom: number(bottom, 'bottom'),
      },
    }),
  });
  return { shape, fill: template => template.map(part => texts.get(part) ?? part).join('') };
}

/** Cuts JSON at its stand-ins. */
export function templateOf(json: string): Template {
  return json.split(/(9\d{15})/);
}
