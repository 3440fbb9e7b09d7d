import type { Config } from 'vega-lite';
import { variable } from './tokens.ts';

const ink = variable('ink');
const soft = variable('soft');

/** Stands for the hatched ground of what is excluded; `render` turns it into a pattern. */
export const hatch = 'var(--hatch)';

/** What differs between a drawing on a page and one in the browser's Vega. */
type Ground = {
  readonly background: string;
  readonly excluded: string;
  readonly halo: { readonly stroke?: string; readonly strokeWidth?: number; readonly strokeJoin?: 'round' };
};

/**
 * How every chart looks on a page, in variables of CSS, so that one drawing serves light and dark. Labels keep a
 * margin of paper around their letters, so that they stay readable over lines and bars.
 */
export const theme: Config = themeWith({
  background: 'transparent',
  excluded: hatch,
  halo: { stroke: variable('paper'), strokeWidth: 3, strokeJoin: 'round' },
});

/** The same for the browser's Vega, which would paint the margin over the letters, and a canvas needs its ground. */
export const interactiveTheme: Config = themeWith({
  background: variable('paper'),
  excluded: variable('line'),
  halo: {},
});

function themeWith({ background, excluded, halo }: Ground): Config {
  return {
    background,
    font: variable('sans'),
    view: { stroke: null },
    aria: false,
    axis: {
      title: null,
      domain: false,
      ticks: false,
      gridColor: variable('grid'),
      labelColor: soft,
      labelPadding: 8,
      labelOverlap: false,
      labelBound: false,
      labelFlush: false,
      labelLimit: 0,
      labelFontSize: 12.5,
    },
    text: { fontSize: 12.5, color: ink, limit: 0 },
    style: {
      'bar-met': { color: variable('kept'), fillOpacity: 0.75, cornerRadius: 2 },
      'bar-missed': { color: variable('missed'), cornerRadius: 2 },
      'bar-excused': { color: excluded, stroke: soft, strokeDash: [3, 3], cornerRadius: 2 },
      'bar-open': { color: variable('waitBg'), stroke: variable('wait'), cornerRadius: 2 },
      'bar-plain': { color: variable('brand'), fillOpacity: 0.8, cornerRadius: 2 },
      'bar-none': { color: excluded, stroke: soft, strokeDash: [3, 3], cornerRadius: 2 },
      zero: { color: soft, strokeWidth: 1 },
      target: { color: ink, strokeWidth: 1.6, strokeDash: [2, 4] },
      area: { color: variable('keptBg') },
      curve: { color: variable('kept'), strokeWidth: 2.5, strokeJoin: 'round' },
      projection: { color: variable('kept'), strokeWidth: 2, strokeDash: [6, 5], strokeOpacity: 0.6 },
      now: { filled: true, color: variable('kept'), size: 64, opacity: 1 },
      excluded: { color: excluded },
      'mark-label': { ...halo, color: ink, fontWeight: 600, align: 'center', baseline: 'alphabetic', dy: -6 },
      'missed-label': {
        ...halo,
        color: variable('missed'),
        fontWeight: 600,
        align: 'center',
        baseline: 'alphabetic',
        dy: -6,
      },
      'end-label': { color: ink, fontWeight: 600, align: 'left', baseline: 'middle', dx: 8 },
      day: { opacity: 0, size: 200, filled: true, color: variable('kept') },
      'below-right': { ...halo, color: ink, fontWeight: 600, align: 'left', baseline: 'top', dx: 9, dy: 7 },
      'below-left': { ...halo, color: ink, fontWeight: 600, align: 'right', baseline: 'top', dx: -9, dy: 20 },
      'above-left': {
        ...halo,
        color: ink,
        fontWeight: 600,
        align: 'right',
        baseline: 'bottom',
        dx: -9,
        dy: -9,
      },
      'above-right': {
        ...halo,
        color: ink,
        fontWeight: 600,
        align: 'left',
        baseline: 'bottom',
        dx: 9,
        dy: -9,
      },
      note: { ...halo, color: soft, align: 'left', baseline: 'alphabetic', dy: -6, dx: 2 },
    },
  };
}
