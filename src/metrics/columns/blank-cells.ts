/** Whether a cell stands for an empty one: it is empty, or one of some texts. */
export type IsBlank = (bytes: Uint8Array, from: number, to: number) => boolean;

/** `texts` are the `blank:` of a dataset. */
export function blankCells(texts: readonly string[]): IsBlank {
  const stands = texts.filter(text => text !== '').map(text => Buffer.from(text, 'utf8'));
  if (stands.length === 0) return (_, from, to) => from === to;
  return (bytes, from, to) =>
    from === to ||
    stands.some(
      text => text.length === to - from && text.every((byte, place) => bytes[from + place] === byte),
    );
}
