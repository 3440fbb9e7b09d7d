import type { TableKind } from './table-kind.ts';

export const checks = {
  doc: 'One row per interval of checks or requests, with how many were good.',
  rowsCalled: ['check', 'probe'],
  columns: [
    {
      name: 'at',
      type: 'date-or-time',
      header: 'required',
      blank: false,
      alsoCalled: ['timestamp', 'day', 'date', 'time', 'interval', 'start', 'from'],
      doc: 'The day, or when the interval begins.',
    },
    {
      name: 'good',
      type: 'count',
      header: 'required',
      blank: false,
      alsoCalled: ['ok', 'up', 'passed', 'successful', 'succeeded', 'success', 'successes'],
      doc: 'Checks that were good.',
    },
    {
      name: 'total',
      type: 'count',
      header: 'required',
      blank: false,
      alsoCalled: ['all', 'count', 'requests', 'samples'],
      doc: 'Checks in all.',
    },
    {
      name: 'service',
      type: 'text',
      header: 'optional',
      blank: true,
      alsoCalled: ['monitor', 'system', 'component', 'host', 'endpoint'],
      doc: 'The service that was checked.',
    },
    {
      name: 'region',
      type: 'text',
      header: 'optional',
      blank: true,
      alsoCalled: ['location', 'probe location', 'site'],
      doc: 'Where it was checked.',
    },
  ],
  unique: ['at', 'service', 'region'],
  placedBy: 'at',
  inOrder: [],
  partOf: ['good', 'total'],
} as const satisfies TableKind;
