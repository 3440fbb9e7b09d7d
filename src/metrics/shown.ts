/** A cell as a message quotes it: on one line, in backticks, cut at 60 characters. */
export function shown(value: string): string {
  // Enough for what is shown, however long the cell.
  const plain = value
    .slice(0, 1000)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll('`', "'");
  const chars = [...plain];
  return `\`${chars.length > 60 ? `${chars.slice(0, 59).join('')}…` : plain}\``;
}
