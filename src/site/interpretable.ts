/**
 * A compiled Vega spec as the text the browser is given. Dates in it become plain milliseconds: vega-interpreter reads
 * `datetime(1780185600000)` as a year, where Vega's own evaluation reads an instant. Labels may stand beside the plot,
 * where zoom clips everything else.
 */
export function interpretable(spec: unknown): string {
  return JSON.stringify(spec)
    .replace(/\{"signal":"datetime\((-?\d+)\)"\}/g, '$1')
    .replaceAll('"type":"text","clip":true', '"type":"text"');
}
