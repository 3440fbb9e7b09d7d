// A comment behind a value, whose `#` may have been meant, and a list with an item that goes on in lower case after a comma.
const mayBeCut = /^(?!\s*#).*\S +#/mu;
const mayBeSplit = /[[,] *\p{Lu}[^,[\]\n]* [^,[\]\n]*, +\p{Ll}/u;

/** Whether a YAML may lose words to its own marks, seen at a glance: most lose none. */
export function mayLoseWords(yaml: string): boolean {
  return mayBeCut.test(yaml) || mayBeSplit.test(yaml);
}
