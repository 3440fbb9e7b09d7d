/** Rules about the CSVs and their rows, each with what it says and how it is cleared. */
export const ofData = {
  'empty-file': 'A CSV has no header; export it again.',
  'large-file': 'A CSV is larger, or has more rows, than are read; split it, or leave out old rows.',
  'wide-file': 'A CSV has more columns than are read; leave out those that nothing needs.',
  'large-cell': 'A cell holds more than 64 kB; shorten it.',
  'not-a-header': 'A line that is no header stands before it; leave it out by `skip:`.',
  'not-commas':
    'Something else separates the columns than the dataset says; save the file anew, or name its `delimiter:`.',
  'ragged-row':
    'A row has more or fewer cells than the header, or a quote that is not closed or not doubled; correct it.',
  'cut-off-file': 'A file ends within a row; export it again.',
  'missing-column':
    'A column that has to be there, or that `columns:` maps, is not; add it, or correct its header.',
  'duplicate-column': 'A header stands twice; remove one of them.',
  'blank-cell': 'A cell is empty that may not be; fill it in or remove the row.',
  'bad-cell': 'A cell is not of the form of its column; write it so, or state how the file writes it.',
  'impossible-date': 'A cell names a date that does not exist; correct it.',
  'ambiguous-date': 'A date may be read in two ways; state how the file writes times.',
  'ambiguous-number': 'A number may be read in two ways; state how the file writes numbers.',
  'negative-value':
    'A number is below 0 where none may be; correct it, or name the column under `negative:`.',
  'padded-cell': 'A text has spaces around it, without which it is read; remove them.',
  'look-alike':
    'A text or id differs only by a slip from another one, such as case, a space or a letter; correct it, or say that it is meant. It is an error where the terms name the other value, else a warning.',
  'unseen-value':
    'The terms name a value that no row has; correct it, or name it under `values:` where rows with it may still come.',
  'personal-data':
    'A cell holds an e-mail address or a phone number; replace it by an opaque id or a role, or leave the column out.',
  'mixed-zones': 'Some times of a column have an offset and some do not; write all the same way.',
  'skipped-time': 'A time does not exist, as clocks were set forward; write it with its offset.',
  'repeated-time': 'A time came twice, as clocks were set back; write it with its offset.',
  'far-time':
    'A time lies years after all that is covered; correct the year, or `through` in `coverage.csv`.',
  'out-of-order': 'A time lies before one that comes first; correct the one that is wrong.',
  'swapped-columns':
    'A time lies before the one that comes first in every row, as if two headers were swapped; swap them, or correct `columns:`.',
  'part-over-whole': 'A number is larger than the whole that it is a part of; correct the one that is wrong.',
  'repeated-row':
    'A row stands a second time with the same cells, and both count; remove one, or say by `duplicates:` what counts.',
  'duplicate-period': 'A month stands a second time; remove one of the two rows.',
  'missing-period':
    'A month between the first and the last has no row; add it, with zeros if nothing happened.',
  'rejected-row': 'A row that cannot be is set aside as `rejected:` allows, and counts nowhere; correct it.',
  'too-many-rejected':
    'More rows cannot be than `rejected:` allows; correct them, or find out what the export does.',
  'group-missing':
    'A row does not say which group it is judged by; fill it in, or leave such rows out with `where:`.',
  'group-unknown': 'A row is of a group that `per` does not name; correct it, or name the group.',
  'unknown-lead':
    'A row is about a lead that no dataset has; correct the id, add the lead, or write `others: ignore`.',
  'unknown-item': 'A row is about an item that no dataset has; correct the id, or add the item.',
  'accepted-and-rejected': 'A lead was accepted and rejected; clear the one that no longer holds.',
  'rejected-without-reason': 'A lead was rejected without a reason; write it.',
  'closed-without': 'A closed deal does not say whether it was won; fill it in.',
  'won-without': 'A won deal lacks its time or its amount; fill it in.',
  'no-segment': 'A row does not say which segment it counts for; fill it in.',
  'no-ratio':
    'What a figure is divided by sums to 0 or less, so that the period has none; correct the numbers, or divide by another column.',
  'blank-due':
    'The time that a promise is held against is empty; write it, or leave such rows out by `where`.',
  'day-of-start':
    'An event on the day on which its time began has no time of day, and is not counted; write it.',
  'done-before-start':
    'Something was done before its time began, and is not counted; correct the one that is wrong.',
  'never-started':
    'Something was done whose time never starts, and is not counted; add the start to the log.',
  'event-order':
    'Events of an item do not follow on each other; correct the log, or write `outOfOrder: ignore` in the rules.',
  'reopened-item': 'An item starts again after it was stopped; say by `reopened:` what that does.',
  'no-named-event':
    'A log has none of the events that the terms name; look whether two headers are swapped, and correct the file or the rules.',
  'late-first-state':
    'Nothing is known of a service before its first state; add the one it was in, or let `coverage.csv` begin later.',
  'no-state': 'Nothing is known of a service after a hole in what is covered; add the state it was in.',
  'unnamed-state':
    'A state is in no list of `states`, so that nothing is known of the time it lasts; correct it, or name it.',
  'across-hole':
    'An event comes after a hole in what is covered, and its time is counted as if nothing had happened there; add the events of the hole.',
  'unclear-due-day': 'A delivery does not say which day it is for, and it may be two; write `due_on`.',
  'unknown-place':
    'A delivery came to a place that nothing is due at; correct it, or let it count as delivered elsewhere.',
  'unknown-contact':
    'A delivery was confirmed by another than was agreed, and counts as not confirmed; let that contact confirm it.',
  'no-coverage':
    '`coverage.csv` has no row of a dataset, which is taken to be complete from its first time to its last; add one.',
  'unknown-dataset':
    '`coverage.csv` names a dataset that the agreement does not have; correct the name or remove the row.',
  'service-without-column':
    '`coverage.csv` names a service of a dataset without such a column; leave it empty, or add the column.',
  'coverage-ahead': '`coverage.csv` calls days complete that are to come; correct `through`.',
  'row-count':
    'A dataset has other rows than `coverage.csv` says; export it again if it was cut off, else correct the number.',
  'outside-coverage':
    'A row lies outside what `coverage.csv` calls complete; correct that, or remove the row.',
} as const;
