/** What prose may use beside Markdown: component names with their attributes, all literal texts and all required. */
export const allowedComponents = {
  /** The target of an objective, as the page has it. */
  Target: { attributes: ['of'], children: false },
  /** What was measured last for an objective. */
  Actual: { attributes: ['of'], children: false },
  /** A boxed remark. */
  Callout: { attributes: ['title'], children: true },
} as const satisfies Record<string, { readonly attributes: readonly string[]; readonly children: boolean }>;

export type AllowedName = keyof typeof allowedComponents;

export type AllowedComponent = {
  readonly name: AllowedName;
  readonly attributes: readonly string[];
  readonly children: boolean;
};

const names: readonly AllowedName[] = ['Target', 'Actual', 'Callout'];

/** The entry of a component; undefined for everything else, HTML elements and fragments included. */
export function allowedComponent(name: string | null): AllowedComponent | undefined {
  const allowed = names.find(each => each === name);
  return allowed && { name: allowed, ...allowedComponents[allowed] };
}
