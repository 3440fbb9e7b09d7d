import { catalogue } from '../../language/catalogue.ts';
import { formatNumber } from '../../language/format/number.ts';
import type { Io } from '../io.ts';

export type Progress = {
  /** What is done from now on. */
  readonly step: (name: string) => void;
  /** How many of `total` agreements a step has done. */
  readonly tell: (step: string, done: number, total: number) => void;
  /** How many rows the step has done, of a file whose number of rows is not known. */
  readonly tellRows: (done: number) => void;
  /** Takes the line away; nothing is said from then on. */
  readonly stop: () => void;
};

/** Nothing is said about what takes less than this. */
const quietMs = 1000;
/** Time from one drawing to the next. */
const frameMs = 100;
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * One line on the terminal that says what is being done, and how fast, once it takes more than a second; nothing
 * elsewhere. Steps do not let timers run, so the line is also drawn when they tell.
 */
export function startProgress(io: Io): Progress {
  if (!io.isTTY.stderr || io.env.TERM === 'dumb' || io.env.CI) {
    return { step: () => {}, tell: () => {}, tellRows: () => {}, stop: () => {} };
  }
  const { steps, stepAt, stepRows } = catalogue('en').cli;
  const startedMs = performance.now();
  let stepMs = startedMs;
  let drawnMs = startedMs;
  let doing = '';
  let said = '';
  let shown = false;
  let ended = false;
  let frame = 0;
  const draw = () => {
    drawnMs = performance.now();
    if (ended || said === '' || drawnMs - startedMs < quietMs) return;
    shown = true;
    io.stderr(`\r\x1b[K${frames[frame++ % frames.length]} ${said}`);
  };
  const sayRate = (done: number, words: (perSecond: string) => string) => {
    const now = performance.now();
    if (now - drawnMs < frameMs || done === 0) return;
    said = words(formatNumber(Math.round(done / ((now - stepMs) / 1000))));
    draw();
  };
  const timer = setInterval(draw, frameMs).unref();
  return {
    step: name => {
      doing = new Map(Object.entries(steps)).get(name) ?? name;
      said = `${doing}…`;
      stepMs = performance.now();
      draw();
    },
    tell: (_, done, total) =>
      sayRate(done, perSecond => stepAt(doing, formatNumber(done), formatNumber(total), perSecond)),
    tellRows: done => sayRate(done, perSecond => stepRows(doing, formatNumber(done), perSecond)),
    stop: () => {
      ended = true;
      clearInterval(timer);
      if (shown) io.stderr('\r\x1b[K');
    },
  };
}
