const noBreakSpace = '\u00a0';

/** A text whose durations, shares and dates do not break over lines: for headings and opening sentences. */
export function unbroken(text: string): string {
  return text.replace(
    /(?<=\d) (?=(?:h|min|s|d|%|[A-Z][a-z]{2})\b)|(?<=\d[ \u00a0](?:h|d)) (?=\d)/g,
    noBreakSpace,
  );
}
