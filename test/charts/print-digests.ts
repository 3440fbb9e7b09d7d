import { createHash } from 'node:crypto';
import { chartsOf, createDrawer } from '../../src/charts/index.ts';
import { catalogue } from '../../src/language/index.ts';
import { sampleReport } from './sample-report.ts';

/** Prints one digest over every drawing and interactive spec of the sample report; run under several time zones. */
const { interactive, render } = createDrawer();
const hash = createHash('sha256');
for (const chart of chartsOf(sampleReport(), catalogue('en'))) {
  for (const size of ['wide', 'narrow'] as const) {
    hash.update(await render(chart, size));
    hash.update(interactive(chart, size) ?? '');
  }
}
console.log(hash.digest('hex'));
