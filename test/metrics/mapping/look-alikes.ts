/** An export as some tool writes it, and what of it Kept should read by the entry that it makes of it. */
export type LookAlike = {
  /** The name of the file. */
  readonly name: string;
  readonly bytes: string | Uint8Array;
  readonly kind: string;
  /** Lines of the entry, without those of `kind:` and `file:`. */
  readonly entry: readonly string[];
  /** Our names of its columns, then its first rows as they are read. */
  readonly rows: readonly (readonly string[])[];
};

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

export const lookAlikes: Readonly<Record<string, LookAlike>> = {
  'semicolons and decimal commas': {
    name: 'tickets-de.csv',
    bytes:
      'Ticket ID;Opened;Closed;Priority;Cost\r\n1001;13.01.2026 10:00;14.01.2026 11:00;high;1.234,50\r\n1002;15.01.2026 10:00;;low;12,00\r\n',
    kind: 'tickets',
    entry: [
      'columns: { id: "Ticket ID", opened_at: Opened, resolved_at: Closed, severity: Priority, cost: Cost }',
      'numbers: [cost]',
      'times: { opened_at: "d.M.yyyy HH:mm", resolved_at: "d.M.yyyy HH:mm" }',
      'numerals: { cost: "1.234,50" }',
      'delimiter: ";"',
    ],
    rows: [
      ['id', 'opened_at', 'resolved_at', 'severity', 'cost'],
      ['1001', '2026-01-13T10:00', '2026-01-14T11:00', 'high', '1234.50'],
      ['1002', '2026-01-15T10:00', '', 'low', '12.00'],
    ],
  },
  'UTF-16 with tabs': {
    name: 'cases (May).tsv',
    bytes: utf16('Case Number\tCreated Date\tÄmtli\r\n7\t2026-01-02 09:05\tx\r\n8\t2026-01-02 09:06\ty\r\n'),
    kind: 'tickets',
    entry: ['columns: { id: "Case Number", opened_at: "Created Date" }', 'ignore: ["Ämtli"]'],
    rows: [
      ['id', 'opened_at'],
      ['7', '2026-01-02 09:05'],
      ['8', '2026-01-02 09:06'],
    ],
  },
  'titles, a footer and twelve hours': {
    name: 'outages.csv',
    bytes:
      'Outages of January\n\nMonitor,Down,Up\nmail,1/14/2026 9:05 AM,1/14/2026 10:05 AM\nshop,1/15/2026 9:05 PM,1/15/2026 11:05 PM\nTotal,,\n',
    kind: 'incidents',
    entry: [
      'id: [service, start]',
      'columns: { start: Down, end: Up, service: Monitor }',
      'times: { start: "M/d/yyyy h:mm a", end: "M/d/yyyy h:mm a" }',
      'skip: { lines: 2, last: 1 }',
    ],
    rows: [
      ['service', 'id', 'start', 'end'],
      ['mail', 'mail/1/14/2026 9:05 AM', '2026-01-14T09:05', '2026-01-14T10:05'],
      ['shop', 'shop/1/15/2026 9:05 PM', '2026-01-15T21:05', '2026-01-15T23:05'],
    ],
  },
  'a line of sep= and remarks': {
    name: 'drops.csv',
    bytes:
      'sep=;\nDelivery ID;Delivered;Qty;Store\nD1;14.01.2026;5;North\n# checked\nD2;20.01.2026;7;South\n',
    kind: 'deliveries',
    entry: [
      'columns: { id: "Delivery ID", place: Store, delivered_at: Delivered, quantity: Qty }',
      'times: { delivered_at: d.M.yyyy }',
      'delimiter: ";"',
      'skip: { startingWith: ["sep=", "#"] }',
    ],
    rows: [
      ['id', 'delivered_at', 'quantity', 'place'],
      ['D1', '2026-01-14', '5', 'North'],
      ['D2', '2026-01-20', '7', 'South'],
    ],
  },
  'a date and a time of day in two columns': {
    name: 'states.csv',
    bytes: 'Date,Time,Service,Status\n01/13/2026,9:05 AM,mail,up\n01/13/2026,10:05 PM,mail,down\n',
    kind: 'states',
    entry: [
      'columns: { at: [Date, Time], state: Status, service: Service }',
      'times: { at: "M/d/yyyy h:mm a" }',
    ],
    rows: [
      ['at', 'service', 'state'],
      ['2026-01-13T09:05', 'mail', 'up'],
      ['2026-01-13T22:05', 'mail', 'down'],
    ],
  },
  'no ids, and rows that are the same': {
    name: 'visits.csv',
    bytes: 'visited,desk\n2026-01-02,east\n2026-01-02,east\n2026-01-03,west\n2026-01-04,west\n',
    kind: 'records',
    entry: ['id: row', 'columns: { visited: visited }', 'attributes: [desk]', 'times: { visited: iso }'],
    rows: [
      ['id', 'visited', 'desk'],
      ['1', '2026-01-02', 'east'],
      ['2', '2026-01-02', 'east'],
      ['3', '2026-01-03', 'west'],
      ['4', '2026-01-04', 'west'],
    ],
  },
  'an id of two columns that fails further down': {
    name: 'downtime.csv',
    bytes:
      'Host,Start,End\na,2026-01-02T10:00:00Z,2026-01-02T10:01:00Z\na,2026-01-02T10:00:00Z,2026-01-02T10:02:00Z\n',
    kind: 'incidents',
    entry: ['id: row', 'columns: { start: Start, end: End, service: Host }'],
    rows: [
      ['id', 'service', 'start', 'end'],
      ['1', 'a', '2026-01-02T10:00:00Z', '2026-01-02T10:01:00Z'],
      ['2', 'a', '2026-01-02T10:00:00Z', '2026-01-02T10:02:00Z'],
    ],
  },
  'signs of currency and yes and no': {
    name: 'deals.csv',
    bytes:
      'Deal ID,Created,Closed,Won,Amount\n1,"Jan 2, 2026","Jan 13, 2026",yes,"$1,234.50"\n2,"Jan 3, 2026",,,$12.00\n',
    kind: 'deals',
    entry: [
      'columns: { id: "Deal ID", opened_at: Created, closed_at: Closed, won: Won, amount: Amount }',
      'times: { opened_at: "MMM d, yyyy", closed_at: "MMM d, yyyy" }',
      'numerals: { amount: "$1,234.50" }',
    ],
    rows: [
      ['id', 'opened_at', 'closed_at', 'won', 'amount'],
      ['1', '2026-01-02', '2026-01-13', 'yes', '1234.50'],
      ['2', '2026-01-03', '', '', '12.00'],
    ],
  },
  'a text that is called like one of our numbers': {
    name: 'incidents.csv',
    bytes:
      'Incident,Start,End,impact,Service\nI1,2026-01-02T10:00:00Z,2026-01-02T11:00:00Z,High,mail\nI2,2026-01-03T10:00:00Z,2026-01-03T11:00:00Z,High,mail\n',
    kind: 'incidents',
    entry: [
      'columns: { id: Incident, start: Start, end: End, service: Service, their_impact: impact }',
      'attributes: [their_impact]',
    ],
    rows: [
      ['id', 'start', 'end', 'their_impact', 'service'],
      ['I1', '2026-01-02T10:00:00Z', '2026-01-02T11:00:00Z', 'High', 'mail'],
      ['I2', '2026-01-03T10:00:00Z', '2026-01-03T11:00:00Z', 'High', 'mail'],
    ],
  },
  'percent signs, grouped counts and cells that stand for nothing': {
    name: 'probes.csv',
    bytes:
      'Timestamp,Monitor,OK,Total,Share\n2026-01-02,mail,"1,439","1,440","99.93 %"\n2026-01-03,mail,0,60,N/A\n',
    kind: 'checks',
    entry: [
      'columns: { at: Timestamp, good: OK, total: Total, service: Monitor, share: Share }',
      'numbers: [share]',
      'numerals: { good: "1,234.50", total: "1,234.50", share: "1234.50 %" }',
      'blank: [N/A]',
    ],
    rows: [
      ['at', 'service', 'good', 'total', 'share'],
      ['2026-01-02', 'mail', '1439', '1440', '99.93'],
      ['2026-01-03', 'mail', '0', '60', ''],
    ],
  },
  'names that every object has': {
    name: 'odd names.csv',
    bytes: 'constructor,__proto__,opened_at,id\na,b,2026-01-02T10:00:00,1\na,b,2026-01-02T10:00:00,2\n',
    kind: 'tickets',
    entry: ['columns: { proto: __proto__ }', 'attributes: [constructor, proto]'],
    rows: [
      ['constructor', 'proto', 'opened_at', 'id'],
      ['a', 'b', '2026-01-02T10:00:00', '1'],
      ['a', 'b', '2026-01-02T10:00:00', '2'],
    ],
  },
  'headers that YAML has words of its own for': {
    name: "it's [final] #2 100%.csv",
    bytes:
      'Ticket: ID,"Opened, when",- queue,"a ""b"" \\c"\nT1,2026-01-02 10:00,"x, y",1\nT2,2026-01-03 10:00,"x, y",-2.5\n',
    kind: 'tickets',
    entry: [
      'columns: { id: "Ticket: ID", opened_at: "Opened, when", owner: "- queue", a_b_c: "a \\"b\\" \\\\c" }',
      'numbers: [a_b_c]',
      'negative: [a_b_c]',
    ],
    rows: [
      ['id', 'opened_at', 'owner', 'a_b_c'],
      ['T1', '2026-01-02 10:00', 'x, y', '1'],
      ['T2', '2026-01-03 10:00', 'x, y', '-2.5'],
    ],
  },
  'headers that no terms can have': {
    name: 'controls.csv',
    bytes: 'id,open\u001b[31med,a\u202eb,,opened_at\n1,\u001b[2Jx,2,,2026-01-02T10:00:00\n',
    kind: 'tickets',
    entry: ['ignore: all'],
    rows: [
      ['id', 'opened_at'],
      ['1', '2026-01-02T10:00:00'],
    ],
  },
};
