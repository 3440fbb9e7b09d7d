import { opaqueId } from './opaque-id.ts';
import type { TableKind } from './table-kind.ts';

export const deliveries = {
  doc: 'One row per delivery or report that arrived; several rows for one occurrence and place add up.',
  rowsCalled: ['delivery', 'shipment', 'order'],
  columns: [
    opaqueId('An opaque id.'),
    {
      name: 'due_on',
      type: 'date-or-time',
      header: 'optional',
      blank: true,
      alsoCalled: ['due', 'promised', 'planned', 'scheduled', 'expected', 'requested'],
      doc: 'The day it was due, which says what it is for; where empty it is for the latest day up to its arrival on which something was still missing, else for the next one, if it is nearer to that than to the one before.',
    },
    {
      name: 'for',
      type: 'text',
      header: 'optional',
      blank: true,
      doc: 'The id of the row it answers, where it is due after an event of another dataset.',
    },
    {
      name: 'place',
      type: 'text',
      header: 'optional',
      blank: true,
      alsoCalled: ['location', 'site', 'destination', 'ship to', 'store', 'depot', 'warehouse'],
      doc: 'Where it arrived.',
    },
    {
      name: 'delivered_at',
      type: 'date-or-time',
      header: 'required',
      blank: true,
      alsoCalled: ['delivered', 'arrived', 'arrival', 'received'],
      doc: 'When it arrived; a day counts as its end. Empty while it is under way.',
    },
    {
      name: 'quantity',
      type: 'number',
      header: 'optional',
      blank: true,
      alsoCalled: ['qty', 'units', 'pieces', 'delivered quantity'],
      doc: 'How many units arrived.',
    },
    {
      name: 'confirmed_at',
      type: 'date-or-time',
      header: 'optional',
      blank: true,
      alsoCalled: ['confirmed', 'signed', 'accepted'],
      doc: 'When the receiving side confirmed it.',
    },
    {
      name: 'confirmed_by',
      type: 'text',
      header: 'optional',
      blank: true,
      alsoCalled: ['signed by', 'accepted by'],
      doc: 'The contact that confirmed it, by its id in the directory.',
    },
  ],
  unique: ['id'],
  placedBy: 'delivered_at',
  inOrder: [['delivered_at', 'confirmed_at']],
} as const satisfies TableKind;
