import { expect, test } from 'vitest';
import type { DetailReport } from '../../../src/core/report.ts';
import { languages, memberRows } from '../../../src/language/index.ts';
import { membersMissing } from '../../../src/language/indicators/composite/members-missing.ts';
import { share } from '../reports.ts';

type Detail = Extract<DetailReport, { kind: 'composite' }>;
const words = languages.en;
const plain = (text: string | undefined) => text?.replaceAll('\u202f', ' ');
const of = (members: readonly Omit<Detail['members'][number], 'objective'>[]): Detail => ({
  kind: 'composite',
  members: members.map(each => ({ objective: each.title.toLowerCase(), ...each })),
});
const said = (detail: Detail) => plain(membersMissing(words, detail, 'May 2026'));

test('a composite without a figure names each member that brings in nothing, with why', () => {
  const detail = of([
    { title: 'API', value: share('0.9') },
    { title: 'Mail', without: 'data' },
    { title: 'Web', without: 'data' },
    { title: 'Leads', without: 'target' },
    { title: 'Calls', without: 'ratio' },
    { title: 'Chat', without: 'period' },
    { title: 'Visits', state: 'not-due' },
  ]);
  expect(said(detail)).toBe(
    'No figure for May 2026: Mail and Web have none; Leads has no target to be held against; Calls has no attainment, as that would divide by 0; Chat is not judged in it.',
  );
  expect(memberRows(words, detail).map(each => plain(each.value))).toEqual([
    '90.0 %',
    'no data',
    'no data',
    'no target',
    'no attainment',
    'not judged',
    'none due',
  ]);
});

test('where all members are known in part, those that leave the verdict open are named with what they may be', () => {
  const detail = of([
    { title: 'API', value: share('0.9') },
    { title: 'Mail', value: share('0.97'), atWorst: share('0.5') },
    { title: 'Leads', value: { ...share('0.4'), bound: 'orMore' } },
  ]);
  expect(said(detail)).toBe(
    'No figure for May 2026: Mail may be 50.0 % to 97.0 %, and Leads may be at least 40.0 %, which leaves the verdict open.',
  );
  expect(memberRows(words, detail).map(each => plain(each.value))).toEqual([
    '90.0 %',
    '50.0 % to 97.0 %',
    'at least 40.0 %',
  ]);
  expect(said(of([{ title: 'API', value: share('0.9') }]))).toBeUndefined();
});
