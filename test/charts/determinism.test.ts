import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { chartsOf, createDrawer } from '../../src/charts/index.ts';
import { catalogue } from '../../src/language/index.ts';
import { sampleReport } from './sample-report.ts';

const { render } = createDrawer();
const charts = chartsOf(sampleReport(), catalogue('en'));

it('draws a chart with the same bytes after every other chart', async () => {
  const once = await Promise.all(charts.map(chart => render(chart, 'wide')));
  const again: string[] = [];
  for (const chart of charts.toReversed()) {
    await render(chart, 'narrow');
    again.unshift(await render(chart, 'wide'));
  }
  expect(again).toEqual(once);
});

it('draws the same bytes in every time zone and locale', async () => {
  const script = fileURLToPath(new URL('./print-digests.ts', import.meta.url));
  const runs = [
    { TZ: 'Pacific/Auckland', LANG: 'C' },
    { TZ: 'America/Los_Angeles', LANG: 'ko_KR.UTF-8' },
  ].map(env => promisify(execFile)(process.execPath, [script], { env: { ...process.env, ...env } }));
  const digests = (await Promise.all(runs)).map(run => run.stdout.trim());
  expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(digests).size).toBe(1);
}, 30_000);
