/** `New York time (America/New_York)`; a zone without a place keeps its name. */
const zoneTime = (zone: string): string => {
  const place = /^(?!Etc\/).+\/(.+)$/.exec(zone)?.[1];
  return place ? `${place.replaceAll('_', ' ')} time (${zone})` : zone;
};

/** What only the pages of the site say. */
export const site = {
  findings: {
    title: 'Something is wrong in slas',
    text: 'This page comes back by itself once the errors below are gone.',
  },
  listing: {
    caption: (page: number, pages: number): string =>
      pages > 1 ? `Agreements, page ${page} of ${pages}` : 'Agreements',
    agreement: 'Agreement',
    kind: 'Kind',
    kept: 'Kept or on track',
    open: 'What is open',
    of: (good: number, promises: number): string => `${good} of ${promises}`,
    pages: 'Pages of this list',
    page: (page: number): string => `Page ${page}`,
  },
  promise: {
    soThat: (why: string): string => `so that ${why}`,
    accountable: (role: string): string => `Accountable: ${role}`,
    /** Of one period in a strip: `May 2026: missed`. */
    periodIs: (period: string, word: string): string => `${period}: ${word}`,
    lastPeriods: (title: string): string => `${title}, the last periods`,
  },
  periods: {
    title: 'Every period and how its numbers are made',
    caption: (title: string): string => `${title}, period by period`,
    how: (period: string): string => `How the numbers of ${period} are made`,
    afterExclusions: 'After agreed exclusions',
  },
  dataCaption: (title: string): string => `${title}: data table`,
  beside: {
    meanAnswered: (items: string): string => `Mean of ${items} no longer waiting`,
    median: 'Median',
    percentile90: '90th percentile',
    pending: 'Too recent to count',
    putOff: 'Not due yet',
    unanswered: 'Still waiting, in no figure',
    unansweredOf: (n: string, oldest: string, row: string): string =>
      `${n}, the oldest for ${oldest} (row ${row})`,
  },
  spread: {
    title: 'How long it took',
    titleWaiting: (items: string, n: number): string =>
      `How long it took, ${items} still waiting at ${n === 1 ? 'its' : 'their'} age`,
    upTo: (duration: string): string => `up to ${duration}`,
    between: (from: string, to: string): string => `${from} to ${to}`,
    over: (duration: string): string => `over ${duration}`,
  },
  segments: {
    how: (goal: string, segment: string): string => `How ${goal} of segment ${segment} is made`,
    leadsNeeded: 'Leads needed',
    goalInValue: 'Goal in value',
    soFar: 'Counted',
  },
  goalsAndNeeds: 'Goals and needs of each side',
  goalsShort: 'Goals',
  needsShort: 'Needs',
  dataShort: 'Data',
  promises: 'The promises',
  clauses: 'What happens when goals are missed, and how the agreement may end',
  capacityOf: (party: string): string => `What ${party} can work`,
  about: {
    asOfCommit: (commit: string): string => `Made from commit ${commit}`,
    changed: 'with changes not yet committed',
    termsHash: (hash: string): string => `The terms in force have the hash ${hash}.`,
    zone: (zone: string): string => `All dates and times are in ${zoneTime(zone)}.`,
    inferred: 'read from the time stamps',
    sharedBy: (folder: string): string => `shared by ${folder}`,
    ofService: (service: string, through: string | undefined): string =>
      `${service === '' ? 'without a service' : service}: ${through === undefined ? 'no data' : through}`,
    made: 'Made with Kept from files anyone can read',
    sources: 'Every number leads back to the rows it was made from.',
  },
  chartRegion: (title: string): string => `Interactive chart: ${title}`,
};
