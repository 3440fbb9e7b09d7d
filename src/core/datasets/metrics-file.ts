/** Whether a file below `metrics/` may be one of data: any name that can be seen as it is and is not hidden, that ends in `.csv` or `.tsv` (RULES 33). */
export function isMetricsFile(name: string): boolean {
  return /^[^./\\\p{C}\p{Zl}\p{Zp}][^/\\\p{C}\p{Zl}\p{Zp}]{0,250}\.[ct]sv$/iu.test(name);
}

/** Whether what separates the columns of a file is a tab, by its name. */
export function hasTabs(file: string): boolean {
  return /\.tsv$/i.test(file);
}
