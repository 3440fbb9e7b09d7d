/** Rules about clauses and about what is recorded of them in `events.csv`, `fees.csv` and `accepted.csv`, each with what it says and how it is cleared. */
export const ofClauses = {
  'credit-fields':
    'Parts of a credit do not fit together, or not to its objectives; add, remove or divide as the finding says.',
  'credit-period':
    'One credit, or one cap, is about objectives with different periods, or a credit for each of some about periods that overlap; make it two clauses, or take other periods.',
  'credit-unit': 'A credit mixes shares, money and days of service; use one unit throughout.',
  'tier-unit': 'A credit tier is not in what its objective measures; give it in that.',
  'tier-direction':
    'Credit tiers are on the wrong side of the target, or on both; turn one round, or make it two clauses.',
  'tier-order': 'Credit tiers are not in order, the worst last; swap them.',
  'tier-credit': 'A worse tier earns less than the one before; correct the credits.',
  'tier-above-target':
    'A credit tier is one that a period may fall into and keep its target, for which there is no credit; correct the tier or the target.',
  'missing-fee':
    '`fees.csv` lacks a fee that a credit or its cap is a share of; add the row, with 0 if nothing was paid.',
  'unused-fee':
    '`fees.csv` has rows of a service that no credit is a share of; correct the name, or remove them.',
  'unlikely-fee':
    'A fee is about ten times those of the months around it, or a tenth; correct the digits, or name a `resource` of its own.',
  'claim-without-credit':
    'A claim, or a credit issued, is recorded where none was earned; correct the row or remove it.',
  'late-claim':
    'A credit was claimed after its window had ended; correct the date, issue it all the same, or remove the row.',
  'credit-differs':
    'What was issued of a credit is not what is due; correct the amount, or settle it as a dispute.',
  'dispute-without-period':
    'A dispute is about a time that is in no period of its objective; correct the dates.',
  'nothing-disputed': 'A settlement or withdrawal has no open dispute; correct the row or remove it.',
  'settlement-not-agreed':
    'A settlement lacks the agreement of a party; add who agreed, or remove it until they do.',
  'exclusion-not-agreed':
    'An exclusion lacks the agreement of a party; add who agreed, or remove it until they do.',
  'exclusion-without-clock': 'An exclusion pauses an objective that runs on no clock; choose another effect.',
  'floor-above-target': 'The floor of an exclusion is stricter than the target it lowers; correct it.',
  'maintenance-of-no-time':
    'Maintenance is agreed for an objective that no time can be left out of; remove it, or record an exclusion.',
  'maintenance-without-clock':
    'Maintenance pauses an objective that runs on no clock; choose another effect.',
  'maintenance-fields':
    'A field about regular windows stands where only notices state them; add `every:`, or remove it.',
  'notice-without-window': 'A notice of maintenance is for a time without a window; correct its days.',
  'notice-too-late':
    'A notice of maintenance came too late, so that its window is not left out; correct the date if it was earlier, or remove the row.',
  'recovery-objective':
    'What an objective lacks cannot be made up in later periods; name one that counts, or adds up value, with `atLeast`.',
  'recovery-fields':
    'A recovery says what a lead is worth in a way that its objective has no use for, or no figure; remove it, or write the figure.',
  'review-not-agreed': 'A review is recorded that no agreement asks for; add `review:`, or remove the row.',
  'review-overdue': 'No review is recorded by the day it was due; hold it, and record it.',
  'missing-owner': 'A strike is owned by who is accountable, and an objective names nobody; name who is.',
  'strike-expires': 'A strike expires before it is due; let it expire later.',
  'strike-without-miss':
    'The outcome of a strike is recorded that no missed period gave; correct the row or remove it.',
  'strike-date': 'The outcome of a strike is recorded before it was given; correct the time.',
  'waiver-not-agreed':
    'A strike is waived without the party that is promised; add who agreed, or correct the effect.',
  'suspension-period': 'A suspension names an objective with trailing periods; name another.',
  'suspension-cycle': 'A duty rests on itself by way of others; take one of them out.',
  'level-order': 'A later level of an escalation is not reached later; put the levels in order.',
  'nothing-to-resolve': 'A resolution is recorded where no miss was escalated; correct the row or remove it.',
  'ending-fields':
    'A right to end has a field that needs missed periods to count, or a condition, which it does not have; remove it.',
  'ending-period':
    'Periods of different objectives are counted together though they are not the same; name objectives of one period, or count `same`.',
  'notice-by-other': 'A notice to end is by a party that may not give it; correct the row or remove it.',
  'notice-without-condition':
    'A notice to end was given before its condition was met; correct the row or remove it.',
  'late-notice': 'A notice to end was given after its time had lapsed; correct the row or remove it.',
  'wrong-clause': 'An event names a clause of another kind than it is about; name the right one.',
  'half-span':
    'An event names one end of the days it is about, or neither where its kind needs both; fill in `from` and `through`.',
  'fine-time': 'What the parties record has a time finer than a millisecond; round it.',
} as const;
