import type { AgreementReport } from '../../core/report.ts';

type Kind = AgreementReport['kind'];

/** Furniture of pages and print. */
export const page = {
  nav: {
    all: 'All agreements',
    label: 'Main',
    overview: 'Overview',
    agreements: 'Agreements',
    skip: 'Skip to content',
    theme: 'Switch between light and dark',
    onThisPage: 'On this page',
    breadcrumb: 'Where you are',
  },
  actions: {
    dataTable: 'Data table',
    csv: 'CSV',
    svg: 'SVG',
    png: 'PNG',
    explore: 'Explore this chart',
    closeExplore: 'Back to the drawing',
    propose: 'Propose a change',
    link: 'Link to this chart',
    linkCopied: 'Link copied',
    print: 'Print',
    source: 'Source',
    loading: 'Loading the chart',
    loadFailed: 'The interactive chart could not be loaded. The drawing above shows the same numbers.',
  },
  kinds: {
    customer: 'Customer agreement',
    internal: 'Internal agreement',
    multilevel: 'Multilevel agreement',
  } satisfies Record<Kind, string>,
  agreementStatus: (status: string): string =>
    ({
      draft: 'Draft',
      proposed: 'Proposed',
      active: 'Active',
      superseded: 'Superseded',
      expired: 'Expired',
      terminated: 'Ended early',
    })[status] ?? status,
  meta: {
    label: 'About this agreement',
    version: (status: string, version: string): string => `${status} · v${version}`,
    nextReview: (date: string): string => `Next review ${date}`,
    review: {
      due: (date: string): string => `Review due by ${date}`,
      overdue: (date: string): string => `Review overdue since ${date}`,
    },
    reviewEvery: (every: string): string => `Reviewed every ${every}`,
    /** How far the data reaches, and the datasets that end before that. */
    dataThrough: (
      until: string,
      behind: readonly (readonly [dataset: string, until: string])[],
      more: string,
    ): string => {
      const earlier = [
        ...behind.map(([dataset, end]) => `${dataset} through ${end}`),
        ...(more === '0' ? [] : [`${more} more ${more === '1' ? 'ends' : 'end'} earlier too`]),
      ];
      return [`Data through ${until}`, ...earlier].join('; ');
    },
    dropped: (rows: string): string => `${rows} ${rows === '1' ? 'duplicate' : 'duplicates'} dropped`,
    setAside: (dataset: string, count: string, places: string, more: string | undefined): string => {
      const rows = count === '1' ? 'row' : 'rows';
      const further = more === undefined ? '' : ` and ${more} more`;
      return `${dataset}: ${count} ${rows} set aside as impossible (${rows} ${places}${further})`;
    },
    noData: 'No data yet',
    asOf: (instant: string): string => `As of ${instant}`,
  },
  clauseId: (id: string): string => `“${id}”`,
  notes: {
    heading: 'Footnotes',
    back: (reference: string): string => `Back to reference ${reference}`,
  },
  headings: {
    promises: (from: string, many: boolean, to: string): string =>
      `${from} ${many ? 'promise' : 'promises'} ${to}`,
    howMade: (value: string): string => `How ${value} is made`,
    behindMean: 'Behind the mean',
    behindMedian: 'Behind the median',
    behindNumber: (value: string): string => `Behind ${value}`,
    behindCount: (value: string): string => `How ${value} was counted`,
    saysNow: 'What the agreement says now',
    fullText: 'The full text',
    history: 'History',
    howNumbers: 'How these numbers are made',
    definitions: 'Definitions',
    goals: (party: string): string => `Goals of ${party}`,
    needs: (party: string): string => `Needs of ${party}`,
    contacts: 'Contacts',
    capacity: 'Capacity',
    segments: 'By segment',
    exclusions: 'Agreed exclusions',
    attainment: 'Attainment over time',
    remedies: 'If goals are not met',
    termination: 'Ending the agreement',
    data: 'The data behind this page',
    readMore: (title: string): string => `Read ${title}`,
  },
  tables: {
    period: 'Period',
    target: 'Target',
    actual: 'Actual',
    allowedUsed: 'Allowance used',
    attainment: 'Attainment',
    allowanceUsed: 'Allowance used',
    verdict: 'Verdict',
    leftOut: 'Left out',
    status: 'Status',
    objective: 'Promise',
    from: 'From',
    to: 'To',
    date: 'Date',
    cumulative: 'So far',
    pace: 'Pace',
    attempts: 'Attempts',
    leads: 'Leads',
    share: 'Share',
    segment: 'Segment',
    goal: 'Goal',
    value: 'Value',
    valuePerLead: 'Value per lead',
    duration: 'Time',
    items: 'Items',
    role: 'Role',
    reach: 'Reach',
    file: 'File',
    rows: 'Rows',
    since: 'From',
    through: 'Through',
    step: 'Step',
    note: 'Note',
    term: 'Term',
    meaning: 'Meaning',
    agreement: 'Agreement',
    effect: 'Effect',
    agreedBy: 'Agreed by',
  },
  print: {
    footer: (title: string, version: string, asOf: string): string =>
      `${title}, version ${version}, as of ${asOf}`,
    commit: (commit: string): string => `commit ${commit}`,
    terms: (hash: string): string => `terms ${hash}`,
    page: 'Page',
    of: 'of',
  },
  notFound: {
    title: 'There is no page here',
    text: 'The agreement may have been renamed or moved.',
    back: 'Go to the overview',
  },
  noAgreements: 'There is no agreement here yet.',
};
