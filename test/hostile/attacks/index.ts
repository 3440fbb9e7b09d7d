import type { Attacks } from './attack.ts';
import { bounds } from './bounds.ts';
import { csvBytes } from './csv-bytes.ts';
import { files } from './files.ts';
import { mdx } from './mdx.ts';
import { names } from './names.ts';
import { outputs } from './outputs.ts';
import { recurrences } from './recurrences.ts';
import { yaml } from './yaml.ts';

/** All that is attempted, by kind. */
export const attacks = {
  'in prose': mdx,
  'in YAML': yaml,
  'by days that come round': recurrences,
  'by bytes of a CSV': csvBytes,
  'by files and links': files,
  'by names': names,
  'by much of a thing': bounds,
  'on what is written': outputs,
} satisfies Record<string, Attacks>;
