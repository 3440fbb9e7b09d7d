/** One record of a CSV: its cells, the line it starts on, and what is wrong with its quotes. */
export type CsvRecord = {
  readonly cells: readonly string[];
  readonly line: number;
  /** `open`: a quote that is never closed; `after`: text after a closing quote. */
  readonly quotes?: 'open' | 'after';
};

/**
 * Reads RFC 4180 text record by record, whatever the line ends; empty lines are passed over. It is slower than
 * DuckDB and never gives up, so it reads headers, and files that DuckDB refuses. `delimiter` stands between cells.
 */
export function* csvRecords(text: string, delimiter = ','): Generator<CsvRecord> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    let quotes: CsvRecord['quotes'];
    for (let more = true; more; ) {
      let value = '';
      if (text[at] === '"') {
        const quoted = readQuoted(text, at);
        value = quoted.value;
        line += countLines(text, at, quoted.end);
        at = quoted.end;
        if (!quoted.closed) quotes = 'open';
      }
      const end = cellEnd(text, at, delimiter);
      if (end > at && value !== '') quotes ??= 'after';
      cells.push(value + text.slice(at, end));
      more = text[end] === delimiter;
      at = end + 1;
      if (!more && end < text.length) {
        if (text[end] === '\r' && text[end + 1] === '\n') at++;
        line++;
      }
    }
    if (cells.length > 1 || cells[0] !== '') yield { cells, line: start, ...(quotes && { quotes }) };
  }
}

function readQuoted(text: string, open: number) {
  let value = '';
  for (let at = open + 1; ; ) {
    const close = text.indexOf('"', at);
    if (close === -1) return { value: value + text.slice(at), end: text.length, closed: false };
    value += text.slice(at, close);
    if (text[close + 1] !== '"') return { value, end: close + 1, closed: true };
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

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++)
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) lines++;
  return lines;
}
