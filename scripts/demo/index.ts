import type { DemoFiles } from './demo-file.ts';
import { marketingSales } from './marketing-sales/index.ts';

/** The data of every demo agreement by its folder; a new one is a folder beside these and a line here. */
export const demos: Readonly<Record<string, (calendarsFile: string) => DemoFiles>> = {
  'marketing-sales': marketingSales,
};
