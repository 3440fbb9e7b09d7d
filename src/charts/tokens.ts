/** The two faces of every page and drawing. */
export type Theme = 'light' | 'dark';

/**
 * Design tokens: CSS generates its custom properties from this list and Vega's theme names the same variables,
 * so that a page and its drawings cannot differ. Text colours reach 4.5 : 1 on paper, card and their own ground.
 */
export const tokens = {
  light: {
    paper: '#fbfaf7',
    card: '#ffffff',
    ink: '#1d2327',
    soft: '#5b656d',
    line: '#e3e0d8',
    grid: '#ece9e1',
    brand: '#1f4e79',
    kept: '#0b6e8f',
    keptBg: '#e4f1f5',
    missed: '#b03f09',
    missedBg: '#fbe9df',
    wait: '#7a5f00',
    waitBg: '#fbf3d3',
  },
  dark: {
    paper: '#14181b',
    card: '#1b2024',
    ink: '#e8e6e1',
    soft: '#a2aab0',
    line: '#2c3338',
    grid: '#262c31',
    brand: '#8fbbe6',
    kept: '#62bfdc',
    keptBg: '#12303a',
    missed: '#f0915c',
    missedBg: '#3a2115',
    wait: '#dcbf52',
    waitBg: '#332c12',
  },
} as const satisfies Record<Theme, Record<string, `#${string}`>>;

export type ColourToken = keyof (typeof tokens)['light'];

/** Font stacks; the drawings use `sans`. */
export const fonts = {
  serif: '"Source Serif 4","Iowan Old Style",Georgia,serif',
  sans: 'Inter,system-ui,"Segoe UI",Roboto,"Apple SD Gothic Neo","Noto Sans KR",sans-serif',
} as const;

export type FontToken = keyof typeof fonts;

export const colourTokens = Object.keys(tokens.light) as readonly ColourToken[];

/** Name of a token's custom property: `keptBg` is `--kept-bg`. */
export function variableName(token: ColourToken | FontToken): `--${string}` {
  return `--${token.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)}`;
}

/** A token as a value for CSS and SVG: `var(--kept-bg)`. */
export function variable(token: ColourToken | FontToken): string {
  return `var(${variableName(token)})`;
}

/** The declarations of a theme, for a rule of CSS: `--paper:#fbfaf7;--card:#ffffff;…`. */
export function declarations(theme: Theme): string {
  const colours = colourTokens.map(token => `${variableName(token)}:${tokens[theme][token]}`);
  const families = (['serif', 'sans'] as const).map(token => `${variableName(token)}:${fonts[token]}`);
  return [...colours, ...families].join(';');
}

/** Text with every `var(--token)` replaced by its value, for a drawing that leaves the page. */
export function withTokens(text: string, theme: Theme): string {
  let out = text;
  for (const token of colourTokens) out = out.replaceAll(variable(token), tokens[theme][token]);
  for (const token of ['serif', 'sans'] as const) {
    out = out.replaceAll(variable(token), fonts[token].replaceAll('"', "'"));
  }
  return out;
}
