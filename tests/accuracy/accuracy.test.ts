import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { documentsOf, evaluate } from '../../cli/evaluate.js';

const score = evaluate(documentsOf(readFileSync(new URL('./own.jsonl', import.meta.url), 'utf8')));
const errors = score.errors.map(({ kind, id, context }) => `${kind}: ${id} ${context}`).join('\n');

it('reads the figures of our own annotated texts', () => {
  expect(score.documents).toBeGreaterThanOrEqual(30);
  expect(score.detection.f1, errors).toBeGreaterThanOrEqual(0.98);
  expect(score.figure.f1, errors).toBeGreaterThanOrEqual(0.98);
});

it.each([
  ['bound', 0.98],
  ['group', 0.95],
  ['kind', 0.95],
  ['projected', 0.95],
])('reads the %s of at least %d of them, and of those that say more than the default', (field, least) => {
  const found = score.fields.find((one) => one.field === field);
  expect(found?.accuracy).toBeGreaterThanOrEqual(least);
  expect(found?.beyondDefault?.f1).toBeGreaterThanOrEqual(least - 0.1);
});

const whole = evaluate(documentsOf(readFileSync(new URL('./claimants.jsonl', import.meta.url), 'utf8')));

it.each([
  ['attribution', 0.98, 0.98],
  ['from/to', 0.9, 0.88],
])(
  'reads the %s of at least %d of the texts annotated with all fields; beyond the default %d',
  (field, least, leastF1) => {
    const found = whole.fields.find((one) => one.field === field);
    expect(whole.documents).toBeGreaterThanOrEqual(12);
    expect(found?.accuracy).toBeGreaterThanOrEqual(least);
    expect(found?.beyondDefault?.f1).toBeGreaterThanOrEqual(leastF1);
  },
);
