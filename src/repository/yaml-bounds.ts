/** How deep YAML may nest. */
export const maxDepth = 32;

/** How many values a YAML file may hold. */
export const maxNodes = 20_000;
