import type { Attacks } from './attack.ts';
import { mdx } from './mdx.ts';
import { recurrences } from './recurrences.ts';
import { yaml } from './yaml.ts';

/** All that is attempted, by kind. */
export const attacks = {
  'in prose': mdx,
  'in YAML': yaml,
  'by days that come round': recurrences,
} satisfies Record<string, Attacks>;
