/** Rules about the terms as a whole, about parties, calendars, layers and datasets, each with what it says and how it is cleared. */
export const ofTerms = {
  'unknown-field': 'A field has a name that is none of those that may stand there; rename or remove it.',
  'missing-field':
    'A field that has to be there is not, by itself or because of what stands beside it; add it.',
  'bad-value':
    'A value is not of the form, or not within the bounds, that its place asks for; correct it as the finding says. In the quantity of a delivery that arrived it is a warning, else an error.',
  'missing-value': 'A cell is empty that what stands beside it in its row, or the terms, need; fill it in.',
  'unknown-reference':
    'A name is given that nothing has, or none where one is needed; name something that exists, or add it.',
  'duplicate-id': 'An id, or what tells rows apart, stands a second time; rename or remove one of the two.',
  'duplicate-date':
    'A date stands twice in a calendar, as a holiday or with other hours; remove one of them.',
  currency: 'An amount is in another currency than the agreement’s; convert it.',
  kind: 'The parties are not those of an agreement of its `kind`: one customer and a provider, no customer, or three parties or layers; correct the kind or the parties. A missing provider is a warning, the rest are errors.',
  'missing-party': 'An agreement binds fewer than two parties; add the other side.',
  'promise-to-itself': 'An objective is promised by a party to itself; name who is promised.',
  'placeholder-address':
    'An address is one that a template or an example has, and reaches nobody; write the real one.',
  'effective-order':
    'An agreement ends before it begins, or a day lies before its first one; correct the dates.',
  'day-ahead':
    '`asOf` in `kept.yaml` lies more than a month ahead, so that what is to come is judged as if it were over; correct it, or look ahead with `--as-of`.',
  'capacity-without-work': 'A capacity names no work, or none by hand, so that it has no limit; remove it.',
  'wrong-indicator': 'A capacity is for an objective that does not count rows; name one that does.',
  'unknown-event':
    'An event is none of those that are known; correct it, or name it in the rules. Of `events.csv` it is an error, of a log a warning.',
  'too-many-periods':
    'There are more periods to judge than are judged of one agreement; correct the first day, take longer periods, or divide the agreement.',
  'missing-calendar': 'Working time is agreed where no calendar says the hours; name one.',
  'unused-calendar':
    'Calendars are named for a promise that none measures; remove them, or agree on working time.',
  'no-hours': 'A calendar has no hours, so that no time passes on it; add them.',
  'last-minute':
    'Hours end at `23:59`, which leaves out the last minute; write `24:00` where the whole day is meant.',
  'too-many-holidays': 'A calendar has more holidays that come round than any year; write some as dates.',
  'holidays-end':
    'The holidays of a calendar end before what is judged does, so that later ones count as worked; add them, or write them with `every:`.',
  'empty-schedule': 'A rule of days that come round has none in three years; correct it.',
  'layer-cycle': 'Layers build on each other in a circle; remove one `extends`.',
  'final-clause':
    'A part that is `final` in an upper layer is said anew or left out below; leave it as it is there.',
  'layer-data':
    'The folder of a layer holds data that nothing reads, as a layer is not judged and no other folder has its dataset by `from`; move the file.',
  'unused-layer': 'Nothing builds on a layer; name it as `extends`, or remove it.',
  'unknown-column':
    'The terms name a column that a dataset lacks or that holds something else, or a CSV has a header that nothing names; correct the name, or put it under `ignore:` or `attributes:`.',
  'wrong-dataset-kind': 'A dataset is of another kind than what reads it needs; name one of that kind.',
  'shared-fields':
    'Another field stands beside the `from:` of a dataset that is read as is agreed elsewhere; remove it.',
  'shared-cycle': 'Datasets are from each other in a circle; let one of them name its `file`.',
  'shared-funnel':
    'A funnel from another folder counts the leads of a dataset that this agreement does not have; add that one too.',
  'shared-currency':
    'A dataset from another folder holds amounts in another currency; share one without amounts, or agree on one currency.',
  'impossible-value': 'A condition names a value that no cell of its column can hold; correct it.',
  'never-blank': 'A condition asks a column to be blank that never is; name another column, or remove it.',
  'never-holds':
    'A condition, or several together, cannot be fulfilled by any row that counts; correct one of them.',
  'always-holds':
    'What is promised is fulfilled by every row that counts, so that it promises nothing; correct it.',
  'never-decides':
    'Something agreed makes no difference, as all there can be lies on one side of it; correct or remove it.',
} as const;
