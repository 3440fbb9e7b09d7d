import picocolors from 'picocolors';
import type { Tone } from '../../language/index.ts';
import type { Io } from '../io.ts';

/** What a text means, not how it looks. */
export type Style = Tone | 'strong' | 'faint' | 'plain';

export type Paint = (style: Style, text: string) => string;

/** True where the result may be coloured: NO_COLOR wins, then FORCE_COLOR, then whether a terminal is there. */
export function hasColor({ env, isTTY }: Io): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return isTTY.stdout && env.TERM !== 'dumb';
}

/** Colours by meaning. Every meaning is also said in words. */
export function paintFor(color: boolean): Paint {
  const { green, red, cyan, dim, bold } = picocolors.createColors(color);
  const styles = {
    kept: green,
    missed: red,
    running: cyan,
    excused: dim,
    none: dim,
    strong: bold,
    faint: dim,
    plain: String,
  } satisfies Record<Style, (text: string) => string>;
  return (style, text) => (text.trim() === '' ? text : styles[style](text));
}
