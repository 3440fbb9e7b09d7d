import type { APIRoute } from 'astro';
import { withTokens } from '../../../../charts/tokens.ts';
import { type ChartPath, chartPaths } from '../../../charts-of-site.ts';

export const getStaticPaths = chartPaths;

/** The wide drawing of a chart on its own: light paper, colours as values. */
export const GET: APIRoute<ChartPath['props']> = ({ props }) => {
  const grounded = props.drawn.svg.wide.replace(
    /^<svg[^>]*>/,
    open => `${open}<rect width="100%" height="100%" fill="var(--paper)"/>`,
  );
  return new Response(withTokens(grounded, 'light'), { headers: { 'content-type': 'image/svg+xml' } });
};
