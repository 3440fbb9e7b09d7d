import type { Check } from './check.ts';
import { refersTo } from './refers-to.ts';
import { unbroken } from './unbroken.ts';
import { unique } from './unique.ts';

/** What is checked of every table as a whole, in this order. */
export const checks: readonly Check[] = [unique, unbroken, refersTo];
