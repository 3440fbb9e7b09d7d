import type { Cell } from './csv-file.ts';

/** A CSV of a demo agreement, before it is written. */
export type DemoFile = { readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/** The files of one demo agreement by their path in its folder. */
export type DemoFiles = Readonly<Record<string, DemoFile>>;
