/**
 * The records of a CSV as RFC 4180 has them, character by character. A row ends at CRLF, LF or a CR alone; a cell is
 * quoted where it begins with a quote, and may then hold anything; a BOM is none of the first cell. Empty lines are no rows.
 */
export function csvRecords(text: string, delimiter: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  const endCell = () => {
    record.push(cell);
    cell = '';
    state = 'start';
  };
  const endRecord = () => {
    const isEmptyLine = record.length === 0 && cell === '' && state === 'start';
    endCell();
    if (!isEmptyLine) records.push(record);
    record = [];
  };
  const chars = [...text.replace(/^\uFEFF/, '')];
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at] ?? '';
    if (state === 'quoted') {
      if (char !== '"') cell += char;
      else if (chars[at + 1] === '"') {
        cell += '"';
        at++;
      } else state = 'closed';
    } else if (char === '"' && state === 'start') state = 'quoted';
    else if (char === delimiter) endCell();
    else if (char === '\r' && chars[at + 1] === '\n') continue;
    else if (char === '\n' || char === '\r') endRecord();
    else {
      cell += char;
      state = 'plain';
    }
  }
  // The last row needs no end of line.
  endRecord();
  return records;
}
