import { describe, expect, it } from 'vitest';
import { type Chart, chartsOf, createDrawer } from '../../src/charts/index.ts';
import { readSvg, type SvgNode } from '../../src/charts/svg-tree.ts';
import type { ObjectiveReport } from '../../src/core/report.ts';
import { catalogue } from '../../src/language/index.ts';
import { countedDays, months, sampleObjective, sampleReport } from './sample-report.ts';

const { render } = createDrawer();
const words = catalogue('en');
const minuteMs = 60_000;

function chartsFor(...objectives: readonly ObjectiveReport[]): readonly Chart[] {
  return chartsOf(sampleReport({ objectives, exclusions: [] }), words);
}

function textsOf(node: SvgNode): readonly string[] {
  if (typeof node === 'string') return [];
  if (node.name === 'text')
    return [
      node.children.map(child => (typeof child === 'string' ? child : child.children.join(''))).join(' '),
    ];
  return node.children.flatMap(textsOf);
}

async function texts(chart: Chart | undefined, size: 'wide' | 'narrow' = 'wide'): Promise<readonly string[]> {
  if (chart === undefined) throw new Error('no chart');
  return textsOf(readSvg(await render(chart, size)));
}

describe('an agreement', () => {
  it('without objectives has no charts', () => {
    expect(chartsFor()).toEqual([]);
  });

  it('without a period has no charts', () => {
    expect(chartsFor(sampleObjective('qualified-leads', []), sampleObjective('attempts', []))).toEqual([]);
  });

  it('has one chart of attainment however many objectives it has', () => {
    const kinds = chartsOf(sampleReport(), words).map(chart => `${chart.objective ?? '-'} ${chart.kind}`);
    expect(kinds).toEqual([
      'qualified-leads cumulative',
      'first-follow-up speed',
      'answered-in-an-hour speed',
      'attempts depth',
      'attempts attempts',
      '- attainment',
    ]);
  });
});

describe('bars by period', () => {
  it('of periods without data show a mark and no bar', async () => {
    const [chart] = chartsFor(
      sampleObjective(
        'first-follow-up',
        months('2026-03', 3).map(id => ({ id, target: 60 * minuteMs })),
      ),
    );
    const drawn = await texts(chart);
    expect(drawn.filter(text => text === '○')).toHaveLength(3);
    expect(await render(chart!, 'wide')).not.toMatch(/var\(--(?:kept|missed)\)"/);
  });

  it('of a single period name its value', async () => {
    const [chart] = chartsFor(
      sampleObjective('first-follow-up', [{ id: '2026-05', actual: 80 * minuteMs, target: 60 * minuteMs }]),
    );
    expect(await texts(chart)).toContain('✕ 1 h 20 min');
    expect(await texts(chart, 'narrow')).toContain('✕ 1 h 20 min');
  });

  it('missed at zero carry their mark and value on the base line', async () => {
    const [chart] = chartsFor(
      sampleObjective(
        'attempts',
        months('2026-02', 4).map((id, index) => ({ id, actual: index === 3 ? 0 : 7, target: 6 })),
      ),
    );
    expect(await texts(chart)).toContain('✕ 0');
  });

  it('of forty periods thin their labels, keep the newest, and mark every miss', async () => {
    const [chart] = chartsFor(
      sampleObjective(
        'first-follow-up',
        months('2023-02', 40).map((id, index) => ({
          id,
          actual: (index % 4 === 0 ? 70 : 50) * minuteMs,
          target: 60 * minuteMs,
        })),
      ),
    );
    const drawn = await texts(chart);
    expect(drawn.filter(text => text.startsWith('✕'))).toHaveLength(10);
    expect(
      drawn.filter(text => /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(text)).length,
    ).toBeLessThan(25);
    expect(drawn.some(text => text.startsWith('✓'))).toBe(true);
    expect(drawn).toContain('✕ 1 h 10 min');
    expect(chart?.table.rows).toHaveLength(40);
  });

  it('without a target have neither line nor end label', async () => {
    const [chart] = chartsFor(
      sampleObjective(
        'first-follow-up',
        months('2026-01', 5).map(id => ({ id, actual: 50 * minuteMs })),
      ),
    );
    expect((await texts(chart)).join()).not.toContain('at most');
    expect(await render(chart!, 'wide')).not.toContain('stroke-dasharray="2,4"');
    expect(chart?.table.rows[0]).toEqual(['January 2026', '50 min', '', '', '○ no target']);
  });
});

describe('the cumulative chart', () => {
  it('of nothing counted yet lies on the base line', async () => {
    const [chart] = chartsFor(
      sampleObjective('qualified-leads', [
        { id: '2026-06', actual: 0, target: 450, detail: countedDays('2026-06', 0, 450, 1) },
      ]),
    );
    const drawn = await texts(chart);
    expect(drawn).toContain('0 on 1 Jun');
    expect(drawn).toContain('goal 450');
  });

  it('without a target shows what came in and no goal', async () => {
    const [chart] = chartsFor(
      sampleObjective('qualified-leads', [
        { id: '2026-06', actual: 120, detail: countedDays('2026-06', 120, 1, 9) },
      ]),
    );
    const drawn = await texts(chart);
    expect(drawn).toContain('120 on 9 Jun');
    expect(drawn.join()).not.toContain('goal');
  });

  it('of a closed period ends with the total on its last day', async () => {
    const [chart] = chartsFor(
      sampleObjective('qualified-leads', [
        { id: '2026-05', actual: 460, target: 450, detail: countedDays('2026-05', 460, 450, 31) },
      ]),
    );
    expect(await texts(chart)).toEqual(expect.arrayContaining(['460 on 31 May', 'goal 450']));
  });

  it('throws for a date that is none, since a report holds only real ones', () => {
    const detail = { kind: 'count', days: [{ date: '2026-06-31x', cumulative: '1' }], segments: [] } as const;
    const objective = sampleObjective('qualified-leads', [{ id: '2026-06', actual: 1, detail }]);
    expect(() => chartsFor(objective)).toThrow('Unexpected `2026-06-31x`, expected a date');
  });

  it('hatches the days that are excluded', async () => {
    const objective = sampleObjective('qualified-leads', [
      { id: '2026-06', actual: 120, target: 450, detail: countedDays('2026-06', 120, 450, 9) },
    ]);
    const [exclusion] = sampleReport().exclusions;
    const dates = { startDate: '2026-06-03', lastDate: '2026-06-04', objective: objective.id };
    const [chart] = chartsOf(
      sampleReport({ objectives: [objective], exclusions: [{ ...exclusion!, ...dates }] }),
      words,
    );
    expect(await render(chart!, 'wide')).toContain(
      'fill="url(#marketing-sales-qualified-leads-cumulative-wide-hatch)"',
    );
  });
});
