import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { documentsOf, evaluate } from '../../../cli/evaluate.js';
import { calibrationOf } from '../../../engine/extraction/calibration.js';
import { extract, extractWithFeatures } from '../../../engine/extraction/extract.js';
import { COEFFICIENTS } from '../../../engine/extraction/passes/confidence.data.js';
import { confidenceOf } from '../../../engine/extraction/passes/confidence.js';
import { SIGNS } from '../../../engine/extraction/passes/confidenceFeatures.js';

const own = ['own', 'claimants'].flatMap((name) =>
  documentsOf(readFileSync(new URL(`../../accuracy/${name}.jsonl`, import.meta.url), 'utf8')),
);
const { calibration } = evaluate(own);

/** The confidence of the only figure of `text`. */
function confidence(text: string): number {
  const figures = extract(text);
  expect(figures, text).toHaveLength(1);
  return figures[0]!.confidence;
}

it('gives our own texts confidences with a small Brier score, none of them certain', () => {
  expect(calibration!.figures).toBeGreaterThan(400);
  expect(calibration!.brier).toBeLessThan(0.03);
  expect(calibration!.bins.at(-1)!.confidence).toBeLessThan(1);
});

it.each([
  [
    'a verb beside the number',
    'Floods displaced 2,400 people.',
    'Floods that swept the whole of the valley for days displaced in the end, by most counts, 2,400 people.',
  ],
  ['a number in digits', 'The agency assisted 8 people in Taiz.', 'The agency assisted eight people in Taiz.'],
  [
    'a number that is said',
    'The agency assisted 340 people in Taiz.',
    'The agency assisted hundreds of people in Taiz.',
  ],
  ['a noun that the rules know', 'The agency assisted 340 women in Taiz.', 'The agency assisted 340 Zaghawas in Taiz.'],
  [
    'one word of harm',
    'Some 3,400 people were displaced in Sofala.',
    'Some 3,400 people who need food and water were displaced in Sofala.',
  ],
])('is higher for %s', (_, surer, lessSure) => {
  expect(confidence(surer)).toBeGreaterThan(confidence(lessSure));
});

it('is lower for a metric taken from another number', () => {
  const [first, second] = extract('The quake killed 120 people in Izmir and 45 in Manisa.');
  expect(second!.rules.metric![0]).toContain('shared');
  expect(second!.confidence).toBeLessThan(first!.confidence);
});

it('moves only in the direction that common sense allows', () => {
  const base = { 'strength of the link': 0.6, 'words that say otherwise': 0.2 };
  for (const [name, sign] of Object.entries(SIGNS)) {
    const change = confidenceOf({ ...base, [name]: 1 }).confidence - confidenceOf({ ...base, [name]: 0 }).confidence;
    expect(change * sign, name).toBeGreaterThanOrEqual(0);
  }
});

it('names the strongest reasons, by features that the figure has', () => {
  const [{ figure, features }] = extractWithFeatures('Aid reached some 2,000 people.') as [
    ReturnType<typeof extractWithFeatures>[0],
  ];
  expect(figure.rules.confidence).toContain('lowers: metric: assisted');
  expect(figure.rules.confidence!.length).toBeLessThanOrEqual(4);
  for (const reason of figure.rules.confidence!)
    expect(COEFFICIENTS).toHaveProperty([reason.replace(/^\w+: | \((?:high|low)\)$/gu, '')]);
  expect(Object.values(features).every((value) => value >= 0 && value <= 1)).toBe(true);
});

it('has no coefficient for a feature that no text can have', () => {
  const seen = new Set(
    own.flatMap((document) =>
      extractWithFeatures(document.text, document).flatMap(({ features }) => Object.keys(features)),
    ),
  );
  const rare = Object.keys(COEFFICIENTS).filter((name) => !seen.has(name));
  expect(rare.length, rare.join(', ')).toBeLessThanOrEqual(6);
});

it('holds confidences against what was right: Brier score, bins, what thresholds leave', () => {
  const result = calibrationOf(
    [
      { confidence: 0.9, right: true },
      { confidence: 0.9, right: true },
      { confidence: 0.9, right: false },
      { confidence: 0.55, right: false },
    ],
    5,
  )!;
  expect(result.brier).toBeCloseTo((0.01 + 0.01 + 0.81 + 0.3025) / 4);
  expect(result.baseBrier).toBeCloseTo(0.25);
  expect(result.bins.find(({ from }) => from === 0.9)).toMatchObject({ figures: 3, right: 2 / 3 });
  expect(result.thresholds.find(({ minimum }) => minimum === 0.6)).toEqual({
    minimum: 0.6,
    figures: 3,
    precision: 2 / 3,
    recall: 2 / 5,
  });
  expect(calibrationOf([], 3)).toBeNull();
});
