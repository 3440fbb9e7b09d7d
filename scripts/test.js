// `npm test`: every check of this repository, two at a time, each in one line; what fails is shown in full.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'kept-test-'));
const resultsOf = name => join(temporary, `${name}.json`);
/** Tests of functions in `folders`, of all else where none are named. */
const vitest = (name, ...folders) => {
  const project = folders.length > 0 ? 'functions' : 'parts';
  const paths = folders.map(folder => `test/${folder}/`).join(' ');
  return `vitest run --project ${project} ${paths} --reporter=minimal --reporter=json --outputFile.json=${JSON.stringify(resultsOf(name))}`;
};
/** Coverage has a threshold in the core alone, which these tests reach: the others would only be slower for it. */
const coverage = `--coverage --coverage.include=${JSON.stringify('src/core/**/*.ts')} --coverage.reporter=text-summary`;

/** The longest first, so that both lanes end together. A warning in `slas/` is shown by `kept check`, and fails nothing. */
const stages = [
  ['parts', vitest('parts')],
  ['judging', `${vitest('judging', 'core', 'rules', 'lint')} ${coverage}`],
  ['reading', vitest('reading', 'metrics', 'charts', 'language', 'prose')],
  ['pages', 'astro check --minimumFailingSeverity warning'],
  ['types', 'tsc --noEmit'],
  ['prose', 'remark slas --ext mdx --quiet'],
  ['agreements', 'node scripts/kept.js check --format pretty'],
  ['style', 'biome check .'],
];
const laneCount = 2;

const env = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
};
const failed = [];
const waiting = [...stages];
await Promise.all(Array.from({ length: laneCount }, lane));

const { passedTests, failedTests } = countTests();
rmSync(temporary, { recursive: true, force: true });
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${passedTests} passed, ${failedTests} failed`);
process.exitCode = failed.length > 0 || failedTests > 0 ? 1 : 0;

async function lane() {
  for (let stage = waiting.shift(); stage; stage = waiting.shift()) await runStage(...stage);
}

/** Runs one stage; a line when it passes, all it said when it fails. */
async function runStage(name, command) {
  const startedMs = performance.now();
  const { code, output } = await run(command);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1).padStart(6);
  console.log(
    `${code === 0 ? '✓' : '✕'} ${name.padEnd(10)} ${seconds} s${code === 0 ? '' : `   ${command}`}`,
  );
  if (code === 0) return;
  failed.push(name);
  console.log(output.trimEnd());
}

function run(command) {
  return new Promise(resolve => {
    const child = spawn(command, { cwd: root, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const add = chunk => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}

/** The counts of all runs of vitest. */
function countTests() {
  const counts = ['parts', 'judging', 'reading'].map(countIn);
  const total = name => counts.reduce((sum, each) => sum + each[name], 0);
  return { passedTests: total('passedTests'), failedTests: total('failedTests') };
}

/** A suite that could not be loaded counts as one failed test, and so does a vitest that never ended. */
function countIn(name) {
  try {
    const results = JSON.parse(readFileSync(resultsOf(name), 'utf8'));
    const broken = results.testResults.filter(
      file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
    );
    return { passedTests: results.numPassedTests, failedTests: results.numFailedTests + broken.length };
  } catch {
    return { passedTests: 0, failedTests: 1 };
  }
}
