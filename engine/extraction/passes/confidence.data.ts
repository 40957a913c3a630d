/**
 * The coefficients of the confidence model, as scripts/fit-confidence.ts wrote them on 2026-11-29:
 * fitted to 611 figures (556 right) of 165 documents as the rules first met them, beside 867 figures of
 * 313 documents that the rules were tuned on. How well they hold: docs/accuracy.md. Not to be edited by hand.
 */
import type { Coefficient } from './confidence.js';

/** The log-odds of a figure all of whose features are 0. */
export const INTERCEPT = 1.515;

export const COEFFICIENTS: Readonly<Record<string, Coefficient>> = {
  'beginning of the text': { weight: -0.101, mean: 0.525 },
  'displaced in a text of refugees': { weight: -1.349, mean: 0.018 },
  'distance of the word that says what happened': { weight: -1.174, mean: 0.106 },
  'expected, not counted': { weight: -0.197, mean: 0.011 },
  'length of the sentence': { weight: -0.373, mean: 0.412 },
  'line without a stop': { weight: -0.149, mean: 0.008 },
  'link: adjective': { weight: -0.367, mean: 0.039 },
  'link: after': { weight: -0.12, mean: 0.249 },
  'link: before': { weight: -0.376, mean: 0.336 },
  'link: label': { weight: 0.234, mean: 0.049 },
  'link: participle': { weight: 1.099, mean: 0.196 },
  'metric of another number': { weight: -0.798, mean: 0.059 },
  'metric of the noun': { weight: 0.328, mean: 0.072 },
  'metric: abducted': { weight: -0.554, mean: 0.028 },
  'metric: affected': { weight: 0.37, mean: 0.034 },
  'metric: assisted': { weight: -1.204, mean: 0.054 },
  'metric: displaced': { weight: -0.389, mean: 0.177 },
  'metric: facilities_damaged': { weight: -0.513, mean: 0.031 },
  'metric: fighters': { weight: 0.047, mean: 0.025 },
  'metric: funding_received': { weight: -0.927, mean: 0.036 },
  'metric: funding_required': { weight: 0.477, mean: 0.023 },
  'metric: housing_damaged': { weight: 0.333, mean: 0.013 },
  'metric: housing_destroyed': { weight: 0.279, mean: 0.015 },
  'metric: in_need': { weight: 0.428, mean: 0.015 },
  'metric: injured': { weight: 0.827, mean: 0.082 },
  'metric: killed': { weight: 1.404, mean: 0.347 },
  'metric: missing': { weight: 0.153, mean: 0.041 },
  'metric: population': { weight: -0.491, mean: 0.029 },
  'metric: refugees': { weight: -0.455, mean: 0.026 },
  'metric: returned': { weight: -0.207, mean: 0 },
  'metric: trapped': { weight: 0.422, mean: 0.025 },
  money: { weight: -0.45, mean: 0.059 },
  'no place known': { weight: -0.053, mean: 0.015 },
  'noun that is a guess': { weight: -0.363, mean: 0.005 },
  'number with a qualifier': { weight: 0.039, mean: 0.331 },
  'other events in the sentence': { weight: -0.259, mean: 0.252 },
  'place in the sentence': { weight: 0.313, mean: 0.635 },
  range: { weight: -0.6, mean: 0.021 },
  'size of the number': { weight: 0.253, mean: 0.484 },
  'small number in words': { weight: -0.598, mean: 0.154 },
  'somebody says it': { weight: 0.089, mean: 0.355 },
  'strength of the link': { weight: 1.742, mean: 0.793 },
  'unit: households': { weight: 0.01, mean: 0.028 },
  'unit: housing_units': { weight: 0.217, mean: 0.029 },
  'vague number': { weight: -0.521, mean: 0.077 },
  'what it counts stands before': { weight: -0.042, mean: 0.018 },
  'words before the noun': { weight: -0.277, mean: 0.038 },
  'words that say otherwise': { weight: -1.236, mean: 0.119 },
};
