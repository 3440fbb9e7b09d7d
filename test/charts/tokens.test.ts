import { describe, expect, it } from 'vitest';
import { opacities } from '../../src/charts/heat-map.ts';
import { type ColourToken, declarations, tokens, variable, withTokens } from '../../src/charts/tokens.ts';

/** WCAG 2.2: (L1 + 0.05) ÷ (L2 + 0.05) of relative luminances. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const texts = ['ink', 'soft', 'brand', 'kept', 'missed', 'wait'] as const satisfies readonly ColourToken[];
const grounds = ['paper', 'card'] as const satisfies readonly ColourToken[];
const badges = [
  ['kept', 'keptBg'],
  ['missed', 'missedBg'],
  ['wait', 'waitBg'],
  ['ink', 'keptBg'],
  ['ink', 'missedBg'],
  ['ink', 'waitBg'],
] as const satisfies readonly (readonly [ColourToken, ColourToken])[];

describe.each(['light', 'dark'] as const)('the %s tokens', theme => {
  it.each([...texts.flatMap(text => grounds.map(ground => [text, ground] as const)), ...badges])(
    'have readable %s on %s (WCAG AA)',
    (text, ground) => {
      expect(contrast(tokens[theme][text], tokens[theme][ground])).toBeGreaterThanOrEqual(4.5);
    },
  );
});

/** One colour over another, as a browser mixes them. */
function over(top: string, ground: string, opacity: number): string {
  const mixed = [1, 3, 5].map(at => {
    const [a, b] = [top, ground].map(hex => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(opacity * a! + (1 - opacity) * b!)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}

it.each(['light', 'dark'] as const)('keep ink readable on every cell of a heat map, %s', theme => {
  const { ink, paper, ...all } = tokens[theme];
  for (const tone of ['kept', 'missed'] as const) {
    for (const opacity of opacities[tone])
      expect(contrast(ink, over(all[tone], paper, opacity))).toBeGreaterThanOrEqual(4.5);
  }
});

it('says the contrast of black and white as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

it('gives a rule of CSS the declarations of a theme', () => {
  expect(declarations('dark')).toContain('--paper:#14181b;--card:#1b2024;');
  expect(declarations('dark')).toContain(';--wait-bg:#332c12;--serif:"Source Serif 4"');
});

it('replaces variables by values for a drawing that leaves the page', () => {
  expect(withTokens(`<path fill="${variable('keptBg')}" stroke="var(--kept)"/>`, 'light')).toBe(
    '<path fill="#e4f1f5" stroke="#0b6e8f"/>',
  );
});
