import type { IndicatorKind } from '../../core/ground/kinds.ts';
import type { DetailReport, IndicatorReport, PeriodReport } from '../../core/report.ts';

/** Details that are not named for the indicator they are of. */
const otherNames = { each: 'items', delivery: 'deliveries' } as const satisfies {
  readonly [Kind in IndicatorKind]?: DetailReport['kind'];
};

type NameOf<Kind> = Kind extends keyof typeof otherNames ? (typeof otherNames)[Kind] : Kind;
type Named<Name, Detail = DetailReport> = Detail extends { readonly kind: infer Kind }
  ? Name extends Kind
    ? Detail
    : never
  : never;

/** What a period holds beside its number, of one kind of indicator. */
export type DetailOf<Kind extends IndicatorKind> = Named<NameOf<Kind>>;

/** What a period of an indicator holds beside its number; undefined where there is nothing. */
export function detailOf<Indicator extends IndicatorReport>(
  indicator: Indicator,
  { detail }: Pick<PeriodReport, 'detail'>,
): DetailOf<Indicator['kind']> | undefined {
  const names: { readonly [Kind in IndicatorKind]?: DetailReport['kind'] } = otherNames;
  const isOwn = detail?.kind === (names[indicator.kind] ?? indicator.kind);
  return isOwn ? (detail as DetailOf<Indicator['kind']>) : undefined;
}
