/** A cell as a message quotes it: on one line, in backticks, cut at 60 characters. */
export function shown(value: string): string {
  const plain = value.replace(/[\p{Cc}\s]+/gu, ' ').replaceAll('`', "'");
  const chars = [...plain];
  return `\`${chars.length > 60 ? `${chars.slice(0, 59).join('')}…` : plain}\``;
}
