import type { Condition } from '../../ground/condition.ts';
import { anyOf, notOf, undueOf, undueOfAny } from '../../ground/undue.ts';
import type { Promised } from './terms.ts';

/** What a row fulfils of which a promise says nothing, as the time is blank that it is due by; undefined where it is due by none. */
export function undueOfPromise(promise: Promised): Condition | undefined {
  switch (promise.kind) {
    case 'by':
      return { column: promise.by, blank: true };
    case 'is':
      return undueOf(promise.is);
    case 'all':
      return anyOf(promise.of.flatMap(part => undueOfPromise(part) ?? []));
    case 'any':
      return undueOfAny(
        promise.of.map(part => ({
          undue: undueOfPromise(part),
          not: part.kind === 'is' ? notOf(part.is) : undefined,
        })),
      );
    default:
      return undefined;
  }
}
