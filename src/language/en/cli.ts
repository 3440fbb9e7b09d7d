type From = 'option' | 'environment' | 'settings' | 'today';

const counted = (count: string, one: string, many: string): string =>
  `${count} ${count === '1' ? one : many}`;

/** The command in the terminal. */
export const cli = {
  agreement: 'Agreement',
  /** After `kept new`. */
  written: (folder: string): string =>
    `Wrote ${folder}. Fill in agreement.mdx, add rows to the CSVs and to metrics/coverage.csv, and run \`kept check\`.`,
  /** `kept map`. */
  map: {
    looked: (file: string, rows: string): string => `${file}: ${counted(rows, 'row', 'rows')}`,
    unreadable: (
      file: string,
      { message, fix, place }: { message: string; fix?: string; place: { kind: string; line?: number } },
    ): string =>
      `${file}${place.line === undefined ? '' : `:${place.line}`}: ${message}.${fix === undefined ? '' : ` ${fix}.`}`,
    wrongRows: 'What `kept check` will say of its rows',
    finding: (line: number | undefined, message: string, fix: string | undefined, others: string): string => {
      const at = line === undefined ? '' : `line ${line}: `;
      const more = others === '0' ? '' : `, and ${counted(others, 'more row', 'more rows')} like it`;
      return `${at}${message}${more}.${fix === undefined ? '' : ` ${fix}.`}`;
    },
    moreFindings: (count: string): string => `and ${count} more`,
    untold: 'What the file does not tell',
    firstRows: 'The first rows as they are read',
    incomplete: 'The entry is not complete: say first what the file does not tell.',
    complete: (file: string): string =>
      `Put the file at ${file} beside agreement.mdx, the entry into its frontmatter, and say in metrics/coverage.csv from when to when it is complete.`,
  },
  objective: 'Promise',
  period: 'Period',
  target: 'Target',
  actual: 'Actual',
  attainment: 'Attained',
  beside: 'Beside it',
  verdict: 'Verdict',
  trend: (count: number): string => `Last ${count}`,
  asOf: (day: string): string => `As of ${day}`,
  inUtc: (instant: string): string => `${instant} UTC`,
  asOfFrom: (asOf: string, from: string): string => `${asOf}, ${from}`,
  /** Who said which day it is. */
  asOfSources: {
    option: 'from --as-of',
    environment: 'from SOURCE_DATE_EPOCH',
    settings: 'from slas/kept.yaml',
    today: 'which is today',
  } satisfies Record<From, string>,
  /** What is being done, for the line of progress. */
  steps: {
    read: 'Reading the agreements',
    judge: 'Measuring and judging',
    build: 'Building the site',
    rows: 'Reading the rows',
  },
  /** `Measuring and judging  412 of 1,000 agreements  210 per s`. */
  stepAt: (doing: string, done: string, total: string, perSecond: string): string =>
    `${doing}  ${done} of ${total} agreements  ${perSecond} per s`,
  /** `Reading the rows  412,000  210,000 per s`. */
  stepRows: (doing: string, done: string, perSecond: string): string =>
    `${doing}  ${done}  ${perSecond} per s`,
  clean: (agreements: string, promises: string, rows: string): string =>
    `Nothing wrong in ${counted(agreements, 'agreement', 'agreements')}, ${counted(promises, 'promise', 'promises')} and ${counted(rows, 'row', 'rows')} of data.`,
  looked: (agreements: string, promises: string, rows: string): string =>
    `Looked at ${counted(agreements, 'agreement', 'agreements')}, ${counted(promises, 'promise', 'promises')} and ${counted(rows, 'row', 'rows')} of data.`,
  dropped: (rows: string): string => `${counted(rows, 'duplicate was', 'duplicates were')} dropped by rule.`,
  warnings: (count: string): string =>
    `${counted(count, 'warning', 'warnings')}; \`kept check\` shows ${count === '1' ? 'it' : 'them'}.`,
  nothingShown: 'Nothing is shown from data with errors. Put them right first.',
  legend: '█ the target is reached, ▁ to ▇ the share of it, · nothing to judge. The newest is on the right.',
  excluded: (sentence: string): string => `Excluded as agreed: ${sentence}.`,
  explainGroup: (path: string): string => `How the number of one is made: kept explain ${path}`,
  explainWith: (path: string): string => `How a number is made: kept explain ${path}`,
  explainHeading: (title: string, period: string): string => `${title}, ${period}`,
  seenAs: (word: string, value: string): string => `${word}: ${value}`,
  used: (share: string): string => `${share} used`,
  usedOfAllowed: (share: string): string => `${share} of the allowed downtime used`,
  usedOfFailures: (share: string): string => `${share} of the allowed failures used`,
  noShare: 'no attainment, as figure or target is below 0',
  attained: (attainment: string): string => `${attainment} of the target`,
  ofSegment: (segment: string): string => `Segment ${segment}`,
  afterExclusions: 'After what was excluded as agreed',
  behindAll: 'The rows behind it',
  rowsOf: (file: string, rows: string): string => `${file}, ${rows}`,
  rowOne: (row: string): string => `row ${row}`,
  rowRange: (first: string, last: string): string => `rows ${first}–${last}`,
  rowsUsed: (rows: string, used: string): string => `${rows}, ${used} of them used`,
  fromTerms: (file: string, version: string): string => `Terms: ${file}, version ${version}`,
  calc: {
    title: 'Lead goal',
    titlePer: (per: string): string => `Lead goal per ${per}`,
    from: 'from the numbers given; no data was read',
    capacity: 'Capacity',
    valuePerLead: (value: string): string => `One lead is worth ${value}.`,
    spare: (capacity: string, goal: string, spare: string): string =>
      `${capacity} can be worked, ${spare} more than the goal of ${goal}.`,
    short: (capacity: string, goal: string, short: string): string =>
      `${capacity} can be worked, ${short} fewer than the goal of ${goal}.`,
    equal: (capacity: string): string => `${capacity} can be worked, exactly the goal.`,
    alone: (capacity: string): string => `${capacity} can be worked.`,
    per: (period: string): string => `per ${period}`,
    daily: (parts: string, days: string | undefined): string =>
      days === undefined ? `That is ${parts}.` : `Over ${counted(days, 'day', 'days')} that is ${parts}.`,
    leadsPerDay: (leads: string): string => `${counted(leads, 'lead', 'leads')} a day`,
    leadsPerRep: (leads: string, reps: string, perDay: string | undefined): string =>
      `${counted(leads, 'lead', 'leads')} for each of ${counted(reps, 'rep', 'reps')}${perDay === undefined ? '' : ` (${perDay} a day)`}`,
    callsPerDay: (calls: string): string => `${counted(calls, 'call', 'calls')} a day`,
    needs: (goal: string, count: string): string => `${goal} ${count === '1' ? 'is' : 'are'} needed.`,
  },
  site: {
    built: (folder: string, pages: string, made: string, seconds: string): string =>
      `Built ${counted(pages, 'page', 'pages')} in ${folder} in ${seconds} s${made === pages ? '' : `, ${made === '0' ? 'none' : made} of them anew`}.`,
    upToDate: (folder: string, pages: string, _made: string, seconds: string): string =>
      `${counted(pages, 'page', 'pages')} in ${folder} ${pages === '1' ? 'is' : 'are'} up to date, looked at in ${seconds} s.`,
    cutHistory:
      'Pages do not say which commit they are made from: this clone has only the newest ones (shallow). `git fetch --unshallow` brings the others.',
    serving: (address: string): string => `The site is at ${address}`,
    stopHint: 'Ctrl+C stops it.',
  },
};
