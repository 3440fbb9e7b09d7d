import { catalogue } from '../../language/catalogue.ts';
import { formatNumber } from '../../language/format/number.ts';
import type { Io } from '../io.ts';

export type Progress = {
  /** What is done from now on. */
  readonly step: (name: string) => void;
  /** How many of `total` agreements a step has done. */
  readonly tell: (step: string, done: number, total: number) => void;
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
    return { step: () => {}, tell: () => {}, stop: () => {} };
  }
  const { steps, stepAt } = catalogue('en').cli;
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
  const timer = setInterval(draw, frameMs).unref();
  return {
    step: name => {
      doing = new Map(Object.entries(steps)).get(name) ?? name;
      said = `${doing}…`;
      stepMs = performance.now();
      draw();
    },
    tell: (_, done, total) => {
      const now = performance.now();
      if (now - drawnMs < frameMs || done === 0) return;
      const perSecond = Math.round(done / ((now - stepMs) / 1000));
      said = stepAt(doing, formatNumber(done), formatNumber(total), formatNumber(perSecond));
      draw();
    },
    stop: () => {
      ended = true;
      clearInterval(timer);
      if (shown) io.stderr('\r\x1b[K');
    },
  };
}
