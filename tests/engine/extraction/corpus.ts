/**
 * The form of the corpora: what must be read stands first, then the phrases that must give it. A figure is written in
 * short: `killed 12`, `displaced 18000.. households stock` (minimum), `..1500000` (maximum), `3000..5000` (range),
 * `~800` (approximate), `100+?` (vague). Unit and group are people unless named; the kind is compared where named.
 */
import { BOUNDS, type Figure, GROUPS, METRICS } from '../../../engine/extraction/types.js';

/** Figures in short, and the phrases that must each give exactly them. */
export type CorpusEntry = readonly [figures: readonly string[], phrases: readonly string[]];

const UNITS = ['households', 'housing_units', 'facilities'];

/** A figure in short, with only what the expectation names. */
export function inShort(figure: Figure, expected: string | undefined): string {
  const said = new Set(expected?.split(' ') ?? []);
  const words = [figure.metric, interval(figure)];
  if (figure.unit !== 'people') words.push(figure.unit);
  if (figure.group !== 'people')
    words.push(
      figure.group === 'fighters' ? 'group:fighters' : figure.group === 'refugees' ? 'group:refugees' : figure.group,
    );
  if (said.has('flow') || said.has('stock')) words.push(figure.kind);
  if (figure.projected) words.push('projected');
  return words.join(' ');
}

function interval({ low, high, bound }: Figure): string {
  if (bound === 'minimum') return `${low}..`;
  if (bound === 'maximum') return `..${high}`;
  if (bound === 'range') return `${low}..${high}`;
  if (bound === 'approximate') return `~${low}`;
  return bound === 'vague' ? `${low}+?` : `${low}`;
}

/** Throws on a word that no figure in short can hold: a typing error would else never match. */
export function checkShort(short: string): void {
  const known = new Set<string>([
    ...METRICS,
    ...UNITS,
    ...GROUPS,
    'group:fighters',
    'group:refugees',
    'flow',
    'stock',
    'projected',
  ]);
  for (const word of short.split(' ')) {
    if (!known.has(word) && !/^~?\d*(?:\.\.)?\d*(?:\+\?)?$/u.test(word) && !/^[A-Z]{3}$/u.test(word)) {
      throw new Error(`unknown word in a corpus: ${word} (${short}); bounds: ${BOUNDS.join(', ')}`);
    }
  }
}
