import type { TermsPath } from '../../ground/finding.ts';
import { type Dated, valuesOf } from './dated-input.ts';

/** Values that are agreed, each with where it stands: by itself, or under its name in a list. */
export function placedValues<T>(field: TermsPath, agreed: Dated<T> | undefined, name: string) {
  const isList = Array.isArray(agreed);
  return (agreed === undefined ? [] : valuesOf(agreed)).map(({ value }, place) => ({
    value,
    path: isList ? [...field, place, name] : field,
  }));
}
