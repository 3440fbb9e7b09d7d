/** The comments of a source file, of TypeScript, JavaScript, CSS or Astro, as one text. */
export function commentsOf(source: string): string {
  const comments = source.matchAll(/^[ \t]*\{?\/\*[\s\S]*?\*\/|^[ \t]*<!--[\s\S]*?-->|(?:^|\s)\/\/ .*$/gm);
  return [...comments].map(match => match[0]).join('\n');
}
