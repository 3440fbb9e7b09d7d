/** `1st`, `92nd`, `99.9th` */
export function ordinal(digits: string): string {
  if (digits.includes('.') || /1[123]$/.test(digits)) return `${digits}th`;
  const endings: Readonly<Record<string, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
  return `${digits}${endings[digits.slice(-1)] ?? 'th'}`;
}
