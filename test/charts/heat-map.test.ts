import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AttainedObjective } from '../../src/charts/attained.ts';
import { attainmentPicture } from '../../src/charts/attainment-picture.ts';
import { frames } from '../../src/charts/frame.ts';
import { type Chart, chartsOf, createDrawer } from '../../src/charts/index.ts';
import { readSvg, type SvgElement, type SvgNode } from '../../src/charts/svg-tree.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { catalogue } from '../../src/language/index.ts';
import { months, type SampleMonth, sampleObjective, sampleReport } from './sample-report.ts';

const { render } = createDrawer();
const words = catalogue('en');

function attainmentOf(report: ReturnType<typeof sampleReport>): Chart {
  const chart = chartsOf(report, words).find(each => each.kind === 'attainment');
  if (chart === undefined) throw new Error('no chart');
  return chart;
}

/** The cells of a drawing: what each says, where it lies, and the text in it. */
async function cellsOf(chart: Chart, size: 'wide' | 'narrow' = 'wide') {
  return groupsOf(readSvg(await render(chart, size))).flatMap(group => {
    const parts = group.children.filter(isElement);
    const box = parts.find(({ name }) => name === 'rect');
    if (box === undefined) return [];
    const { x, y, width } = box.attributes;
    return [
      {
        says: textOf(parts.find(({ name }) => name === 'title')),
        text: textOf(parts.find(({ name }) => name === 'text')),
        fill: box.attributes.fill,
        strength: Number(box.attributes['fill-opacity']),
        x: Number(x),
        y: Number(y),
        width: Number(width),
      },
    ];
  });
}

/** The texts beside cells: titles, the newest figures, the axis. */
async function textsOf(chart: Chart, size: 'wide' | 'narrow' = 'wide'): Promise<readonly string[]> {
  return groupsOf(readSvg(await render(chart, size)))
    .map(group => group.children.filter(isElement))
    .filter(parts => parts.every(({ name }) => name !== 'rect'))
    .flatMap(parts => parts.filter(({ name }) => name === 'text').map(textOf));
}

/** Every group of a drawing, the outer before the inner. */
function groupsOf(node: SvgElement): readonly SvgElement[] {
  return [...(node.name === 'g' ? [node] : []), ...node.children.filter(isElement).flatMap(groupsOf)];
}

function isElement(node: SvgNode): node is SvgElement {
  return typeof node !== 'string';
}

function textOf(element: SvgElement | undefined): string {
  return element?.children.join('') ?? '';
}

function monthly(id: 'attempts' | 'first-follow-up', list: readonly SampleMonth[]) {
  return sampleObjective(id, list);
}

const three = [
  { id: '2026-03', actual: 7, target: 6 },
  { id: '2026-04', actual: 3, target: 6 },
  { id: '2026-05', actual: 5, target: 6, verdict: 'excused' },
] as const satisfies readonly SampleMonth[];

it('has a cell per closed period with mark, figure and word, the stronger the farther it is from 100 %', async () => {
  const chart = attainmentOf(sampleReport({ objectives: [monthly('attempts', three)] }));
  const cells = await cellsOf(chart);
  expect(cells.map(({ says, text, fill, strength }) => ({ says, text, fill, strength }))).toEqual([
    { says: 'March 2026: 116.7\u202f%, kept', text: '116.7\u202f%', fill: 'var(--kept)', strength: 0.23 },
    { says: 'April 2026: 50.0\u202f%, missed', text: '✕ 50.0\u202f%', fill: 'var(--missed)', strength: 0.5 },
    {
      says: 'May 2026: 83.3\u202f%, excused',
      text: 'excused',
      fill: 'url(#marketing-sales-attainment-wide-hatch)',
      strength: Number.NaN,
    },
  ]);
  expect(await textsOf(chart)).toEqual(['Attempts before giving up', 'Mar', '2026', 'Apr', 'May']);
});

it('puts the same days of every promise under each other', async () => {
  const later = monthly('first-follow-up', [{ id: '2026-05', actual: 30 * 60_000, target: 60 * 60_000 }]);
  const cells = await cellsOf(
    attainmentOf(sampleReport({ objectives: [monthly('attempts', three), later] })),
  );
  const [, , may, mayBelow] = cells;
  expect(mayBelow).toMatchObject({ x: may?.x, width: may?.width, says: 'May 2026: 200.0\u202f%, kept' });
  expect(mayBelow?.y).toBeGreaterThan(may?.y ?? 0);
});

it('leaves a hole where there was no figure', async () => {
  const [first, , last] = three;
  const cells = await cellsOf(
    attainmentOf(sampleReport({ objectives: [monthly('attempts', [first, { id: '2026-04' }, last])] })),
  );
  expect(cells.map(cell => cell.says.slice(0, 10))).toEqual(['March 2026', 'May 2026: ']);
  expect(cells[1]!.x - cells[0]!.x).toBeCloseTo((760 * 61) / 92, 1);
});

it('shows the newest periods alone, marks every miss, and names the newest figure beside the title', async () => {
  const list = months('2016-06', 120).map((id, index) => ({
    id,
    actual: index % 7 === 3 ? 3 : 7,
    target: 6,
  }));
  const chart = attainmentOf(sampleReport({ objectives: [monthly('attempts', list)] }));
  for (const [size, count] of [
    ['wide', 36],
    ['narrow', 13],
  ] as const) {
    const cells = await cellsOf(chart, size);
    expect(cells).toHaveLength(count);
    expect(cells.at(-1)?.says).toBe('May 2026: 116.7\u202f%, kept');
    for (const { says, text } of cells) expect(text).toBe(says.endsWith('missed') ? '✕' : '');
    expect((await textsOf(chart, size)).slice(0, 2)).toEqual(['Attempts before giving up', '116.7\u202f%']);
  }
  expect(chart.table.rows).toHaveLength(120);
});

