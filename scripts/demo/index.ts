import { cloudService } from './cloud-service/index.ts';
import type { DemoFiles } from './demo-file.ts';
import { marketingSales } from './marketing-sales/index.ts';
import { marketingSalesService } from './marketing-sales-service/index.ts';
import { weeklySupply } from './weekly-supply/index.ts';

/** The data of every demo agreement by its folder; a new one is a folder beside these and a line here. */
export const demos: Readonly<Record<string, (calendarsFile: string) => DemoFiles>> = {
  'marketing-sales': marketingSales,
  'cloud-service': cloudService,
  'marketing-sales-service': marketingSalesService,
  'weekly-supply': weeklySupply,
};
