import type { Format } from './format.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

/** Ways to write findings, by the name the command takes. */
export const formats = { pretty, json, github, sarif } satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
