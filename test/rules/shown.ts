import { type Exact, exact, roundHalfUp } from '../../src/core/ground/exact.ts';
import type { Quantity } from '../../src/core/ground/quantity.ts';
import type { PeriodReport } from '../../src/core/report.ts';

/** A quantity with up to three decimals: `99.722 %`, `2 h 30 min`, `$1,500`, `27.5`; `none` where there is none. */
export function shown(quantity: Quantity | undefined): string {
  if (quantity === undefined) return 'none';
  const { bound, ...number } = quantity;
  return bound ? `${boundWords[bound]} ${numberOf(number)}` : numberOf(number);
}

/** From worst to best, where it is a range: `50 % to 100 %`. */
export function range({ actual, atWorst }: Pick<PeriodReport, 'actual' | 'atWorst'>): string {
  return atWorst ? `${shown(atWorst)} to ${shown(actual)}` : shown(actual);
}

const boundWords = {
  atLeast: 'at least',
  atMost: 'at most',
  orMore: 'at least',
  over: 'over',
  under: 'under',
} as const;

function numberOf({ value, unit }: Quantity): string {
  switch (unit.kind) {
    case 'share':
      return `${decimal(exact(value).mul(100).toFraction())} %`;
    case 'money':
      return `$${decimal(value)}`;
    case 'duration':
      return duration(Number(value));
    case 'days':
      return `${decimal(value)} ${unit.of} ${value === '1' ? 'day' : 'days'}`;
    case 'count':
    case 'number':
      return decimal(value);
  }
}

function decimal(value: Exact): string {
  return roundHalfUp(exact(value), 3).valueOf().toLocaleString('en', { maximumFractionDigits: 3 });
}

function duration(ms: number): string {
  const seconds = ms / 1000;
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const units = [hours > 0 && `${hours} h`, minutes > 0 && `${minutes} min`, rest > 0 && `${rest} s`];
  return units.filter(Boolean).join(' ') || '0 min';
}

/** A text with ordinary spaces. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
