import { catalogue } from '../../language/catalogue.ts';
import type { Io } from '../io.ts';

export type Progress = { readonly step: (name: string) => void; readonly stop: () => void };

/** Nothing is said about what takes less than this. */
const quietMs = 1000;
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** One line on the terminal that says what is being done, once it takes more than a second; nothing elsewhere. */
export function startProgress(io: Io): Progress {
  if (!io.isTTY.stderr || io.env.TERM === 'dumb' || io.env.CI) return { step: () => {}, stop: () => {} };
  const { steps } = catalogue('en').cli;
  const startedMs = performance.now();
  let doing = '';
  let shown = false;
  let frame = 0;
  const draw = () => {
    if (doing === '' || performance.now() - startedMs < quietMs) return;
    shown = true;
    io.stderr(`\r\x1b[K${frames[frame++ % frames.length]} ${doing}…`);
  };
  const timer = setInterval(draw, 100).unref();
  return {
    step: name => {
      doing = new Map(Object.entries(steps)).get(name) ?? name;
      draw();
    },
    stop: () => {
      clearInterval(timer);
      if (shown) io.stderr('\r\x1b[K');
    },
  };
}
