import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOf, inOwnProcess } from './own-process.ts';

const allSteps = ['read', 'judge'];

/** Tells the steps of every run of the pipeline, and renames the site and its agreement as soon as the first run has read all it needs. */
const watching = `
  const steps = [];
  const settings = given.root + '/slas/kept.yaml';
  const terms = given.root + '/slas/sales-desk/agreement.mdx';
  const rename = title => writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^title: .*/m, 'title: ' + title));
  const step = name => {
    steps.push(name);
    if (name === 'build' && given.rename) {
      rename('Written meanwhile');
      writeFileSync(terms, readFileSync(terms, 'utf8').replace(/^title: .*/m, 'title: Retitled meanwhile'));
    }
  };
  const io = { ...realIo(), stdout: () => {}, effects: { step } };
`;

test.each([
  ['kept build', []],
  ['kept build --no-cache', ['--no-cache']],
])('`%s` runs the pipeline once, and pages show that outcome, whatever is written meanwhile', (_, more) => {
  const root = copyOf('base');
  const code = `${watching}
    const code = await main(['build', '--root', given.root, ...given.more], io);
    console.log(JSON.stringify({ code, steps }));`;
  const { stdout, stderr } = inOwnProcess(code, { root, rename: true, more });
  expect({ stderr, ...JSON.parse(stdout) }).toEqual({ stderr: '', code: 0, steps: [...allSteps, 'build'] });
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  expect(/<title>(.*?)</.exec(read('dist/index.html'))?.[1]).toBe('Kept');
  expect(read('slas/kept.yaml')).toContain('title: Written meanwhile');
  expect(read('slas/sales-desk/agreement.mdx')).toContain('title: Retitled meanwhile');
  for (const file of ['dist/index.html', 'dist/agreements/sales-desk/index.html'])
    expect(read(file)).not.toContain('meanwhile');
});

test('`kept start` runs the pipeline once, and serves that outcome', () => {
  const code = `${watching}
    let page = '';
    let address;
    const stdout = text => { address = /http:[^ ]*\\//.exec(text)?.[0] ?? address; };
    const untilStopped = async () => { page = await (await fetch(address)).text(); };
    const code = await main(['start', '--root', given.root], { ...io, stdout, untilStopped });
    console.log(JSON.stringify({ code, steps, title: /<title>(.*?)</.exec(page)?.[1] }));
    process.exit();`;
  const { stdout } = inOwnProcess(code, { root: copyOf('base'), rename: true });
  expect(JSON.parse(stdout)).toEqual({ code: 0, steps: [...allSteps, 'build'], title: 'Kept' });
});

test('`kept dev` runs the pipeline once before it serves, and once for each change', () => {
  const code = `${watching}
    const told = [];
    let address;
    const stdout = text => { address = /http:[^ ]*\\//.exec(text)?.[0] ?? address; };
    const look = async () => {
      const page = await (await fetch(address)).text();
      told.push({ title: /<title>(.*?)</.exec(page)?.[1], steps: steps.length });
    };
    const untilStopped = async () => {
      await look();
      await look();
      rename('Another');
      await Promise.all([look(), look()]);
    };
    const code = await main(['dev', '--root', given.root], { ...io, stdout, untilStopped });
    console.log(JSON.stringify({ code, steps, told }));
    process.exit();`;
  const { stdout } = inOwnProcess(code, { root: copyOf('base') });
  expect(JSON.parse(stdout)).toEqual({
    code: 0,
    steps: [...allSteps, ...allSteps],
    told: [
      { title: 'Kept', steps: 2 },
      { title: 'Kept', steps: 2 },
      { title: 'Another', steps: 4 },
      { title: 'Another', steps: 4 },
    ],
  });
});
