import fc from 'fast-check';
import { coverage } from '../../../src/core/datasets/coverage.ts';
import { events } from '../../../src/core/datasets/events.ts';
import { fees } from '../../../src/core/datasets/fees.ts';
import type { TableKind } from '../../../src/core/datasets/table-kind.ts';
import { cellText } from './cell-text.ts';
import { csvBytes, layout } from './csv-layout.ts';
import { oneIn } from './one-in.ts';
import type { Scene } from './scene.ts';

/** Bytes of files beside the datasets by their path in the agreement's folder. */
export type SideFiles = Readonly<Record<string, Uint8Array>>;

/** A coverage.csv, of which a dataset may have several rows, and now and then what was agreed and what is paid. */
export function sideFiles(datasets: readonly string[], scene: Scene): fc.Arbitrary<SideFiles> {
  const dataset = fc.constantFrom(...datasets, 'another');
  const agreed = fc.constantFrom('', 'sales', 'sales;marketing', ' sales , ;marketing');
  return fc
    .record({
      'metrics/coverage.csv': bytesOf(coverage, scene, { dataset }),
      'events.csv': oneIn(4, bytesOf(events, scene, { agreed_by: agreed })),
      'fees.csv': oneIn(4, bytesOf(fees, scene, {})),
    })
    .map(files =>
      Object.fromEntries(Object.entries(files).flatMap(([path, bytes]) => (bytes ? [[path, bytes]] : []))),
    );
}

function bytesOf(
  { columns }: TableKind,
  scene: Scene,
  own: Readonly<Record<string, fc.Arbitrary<string>>>,
): fc.Arbitrary<Uint8Array> {
  return fc.array(fc.nat(39), { minLength: columns.length, maxLength: columns.length }).chain(absent => {
    const present = columns.filter(
      ({ header }, place) => (absent[place] ?? 0) >= (header === 'optional' ? 8 : 1),
    );
    const row = fc.tuple(
      ...present.map(
        column => own[column.name] ?? cellText(column, 'mixed', [], scene, { fineDigits: false }),
      ),
    );
    const rows = fc.array(row, { maxLength: 8 });
    const header = present.map(column => column.name);
    return fc.tuple(rows, layout).map(([all, how]) => csvBytes([header, ...all], ',', how));
  });
}
