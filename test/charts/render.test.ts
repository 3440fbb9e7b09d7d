import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isDrawnByVega } from '../../src/charts/chart.ts';
import { type Chart, chartsOf, createDrawer, type VegaChart } from '../../src/charts/index.ts';
import { readSvg, type SvgNode } from '../../src/charts/svg-tree.ts';
import { catalogue } from '../../src/language/index.ts';
import { sampleReport } from './sample-report.ts';

const { render } = createDrawer();
const charts = chartsOf(sampleReport(), catalogue('en'));
const drawnByVega = charts.find(isDrawnByVega)!;
const drawings = charts.flatMap(chart =>
  (['wide', 'narrow'] as const).map(size => ({ chart, size, name: `${chart.id}-${size}` })),
);

function textSizes(node: SvgNode, inherited = 16): readonly number[] {
  if (typeof node === 'string') return [];
  const size = Number.parseFloat(node.attributes['font-size'] ?? String(inherited));
  const own = node.name === 'text' ? [size] : [];
  return [...own, ...node.children.flatMap(child => textSizes(child, size))];
}

describe.each(drawings)('the drawing $name', ({ chart, size, name }) => {
  it('has title and description that its image role names', async () => {
    const root = readSvg(await render(chart, size));
    expect(root.attributes.role).toBe('img');
    expect(root.attributes['aria-labelledby']).toBe(`${name}-title ${name}-desc`);
    const [title, description] = root.children;
    expect(title).toMatchObject({ name: 'title', attributes: { id: `${name}-title` } });
    expect(description).toMatchObject({ name: 'desc', attributes: { id: `${name}-desc` } });
  });

  it('has only ids of its own, no inline style, no colour outside the tokens', async () => {
    const svg = await render(chart, size);
    for (const [, id] of svg.matchAll(/ id="([^"]+)"/g)) expect(id).toMatch(new RegExp(`^${name}-`));
    expect(svg).not.toMatch(/\sstyle=|<style|<script|xlink|href/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    for (const [, colour] of svg.matchAll(/ (?:fill|stroke)="([^"]+)"/g)) {
      expect(colour).toMatch(/^(?:none|var\(--[a-z-]+\)|url\(#[\w-]+-hatch\))$/);
    }
  });

  it('is small, and its text is at least 12 px at the width it is drawn for', async () => {
    const svg = await render(chart, size);
    expect(gzipSync(svg).length).toBeLessThan(6 * 1024);
    const root = readSvg(svg);
    expect(Number(root.attributes.width)).toBeLessThanOrEqual(size === 'wide' ? 760 : 360);
    expect(Math.min(...textSizes(root))).toBeGreaterThanOrEqual(12);
  });
});

it('has different ids in every drawing of a page', async () => {
  const svgs = await Promise.all(drawings.map(({ chart, size }) => render(chart, size)));
  const ids = svgs.flatMap(svg => [...svg.matchAll(/ id="([^"]+)"/g)].map(match => match[1]));
  expect(new Set(ids).size).toBe(ids.length);
});

it('escapes what a person wrote', async () => {
  const chart = { ...drawnByVega, title: 'Less than <1> & "more"' } satisfies Chart;
  expect(await render(chart, 'wide')).toContain('>Less than &#60;1&#62; &#38; &#34;more&#34;</title>');
});

it('throws for a number that is none, since that is a bug of a chart', async () => {
  const chart: Chart = {
    ...drawnByVega,
    id: 'broken',
    wide: {
      data: { values: [{ y: 1 }] },
      mark: { type: 'point', size: { expr: '0 / 0' } },
      encoding: { y: { field: 'y', type: 'quantitative' } },
    },
  };
  await expect(render(chart, 'wide')).rejects.toThrow(
    /^Unexpected `MNaN,0` in the drawing of chart broken-wide, expected numbers$/,
  );
});

it('throws for a number in a specification that is none, which JSON would turn into nothing', async () => {
  const wide = {
    data: { values: [{ y: Number.NaN }] },
    mark: 'point',
    encoding: { y: { field: 'y' } },
  } as const;
  await expect(
    render(
      { ...drawnByVega, id: 'broken', wide: { ...wide, data: { values: [...wide.data.values] } } },
      'wide',
    ),
  ).rejects.toThrow('Unexpected `NaN` in the specification of chart broken-wide, expected finite numbers');
});

it('throws where Vega warns', async () => {
  const wide: VegaChart['wide'] = {
    data: { values: [{ y: 1 }] },
    layer: [
      { mark: 'point', encoding: { y: { field: 'y', type: 'quantitative', scale: { domain: [0, 1] } } } },
      { mark: 'point', encoding: { y: { field: 'y', type: 'quantitative', scale: { domain: [0, 2] } } } },
    ],
  };
  await expect(render({ ...drawnByVega, id: 'broken', wide }, 'wide')).rejects.toThrow(
    'Unexpected warning of Vega in chart broken-wide: Conflicting scale property "domains"',
  );
});

it('counts the ids of clips within a drawing, also where several are drawn at once', async () => {
  const wide: VegaChart['wide'] = {
    data: { values: [{ y: 1 }, { y: 2 }] },
    mark: { type: 'point', clip: true },
    encoding: { y: { field: 'y', type: 'quantitative' } },
  };
  const svgs = await Promise.all(['a', 'b', 'a'].map(id => render({ ...drawnByVega, id, wide }, 'wide')));
  expect(svgs[2]).toBe(svgs[0]);
  expect(svgs[0]).toMatch(/clip-path="url\(#a-wide-1\)"/);
  expect(svgs[0]).toMatch(/<clipPath id="a-wide-1">/);
  expect(svgs[1]).toMatch(/<clipPath id="b-wide-1">/);
});
