import { isoUtc, readLocal } from '../../../src/core/ground/calendar/instant.ts';
import type { Runs } from '../rules-document.ts';

export const timesWithoutAnOffset: Runs = {
  'clocks in Berlin, which change on 29 March and 25 October 2026': ({ written = '' }) => {
    const reading = readLocal(written, 'Europe/Berlin')!;
    return { 'read as': isoUtc(reading.at), 'told as': reading.note ?? '' };
  },
};
