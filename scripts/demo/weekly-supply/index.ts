import type { DemoFiles } from '../demo-file.ts';
import { deliveryRows, forecastRows, qualityRows } from './deliveries.ts';
import { events } from './events.ts';
import { knownThrough } from './story.ts';

/** Nine months of a weekly supply to two kitchens: deliveries, forecasts, quality, and what was recorded. */
export function weeklySupply(): DemoFiles {
  return {
    'metrics/deliveries.csv': {
      header: ['id', 'due_on', 'place', 'delivered_at', 'quantity', 'confirmed_at', 'confirmed_by'],
      rows: deliveryRows(),
    },
    'metrics/forecasts.csv': { header: ['id', 'due_on', 'delivered_at'], rows: forecastRows() },
    'metrics/quality.csv': { header: ['id', 'at', 'place', 'crates', 'rejected'], rows: qualityRows() },
    'metrics/coverage.csv': {
      header: ['dataset', 'from', 'through'],
      rows: ['deliveries', 'forecasts', 'quality'].map(dataset => [dataset, '2025-10-01', knownThrough]),
    },
    'events.csv': events,
  };
}
