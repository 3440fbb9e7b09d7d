import type { SvgElement, SvgNode } from './svg-tree.ts';

/** Said once on the root, or never needed where the drawing as a whole is described. */
const dropped = new Set([
  'class',
  'role',
  'aria-roledescription',
  'aria-label',
  'aria-hidden',
  'pointer-events',
  'font-family',
  'version',
]);

/** What a browser assumes anyway. */
const defaults: Readonly<Record<string, readonly string[]>> = {
  opacity: ['1'],
  'text-anchor': ['start'],
  'stroke-miterlimit': ['4'],
  'stroke-width': ['1'],
  'font-weight': ['400', 'normal'],
  transform: ['translate(0,0)'],
};

/**
 * The same picture in fewer bytes: without invisible marks, empty groups, names for styling and default values;
 * numbers with two decimals; groups that say nothing opened, marks of a group that share an attribute sharing it.
 */
export function slimSvg(root: SvgElement, fontPx: string): SvgElement {
  return { ...root, children: root.children.flatMap(child => slim(child, fontPx)) };
}

function slim(node: SvgNode, fontPx: string): readonly SvgNode[] {
  if (typeof node === 'string') return [node];
  if (isInvisible(node)) return [];
  const attributes = slimAttributes(node, fontPx);
  const children = node.children.flatMap(child => slim(child, fontPx));
  if (node.name !== 'g') return [{ name: node.name, attributes, children }];
  if (children.length === 0) return [];
  if (Object.keys(attributes).length === 0) {
    const shared = share({ name: 'g', attributes, children });
    return Object.keys(shared.attributes).length === 0 ? children : [shared];
  }
  return [share(mergeOnly({ name: 'g', attributes, children }))];
}

function isInvisible({ name, attributes }: SvgElement): boolean {
  if (attributes.display === 'none' || attributes.opacity === '0') return true;
  if (name !== 'path') return false;
  const background = attributes.class === 'background';
  return attributes.d === '' || (background && !attributes.fill && !attributes.stroke);
}

function slimAttributes({ name, attributes, children }: SvgElement, fontPx: string): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const key in attributes) {
    const value = attributes[key] ?? '';
    if (dropped.has(key) || key.startsWith('xmlns') || defaults[key]?.includes(value)) continue;
    if (key === 'font-size' && value === fontPx) continue;
    kept[key] = key === 'd' ? slimPath(value) : key === 'transform' ? slimNumbers(value) : slimLength(value);
  }
  if (name !== 'text' || kept.transform === undefined) return kept;
  const [, x, y] = /^translate\(([^,]+),([^)]+)\)$/.exec(kept.transform) ?? [];
  if (x === undefined || y === undefined || children.some(child => typeof child !== 'string')) return kept;
  const { transform: _, ...others } = kept;
  return { x, y, ...others, ...(kept.stroke === undefined ? {} : { 'paint-order': 'stroke' }) };
}

/** A group whose only child is a group becomes one, where their attributes do not meet. */
function mergeOnly(group: SvgElement): SvgElement {
  const [only] = group.children;
  if (group.children.length !== 1 || only === undefined || typeof only === 'string' || only.name !== 'g')
    return group;
  const meet = Object.keys(only.attributes).some(key => key in group.attributes);
  return meet ? group : { ...only, attributes: { ...group.attributes, ...only.attributes } };
}

/** Attributes that are inherited, so that a group may say them for its children. */
const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'text-anchor',
  'font-weight',
  'font-size',
  'paint-order',
];

function share(group: SvgElement): SvgElement {
  const elements = group.children.filter(child => typeof child !== 'string');
  const [first] = elements;
  if (first === undefined || elements.length < 2 || elements.length !== group.children.length) return group;
  const common = inherited.filter(
    key =>
      first.attributes[key] !== undefined &&
      elements.every(child => child.attributes[key] === first.attributes[key]),
  );
  if (common.length === 0) return group;
  const attributes: Record<string, string> = { ...group.attributes };
  for (const key of common) attributes[key] = first.attributes[key] ?? '';
  const children = elements.map(child => ({ ...child, attributes: without(common, child.attributes) }));
  return { ...group, attributes, children };
}

function without(keys: readonly string[], attributes: SvgElement['attributes']): Record<string, string> {
  const others: Record<string, string> = {};
  for (const key in attributes) if (!keys.includes(key)) others[key] = attributes[key] ?? '';
  return others;
}

/** Two decimals; a corner that is not rounded is a plain corner. */
function slimPath(path: string): string {
  let slim = slimNumbers(path);
  if (slim.includes('C')) slim = slim.replace(/C(-?[\d.]+,-?[\d.]+),\1,\1/g, '');
  if (slim.includes('L')) slim = slim.replace(/L(-?[\d.]+,-?[\d.]+)(?=L\1(?![\d.]))/g, '');
  return slim;
}

function slimNumbers(text: string): string {
  return text.replace(/-?\d*\.\d+(?:e-?\d+)?|-?\d+e-?\d+/g, twoDecimals);
}

function slimLength(value: string): string {
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?$/.test(value) ? twoDecimals(value) : value;
}

function twoDecimals(number: string): string {
  const rounded = Math.round(Number(number) * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