it('shortens a title that does not fit', async () => {
  const title = 'Every complaint of every customer is answered by somebody who can decide about it';
  const chart = attainmentOf(sampleReport({ objectives: [{ ...monthly('attempts', three), title }] }));
  const [shown = ''] = await textsOf(chart, 'narrow');
  expect(shown).toMatch(/^Every complaint of every customer.*\S…$/);
  expect(textWidth(shown, 13, true)).toBeLessThanOrEqual(360);
});

it('keeps cells apart and texts inside, whatever was attained over however long', async () => {
  const figure = fc.integer({ min: 0, max: 5000 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(figure, { minLength: 1, maxLength: 60 }),
      fc.constantFrom('wide', 'narrow'),
      async (figures, size) => {
        const ids = months('2020-01', 77).slice(-figures.length - 1, -1);
        const list = ids.map((id, index) => ({ id, actual: figures[index] ?? 0, target: 100 }));
        const cells = await cellsOf(
          attainmentOf(sampleReport({ objectives: [monthly('attempts', list)] })),
          size,
        );
        for (const [index, { x, width, text }] of cells.entries()) {
          expect(textWidth(text, 12.5, true)).toBeLessThanOrEqual(width);
          const end = cells[index + 1]?.x ?? (size === 'wide' ? 760 : 360);
          expect(x + width).toBeLessThan(end);
        }
      },
    ),
    { numRuns: 60 },
  );
});

/** Periods by hand, each from a day up to another. */
function promise(title: string, spans: readonly (readonly [from: number, to: number])[]): AttainedObjective {
  const periods = spans.map(([from, to]) => ({
    ratio: 1.1,
    look: 'met' as const,
    from,
    to,
    axis: { text: `day ${from}` },
    period: `Days ${from} to ${to}`,
    attainment: '110 %',
    mark: '✓',
    word: 'kept',
  }));
  return { objective: { ...monthly('attempts', three), title }, periods };
}
const every = (days: number, count: number, end: number) =>
  Array.from({ length: count }, (_, index) => {
    const to = end - (count - 1 - index) * days;
    return [to - days, to] as const;
  });
const drawn = (objectives: readonly AttainedObjective[], size: 'wide' | 'narrow') => {
  const { elements, width } = attainmentPicture(objectives, frames[size]);
  const root = { name: 'svg', attributes: {}, children: elements };
  const texts = textElements(root).map(each => ({
    text: textOf(each),
    x: Number(each.attributes.x),
    y: Number(each.attributes.y),
  }));
  return { texts, width, axis: groupsOf(root).at(-1)!.children.filter(isElement) };
};
function textElements(node: SvgElement): readonly SvgElement[] {
  return node.name === 'text' ? [node] : node.children.filter(isElement).flatMap(textElements);
}

it.each(['wide', 'narrow'] as const)('has a row for every promise, whatever its periods, %s', size => {
  const promises = [
    promise('Weekly', every(7, 90, 1000)),
    promise('Quarterly', every(91, 8, 1000)),
    promise('Yearly', every(365, 2, 970)),
    promise('Ended', every(30, 10, 330)),
  ];
  const { texts } = drawn(promises, size);
  for (const { objective } of promises) expect(texts.map(each => each.text)).toContain(objective.title);
  expect(texts.map(each => each.text)).toContain('Days 300 to 330: 110 %');
});

it('writes the newest figure above its own cell, and beside a title that reaches there', () => {
  const month = promise('Stopped', every(30, 20, 750));
  const { texts, width } = drawn([month, promise('Goes on', every(30, 30, 900))], 'narrow');
  const [first, beside] = texts.filter(each => each.text === '110 %');
  expect(first!.x).toBeLessThan(beside!.x);
  expect(beside!.x).toBeLessThanOrEqual(width);
  const long = promise('A promise with a title that reaches far', every(30, 20, 750));
  const { texts: others } = drawn([long, promise('Goes on', every(30, 30, 900))], 'narrow');
  expect(others.find(each => each.text === '110 %')!.x).toBeGreaterThan(
    textWidth('A promise with a title that reaches far', 13, true),
  );
});

it('keeps labels below apart, also at the edges', () => {
  const length = fc.constantFrom(1, 7, 30, 91, 365);
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          length,
          count: fc.integer({ min: 1, max: 90 }),
          end: fc.integer({ min: 900, max: 1000 }),
        }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      fc.constantFrom('wide', 'narrow'),
      (list, size) => {
        const promises = list.map(({ length, count, end }, index) =>
          promise(`${index}`, every(length, count, end)),
        );
        const { axis, width } = drawn(promises, size);
        const boxes = axis.map(each => {
          const half = textWidth(textOf(each), 12.5) / 2;
          return [Number(each.attributes.x) - half, Number(each.attributes.x) + half] as const;
        });
        for (const [index, [from, to]] of boxes.entries()) {
          expect(from).toBeGreaterThanOrEqual(-0.01);
          expect(to).toBeLessThanOrEqual(width + 0.01);
          expect(from - (boxes[index - 1]?.[1] ?? -100)).toBeGreaterThanOrEqual(5.9);
        }
      },
    ),
  );
});

it('shows words of people as they are, also where they look like numbers or colours', async () => {
  for (const title of ['NaN', 'var(--hatch)', 'null']) {
    const chart = attainmentOf(sampleReport({ objectives: [{ ...monthly('attempts', three), title }] }));
    expect(await textsOf(chart)).toContain(title);
  }
});
