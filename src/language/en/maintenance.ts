const windows = (n: number): string => (n === 1 ? '1 window' : `${n} windows`);

/** Time that the terms leave out, and what the parties leave out after the fact. */
export const maintenance = {
  heading: 'Maintenance',
  /** `8 windows, 16 h left out, announced` */
  leftOut: (n: number, time: string, how: string): string =>
    n === 0 ? 'no window left out' : `${windows(n)}, ${time} left out, ${how}`,
  inCell: (n: number, time: string): string => `${windows(n)}, ${time}`,
  announced: (days: number): string =>
    days === 0 ? 'announced before' : `announced ${days} ${days === 1 ? 'day' : 'days'} ahead or more`,
  byTerms: 'no notice needed',
  agreedBy: (names: string): string => `agreed in the terms by ${names}`,
  over: (n: number, allowance: string): string => `${windows(n)} over the allowance of ${allowance}`,
  allowance: (time: string, per: string): string => `${time} per ${per}`,
  late: (n: number): string => `${windows(n)} announced too late, not left out`,
  silent: (n: number): string => `${windows(n)} not announced, not left out`,
  soFar: (text: string, parts: readonly string[]): string => `${text} So far: ${parts.join('; ')}.`,
  inPeriod: (text: string, period: string, parts: readonly string[]): string =>
    `${text} In ${period}: ${parts.join('; ')}.`,
  /** Above the list of single windows. */
  each: 'Its windows, the newest first',
  caption: (clause: string): string => `Windows of “${clause}”`,
  more: (n: number): string => `and ${windows(n)} before`,
  column: { window: 'Window', state: 'Left out', notice: 'Announced' },
  state: {
    counts: (time: string): string => `✓ ${time}`,
    'over-allowance': (time: string): string => `◐ ${time}, the rest over the allowance`,
    'announced-late': (): string => '✕ no, too late',
    'not-announced': (): string => '✕ no',
  },
  noNotice: 'needs no notice',
  none: 'not announced',
  restated: (entered: string, close: string, names: string): string =>
    `Restated: entered ${entered}, after the close ${close}, agreed by ${names}.`,
};
