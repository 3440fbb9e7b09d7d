/** What prose may use beside Markdown: component names with their attributes, all literal texts and all required. */
export const allowedComponents = {
  /** The target of an objective, as the page has it. */
  Target: { attributes: ['of'], children: false },
  /** What was measured last for an objective. */
  Actual: { attributes: ['of'], children: false },
  /** A boxed remark. */
  Callout: { attributes: ['title'], children: true },
} as const satisfies Record<string, { readonly attributes: readonly string[]; readonly children: boolean }>;

export type AllowedComponent = {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly children: boolean;
};

/** The entry of a component; undefined for everything else, HTML elements and fragments included. */
export function allowedComponent(name: string | null): AllowedComponent | undefined {
  const entry = Object.entries(allowedComponents).find(([allowed]) => allowed === name);
  return entry && { name: entry[0], ...entry[1] };
}
