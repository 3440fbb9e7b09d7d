import { isFields } from '../../ground/fields.ts';

/** An agreement or a layer as it was written, before any schema has read it. */
export type Written = {
  /** The folder's name. */
  readonly id: string;
  /** Path of agreement.mdx from the repository root. */
  readonly file: string;
  /** Its frontmatter: texts, lists and fields. */
  readonly value: unknown;
};

/** The fields of a frontmatter; none where it has another shape. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isFields(value) ? value : {};
}

/** True where the terms are only for others to build on, and are not judged by themselves. */
export function isLayer({ value }: Written): boolean {
  return fieldsOf(value).layer === 'true';
}
