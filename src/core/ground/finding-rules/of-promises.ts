/** Rules about objectives, their indicators and their targets, each with what it says and how it is cleared. */
export const ofPromises = {
  'period-field':
    '`weekStart`, `yearStart` or `anchorDay` stands beside a period that it does not shape; remove it or correct the period.',
  'per-group':
    'An objective is judged per group in a way that its indicator or target cannot be; do as the finding says, or remove `per`.',
  'unnamed-value':
    'The terms say something for each value of a column, and not for one that rows have or may have; name it. Of a lead’s value it is a warning, else an error.',
  'takes-no-time': 'A time ends with what it begins with, or with what is never later; name another end.',
  'clock-mismatch':
    'Working hours are agreed on the wall clock; set `clock: working`, or agree on hours as they pass.',
  'days-or-hours': 'A limit in days or weeks may mean days or hours; write which.',
  'no-days': '`received` stands beside a limit that is not in days; remove it, or write the limit in days.',
  'counts-of-no-leads':
    '`counts` stands beside a dataset that is none of leads; say with `where:` which rows count.',
  'availability-fields':
    'A field of an availability does not fit the kind of its dataset, or what stands beside it; remove it, or measure what it fits.',
  'states-where':
    'Changes of state are chosen by another column than `service`, so that a state might never end; choose by service, and say by `states` what a state means.',
  'state-twice': 'A word for a state stands in two lists of `states`; remove it from one.',
  'state-not-partly': 'A state is `partly` down by nothing or by all; move it to `up` or `down`.',
  'composite-fields':
    'A field of a composite does not fit its method, or one that it needs is missing; do as the finding says.',
  'composite-weights': 'The weights of a composite do not sum to 100 %; correct them.',
  'composite-independence':
    'A `fallback` is agreed of members that may fail together; declare `independent: true`, or use another method.',
  'composite-twice': 'A composite has a member twice; remove it.',
  'composite-cycle': 'A composite is made of itself, by way of its members; remove one of them.',
  'composite-period': 'A member of a composite is judged by other periods; judge both by the same.',
  'composite-unit':
    'A member of a composite measures what its method cannot join; name another member, or use another method.',
  'composite-direction':
    'Members of a composite promise what cannot be joined, one more and one less; turn one round, or leave it out.',
  'delivery-fields':
    'A delivery says in two ways, or in none, when or how much is due, or has a field that what is agreed leaves without a meaning; say each once.',
  'no-such-occurrence':
    'Nothing is due on a day, or for a row, that is named; correct it. In the terms it is an error, in a row a warning, and the row fulfils nothing.',
  'target-kind': 'A `composite` target is computed for an indicator that has none; give the target itself.',
  'target-unit': 'A target is not in what its indicator measures; give it in that, or compute it.',
  'target-direction': 'Targets that follow on each other change direction; make it two objectives.',
  'target-without-date': 'A later target, or a later value of one, has no first day; add `from:`.',
  'target-order':
    'Targets, or the values of one, are not in the order of their first days; put them in order.',
  'target-mid-period':
    'A target begins inside a period, or `midPeriod` says of one what its indicator cannot do; begin with a period, or correct it.',
  'target-not-computable':
    'A target cannot be computed of a period, as an input is missing or zero; add the rows, or what is assumed.',
  'lead-goal-inputs':
    'The inputs of a lead goal do not make one chain, or do not fit its segments; remove one, or name what is missing.',
  'quota-period': 'A quota is for another period than its objective’s; give it for that one.',
  split: 'The shares of `split` do not sum to 100 %, or are not of the goal’s segments; correct them.',
  'window-unit': 'A window or a cycle is not in whole months; write it in months.',
} as const;
