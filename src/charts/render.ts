import { type Chart, isDrawnByVega, type PlainPicture, type VegaLiteSpec } from './chart.ts';
import { type Frame, frames } from './frame.ts';
import { slimSvg } from './slim-svg.ts';
import { still } from './still.ts';
import { strictLogger } from './strict-logger.ts';
import { escapeXml, readSvg, type SvgElement, type SvgNode, writeSvg } from './svg-tree.ts';
import { measureByTable } from './text-width.ts';
import { hatch } from './theme.ts';
import { variable } from './tokens.ts';
import type { VegaSvgOf } from './vega-svg.ts';

/**
 * One drawing of a chart as SVG text: the same bytes for the same chart, colours as variables of CSS, no inline style,
 * ids that begin with the chart's. A number that is none is a bug of the chart and throws.
 */
export async function render(chart: Chart, size: Frame['size'], vegaSvgOf: VegaSvgOf): Promise<string> {
  const id = `${chart.id}-${size}`;
  const { width, height, elements } = isDrawnByVega(chart)
    ? await drawnByVega(chart[size], id, size, vegaSvgOf)
    : withNumbers(chart[size], id);
  const body = elements.map(writeSvg).join('');
  const hatched = body.includes(hatch);
  return writeSvg({
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      width: String(width),
      viewBox: `0 0 ${width} ${height}`,
      'font-family': variable('sans'),
      'font-size': String(frames[size].fontPx),
    },
    children: [
      `<title id="${id}-title">${escapeXml(chart.title)}</title>`,
      `<desc id="${id}-desc">${escapeXml(chart.description)}</desc>`,
      hatched ? hatchPattern(id) : '',
      withOwnIds(body, id).replaceAll(`="${hatch}"`, `="url(#${id}-hatch)"`),
    ],
  });
}

/** What was made here has words of people as its texts, which may be anything, and numbers in its attributes alone. */
function withNumbers(picture: PlainPicture, id: string): PlainPicture {
  const check = (node: SvgNode): void => {
    if (typeof node === 'string') return;
    assertNumbers({ ...node, children: [] }, id);
    node.children.forEach(check);
  };
  picture.elements.forEach(check);
  return picture;
}

async function drawnByVega(
  spec: VegaLiteSpec,
  id: string,
  size: Frame['size'],
  vegaSvgOf: VegaSvgOf,
): Promise<Drawn> {
  assertFinite(spec, id);
  measureByTable();
  const text = await vegaSvgOf(still(spec), strictLogger(`chart ${id}`));
  const drawn = readSvg(text);
  if (suspect.test(text)) assertNumbers(drawn, id);
  return { ...sizeOf(drawn), elements: slimSvg(drawn, `${frames[size].fontPx}px`).children };
}

/** What stands inside a drawing, and its size in px. */
type Drawn = { readonly width: number; readonly height: number; readonly elements: readonly SvgNode[] };

function sizeOf({ attributes }: SvgElement): { readonly width: number; readonly height: number } {
  return { width: Math.ceil(Number(attributes.width)), height: Math.ceil(Number(attributes.height)) };
}

/** Vega counts the ids of clips and gradients over the whole process; here they are counted within the drawing. */
function withOwnIds(body: string, id: string): string {
  if (!body.includes(' id="')) return body;
  const found = [...new Set([...body.matchAll(/ id="([^"]+)"/g)].map(match => match[1] ?? ''))];
  const own = (known: string) => `${id}-${found.indexOf(known) + 1}`;
  return body
    .replace(/ id="([^"]+)"/g, (_, known: string) => ` id="${own(known)}"`)
    .replace(/url\(#([^)]+)\)/g, (_, known: string) => `url(#${own(known)})`);
}

/** Slanted lines for what is excluded. */
function hatchPattern(id: string): string {
  return `<pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0,0V6" stroke="${variable('line')}" stroke-width="3"/></pattern>`;
}

/** A number that is none has become an attribute or a whole text; words of people may hold anything. */
function assertNumbers(node: SvgNode, id: string): void {
  const isText = typeof node === 'string';
  const values = isText
    ? [node]
    : Object.entries(node.attributes).flatMap(([key, value]) => (key.startsWith('aria-') ? [] : [value]));
  const bad = values.find(value => (isText ? noNumberAtAll : noNumber).test(value));
  if (bad !== undefined) {
    throw new Error(`Unexpected \`${bad}\` in the drawing of chart ${id}, expected numbers`);
  }
  if (isText) return;
  if ('style' in node.attributes) throw new Error(`Unexpected inline style in the drawing of chart ${id}`);
  for (const child of node.children) assertNumbers(child, id);
}

/** What a text of SVG has somewhere if anything in it is wrong; words of people may have it too. */
const suspect = /NaN|undefined|Infinity|null|style=/;
const noNumber = /NaN|undefined|Infinity|null/;
const noNumberAtAll = /^(?:NaN|undefined|-?Infinity|null)$/;

/** NaN in data becomes null in JSON and a mark at the origin. */
function assertFinite(value: unknown, id: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Error(`Unexpected \`${value}\` in the specification of chart ${id}, expected finite numbers`);
  }
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) assertFinite(part, id);
}
