import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mostYears } from '../src/core/ground/calendar/duration.ts';
import { mostRecurring } from '../src/core/ground/calendar/holidays.ts';
import { years } from '../src/core/ground/calendar/plain-date.ts';
import { mostStepsToLast } from '../src/core/ground/calendar/recurrence.ts';
import { mostPeriods } from '../src/core/judging/check-periods.ts';
import { bounds } from '../src/lint/bounds.ts';
import { maxCellBytes } from '../src/metrics/columns/column.ts';
import { maxColumns } from '../src/metrics/csv/csv-file.ts';
import { maxBytes } from '../src/metrics/csv/file-bytes.ts';
import { mostRows } from '../src/metrics/read-table.ts';
import { rowsLookedAt } from '../src/metrics/unread-cells.ts';
import { maxImageBytes } from '../src/repository/check-files.ts';
import { maxTextBytes } from '../src/repository/read-text.ts';
import { maxDepth, maxNodes } from '../src/repository/yaml-bounds.ts';
import { repository } from './folders.ts';

const grouped = (count: number) => count.toLocaleString('en');
const kB = (bytes: number) => `${bytes / 1024} kB`;
const MB = (bytes: number) => `${bytes / 1024 / 1024} MB`;

test('the bounds that SECURITY.md states are those of the code', () => {
  const text = readFileSync(join(repository, 'SECURITY.md'), 'utf8');
  const table = text.slice(text.indexOf('## Bounds'), text.indexOf('## What comes with it'));
  const stated = [...table.matchAll(/^\| (?!what)(.+) \| (.+) \| .+ \|$/gm)].map(([, what, most]) => [
    what,
    most,
  ]);
  expect(Object.fromEntries(stated)).toEqual({
    'a file of YAML, MDX or iCalendar': kB(maxTextBytes),
    'values in the YAML of a file': grouped(maxNodes),
    'levels of YAML': String(maxDepth),
    'quotes and lists that open on one line of prose': String(bounds.markers),
    'columns before the text of a line of prose': String(bounds.indent),
    '`<` in prose': grouped(bounds.openTags),
    '`{` in prose': grouped(bounds.braces),
    '`[` that are open at once in a paragraph': String(bounds.brackets),
    'levels of prose': grouped(bounds.depth),
    'nodes of prose': grouped(bounds.nodes),
    'a picture': MB(maxImageBytes),
    'a CSV': MB(maxBytes),
    'rows of a CSV': grouped(mostRows),
    'columns of a CSV': grouped(maxColumns),
    'a cell': kB(maxCellBytes),
    'a length of time in the terms': `${mostYears} years`,
    'a step of a rule of days': `${mostYears} years`,
    'steps of a rule of days with `COUNT`': grouped(mostStepsToLast),
    'holidays of a calendar that come round': String(mostRecurring),
    'a date': `${years.first} to ${years.last}`,
    'periods of an agreement, over all its objectives and groups': grouped(mostPeriods),
  });
});

test('SECURITY.md says how many rows are looked at that nothing reads', () => {
  const text = readFileSync(join(repository, 'SECURITY.md'), 'utf8');
  expect(text).toContain(`the first ${grouped(rowsLookedAt)} rows`);
});
