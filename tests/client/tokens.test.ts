/** Recomputes the contrast of the colour tokens from the CSS (WCAG 2.2: 4.5 for text, 3 for graphics). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../client/style/tokens.css', import.meta.url), 'utf8');

/** The custom properties with a hex colour in the blocks that `selector` opens. */
function tokens(selector: RegExp): Record<string, string> {
  const block = selector.exec(css)?.[1] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1]!, m[2]!]));
}

const themes = {
  light: tokens(/^:root \{([^}]*)\}/mu),
  dark: tokens(/:root:not\(\[data-theme="light"\]\) \{([^}]*)\}/u),
  chosen: tokens(/\[data-theme="dark"\] \{([^}]*)\}/u),
};

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

const GROUNDS = ['bg', 'bg-sunk', 'hover'];
const CHART_GROUNDS = ['bg', 'bg-sunk', 'envelope', 'contested-band'];
const MARKS = ['number', 'unit', 'place', 'date', 'claimant'];

const text: [string, string[]][] = [
  ...['ink', 'ink-2', 'ink-3'].map((t): [string, string[]] => [t, GROUNDS]),
  ['accent', ['bg', 'bg-sunk', 'accent-tint']],
  ['on-accent', ['accent-fill']],
  ...['contested', 'stale', 'unreviewed', 'confirmed', 'failed'].map((t): [string, string[]] => [
    t,
    ['bg', `${t}-tint`],
  ]),
  ['bg', ['ink']],
  ['ink', MARKS.map((m) => `mark-${m}`)],
  ['contested', ['contested-band', 'bg']],
];

const graphics: [string, string[]][] = [
  ['line-strong', GROUNDS],
  ['focus', GROUNDS],
  ...[1, 2, 3, 4, 5, 6].map((slot): [string, string[]] => [`c${slot}`, CHART_GROUNDS]),
  ['ink-3', CHART_GROUNDS],
  ['rec', CHART_GROUNDS],
  ...['contested-line', 'unreviewed-line', 'confirmed-line', 'failed-line'].map((t): [string, string[]] => [t, ['bg']]),
  ...MARKS.map((m): [string, string[]] => [`mark-${m}-line`, ['bg', `mark-${m}`]]),
];

describe.each(Object.entries(themes))('%s', (_, theme) => {
  it('has every token', () => {
    expect(Object.keys(theme).length).toBeGreaterThan(45);
  });

  it.each(text.flatMap(([t, grounds]) => grounds.map((g) => [t, g])))('text %s on %s', (t, ground) => {
    expect(contrast(theme[t!]!, theme[ground!]!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(graphics.flatMap(([t, grounds]) => grounds.map((g) => [t, g])))('mark %s on %s', (t, ground) => {
    expect(contrast(theme[t!]!, theme[ground!]!)).toBeGreaterThanOrEqual(3);
  });
});

it('has one dark theme, however it is chosen', () => {
  expect(themes.chosen).toEqual(themes.dark);
});
