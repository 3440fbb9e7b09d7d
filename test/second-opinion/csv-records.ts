/** Reads RFC 4180 text record by record, whatever the line ends; empty lines are passed over. `delimiter` stands between cells. */
export function* csvRecords(text: string, delimiter: string): Generator<readonly string[]> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const cells: string[] = [];
    for (let more = true; more; ) {
      let value = '';
      if (text[at] === '"') {
        const quoted = readQuoted(text, at);
        value = quoted.value;
        at = quoted.end;
      }
      const end = cellEnd(text, at, delimiter);
      cells.push(value + text.slice(at, end));
      more = text[end] === delimiter;
      at = end + 1;
      if (!more && text[end] === '\r' && text[end + 1] === '\n') at++;
    }
    if (cells.length > 1 || cells[0] !== '') yield cells;
  }
}

function readQuoted(text: string, open: number) {
  let value = '';
  for (let at = open + 1; ; ) {
    const close = text.indexOf('"', at);
    if (close === -1) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return { value, end: close + 1 };
    value += '"';
    at = close + 2;
  }
}

function cellEnd(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === delimiter || char === '\n' || char === '\r') return at;
  }
  return text.length;
}
