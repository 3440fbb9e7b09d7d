import { change } from './change.ts';
import { charts } from './charts.ts';
import { cli } from './cli.ts';
import { composite } from './composite.ts';
import { consequences } from './consequences.ts';
import { credits } from './credits.ts';
import { dates } from './dates.ts';
import { deliveries } from './deliveries.ts';
import { derivation } from './derivation.ts';
import { dispositions } from './dispositions.ts';
import { endings } from './endings.ts';
import { groups } from './groups.ts';
import { items } from './items.ts';
import { layers } from './layers.ts';
import { maintenance } from './maintenance.ts';
import { measures } from './measures.ts';
import { page } from './page.ts';
import { site } from './site.ts';
import { standing } from './standing.ts';
import { verdicts } from './verdicts.ts';

/** English. */
export const en = {
  /** BCP 47 tag and the language's own name. */
  tag: 'en' as const,
  name: 'English',
  ...page,
  ...site,
  ...verdicts,
  ...measures,
  change,
  cli,
  consequences,
  composite,
  credits,
  dates,
  deliveries,
  endings,
  standing,
  charts,
  derivation,
  dispositions,
  groups,
  items,
  layers,
  maintenance,
};
