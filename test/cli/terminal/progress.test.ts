import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Io } from '../../../src/cli/io.ts';
import { startProgress } from '../../../src/cli/terminal/progress.ts';

let written = '';
const ioWith = (isTTY: boolean, env: Io['env'] = {}): Io => ({
  stdout: () => expect.unreachable('the result has no progress in it'),
  stderr: text => {
    written += text;
  },
  env,
  cwd: '/',
  isTTY: { stdout: isTTY, stderr: isTTY },
  columns: 80,
  elapsedMs: () => 0,
  untilStopped: async () => {},
});

beforeEach(() => {
  written = '';
  // Only the clock, since no timer runs while a step is at work.
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('what takes less than a second is not talked about', () => {
  const progress = startProgress(ioWith(true));
  progress.step('read');
  vi.advanceTimersByTime(900);
  progress.tell('read', 5, 10);
  progress.stop();
  expect(written).toBe('');
});

test('a long step says how far it is and how fast, at most ten times a second, and leaves nothing behind', () => {
  const progress = startProgress(ioWith(true));
  progress.step('judge');
  vi.advanceTimersByTime(2_000);
  progress.tell('judge', 412, 1_000);
  progress.tell('judge', 413, 1_000);
  vi.advanceTimersByTime(50);
  progress.tell('judge', 420, 1_000);
  vi.advanceTimersByTime(50);
  progress.tell('judge', 431, 1_000);
  progress.step('build');
  progress.stop();
  expect(written.split('\r\u001b[K')).toEqual([
    '',
    '⠋ Measuring and judging  412 of 1,000 agreements  206 per s',
    '⠙ Measuring and judging  431 of 1,000 agreements  205 per s',
    '⠹ Building the site…',
    '',
  ]);
});

test('rows of a file are told as they are read, since nobody knows how many there are', () => {
  const progress = startProgress(ioWith(true));
  progress.step('rows');
  vi.advanceTimersByTime(2_000);
  progress.tellRows(412_000);
  progress.stop();
  expect(written.split('\r\u001b[K')).toEqual(['', '⠋ Reading the rows  412,000  206,000 per s', '']);
});

test.each([
  ['no terminal is there', false, {}],
  ['the terminal is dumb', true, { TERM: 'dumb' }],
  ['a CI system looks on', true, { CI: 'true' }],
])('nothing is said where %s', (_, isTTY, env) => {
  const progress = startProgress(ioWith(isTTY, env));
  progress.step('read');
  vi.advanceTimersByTime(5_000);
  progress.tell('read', 5, 10);
  progress.stop();
  expect(written).toBe('');
});

test('nothing more is said of steps that are taken after the end, as by a site that is served', () => {
  const progress = startProgress(ioWith(true));
  vi.advanceTimersByTime(2_000);
  progress.stop();
  progress.step('read');
  vi.advanceTimersByTime(2_000);
  progress.tell('read', 5, 10);
  expect(written).toBe('');
});
