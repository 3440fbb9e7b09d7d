import type { z } from 'zod';
import type { IndicatorKind } from '../ground/kinds.ts';
import { schemasOf } from '../terms/schemas-of.ts';
import { byField } from '../terms/shape.ts';
import { availability } from './availability/indicator.ts';
import { composite } from './composite/indicator.ts';
import { count } from './count/indicator.ts';
import { delivery } from './delivery/indicator.ts';
import { depth } from './depth/indicator.ts';
import { each } from './each/indicator.ts';
import type { Indicator as AnyIndicator, Kind } from './kind.ts';
import { measure } from './measure/indicator.ts';
import type { Measuring as AnyMeasuring, Reading as AnyReading } from './measuring.ts';
import { share } from './share/indicator.ts';
import { speed } from './speed/indicator.ts';
import { value } from './value/indicator.ts';

/** Every way to measure; a new kind is a folder beside these, its name in `ground/kinds.ts` and a line here. */
const kinds = {
  count,
  value,
  speed,
  depth,
  each,
  share,
  measure,
  delivery,
  availability,
  composite,
} satisfies { [Name in IndicatorKind]: { of(terms: never): { readonly kind: Name } } };
type Kinds = typeof kinds;
type TermsOf<Name extends keyof Kinds> = z.output<Kinds[Name]['schema']>;

/** The fields of each kind. */
export const schemas = schemasOf(kinds);

/** How an objective is measured, told apart by its first field. */
export const indicator = byField(schemas, 'an indicator');

/** What is measured, as far as words need it. */
export type IndicatorReport =
  Kinds[keyof Kinds] extends Kind<infer _Terms, infer Report, infer _Detail> ? Report : never;
/** What stands beside the figure of a period of one kind. */
export type DetailOf<Name extends keyof Kinds> = {
  [Each in Name]: Kinds[Each] extends Kind<infer _Terms, infer _Report, infer Detail> ? Detail : never;
}[Name];
/** The same of any kind. */
export type DetailReport = DetailOf<keyof Kinds>;

export type Indicator = AnyIndicator<IndicatorReport, DetailReport>;
export type Measuring = AnyMeasuring<IndicatorReport, DetailReport>;
export type Reading = AnyReading<DetailReport>;

/** The indicator that some terms agree on: all that is asked of it, whatever its kind. */
export function indicatorOf<Name extends keyof Kinds>(terms: TermsOf<Name>): Indicator {
  const known: { [K in keyof Kinds]: { of(terms: TermsOf<K>): Indicator } } = kinds;
  return known[terms.kind as Name].of(terms);
}

/** The fields that name the dataset of an indicator. */
export const datasetFields: readonly string[] = (Object.keys(kinds) as (keyof Kinds)[]).filter(
  name => !('namesDataset' in kinds[name]),
);
