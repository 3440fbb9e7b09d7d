import type { Chart } from './chart.ts';
import { withTokens } from './tokens.ts';

/** A chart with its pictures: SVG texts for the page, and a compiled Vega spec, as text, for the reader who wants to explore one that Vega draws. */
export type DrawnChart = Omit<Chart, 'wide' | 'narrow'> & Drawing;

/** What is drawn of a chart. */
export type Drawing = {
  readonly svg: { readonly wide: string; readonly narrow: string };
  readonly vega: string | undefined;
};

/** A chart's name within its agreement, for addresses: `qualified-leads-cumulative`. */
export function chartName(agreement: string, chart: Pick<Chart, 'id'>): string {
  return chart.id.slice(agreement.length + 1);
}

/** The files of a chart by the ends of their names: the drawing by itself, the table as RFC 4180, the compiled spec if there is one. */
export function chartFiles({ svg, table, vega }: DrawnChart): Readonly<Record<string, string>> {
  return { svg: alone(svg.wide), csv: csvOf(table), ...(vega !== undefined && { json: vega }) };
}

/** A drawing on its own: light paper, colours as values. */
function alone(svg: string): string {
  const paper = '<rect width="100%" height="100%" fill="var(--paper)"/>';
  return withTokens(
    svg.replace(/^<svg[^>]*>/, open => `${open}${paper}`),
    'light',
  );
}

function csvOf({ columns, rows }: Chart['table']): string {
  const lines = [columns, ...rows].map(row => row.map(cell).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

/** Quoted where it must be; a text that a spreadsheet would run as a formula begins with an apostrophe. */
function cell(value: string): string {
  const plain = value.replaceAll('\u202f', ' ');
  const safe = /^[=+@\t\r]|^-(?![\d.,\s]+%?$)/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
