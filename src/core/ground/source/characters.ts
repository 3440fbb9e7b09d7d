import type { Finding } from '../finding.ts';

// Controls other than tab and line ends; a carriage return alone; marks that reorder the text a reader sees.
// Written as what is wanted, without the `u` flag, which makes it several times as slow.
const unwanted = /[^\t\n\r\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ufefe\uff00-\uffff]|\r(?!\n)/;

/**
 * Reports the first character that programs read differently (a control, a carriage return alone, U+2028) or that
 * shows a reader another text than the one in force (bidirectional overrides).
 */
export function checkCharacters(file: string, text: string): Finding[] {
  const found = firstUnwanted(text);
  if (!found) return [];
  return [
    {
      code: 'control-character',
      severity: 'error',
      file,
      place: { kind: 'prose', offset: found.index },
      message: `Unexpected character ${found.name}, expected printable text with line ends LF or CRLF`,
      fix: 'Remove it',
    },
  ];
}

/** The first character of a text that {@link checkCharacters} refuses, as `U+202E`, and where it stands. */
export function firstUnwanted(text: string): { readonly name: string; readonly index: number } | undefined {
  const found = unwanted.exec(text);
  if (found === null) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { name: `U+${code}`, index: found.index };
}
