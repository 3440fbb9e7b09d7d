import type { APIRoute } from 'astro';
import { type ChartPath, chartPaths } from '../../../charts-of-site.ts';

export const getStaticPaths = chartPaths;

/** The compiled Vega spec of a chart, for the reader who explores it. */
export const GET: APIRoute<ChartPath['props']> = ({ props }) =>
  new Response(props.drawn.vega, { headers: { 'content-type': 'application/json' } });
