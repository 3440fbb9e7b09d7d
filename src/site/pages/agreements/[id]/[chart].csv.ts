import type { APIRoute } from 'astro';
import { type ChartPath, chartPaths } from '../../../charts-of-site.ts';

export const getStaticPaths = chartPaths;

/** The data table of a chart as RFC 4180. */
export const GET: APIRoute<ChartPath['props']> = ({ props }) => {
  const { columns, rows } = props.drawn.table;
  const text = [columns, ...rows].map(row => row.map(cell).join(',')).join('\r\n');
  return new Response(`${text}\r\n`, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};

/** Quoted where it must be; a text that a spreadsheet would run as a formula begins with an apostrophe. */
function cell(value: string): string {
  const plain = value.replaceAll('\u202f', ' ');
  const safe = /^[=+@\t]|^-(?![\d.])/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
