/**
 * The coefficients of the confidence model, as scripts/fit-confidence.ts wrote them on 2026-11-28:
 * fitted to 613 figures (554 right) of 165 documents whose errors nobody had read, beside 867 figures of
 * 313 documents that the rules were tuned on. How well they hold: docs/accuracy.md. Not to be edited by hand.
 */
import type { Coefficient } from './confidence.js';

/** The log-odds of a figure all of whose features are 0. */
export const INTERCEPT = 0.881;

export const COEFFICIENTS: Readonly<Record<string, Coefficient>> = {
  'beginning of the text': { weight: 0.17, mean: 0.525 },
  'displaced in a text of refugees': { weight: -1.185, mean: 0.018 },
  'distance of the word that says what happened': { weight: -0.907, mean: 0.105 },
  'expected, not counted': { weight: 0.087, mean: 0.011 },
  'figures in the text': { weight: 0.551, mean: 0.587 },
  'length of the sentence': { weight: -0.316, mean: 0.412 },
  'line without a stop': { weight: -0.273, mean: 0.008 },
  'link: adjective': { weight: 0.093, mean: 0.039 },
  'link: after': { weight: -0.063, mean: 0.245 },
  'link: before': { weight: -0.336, mean: 0.338 },
  'link: label': { weight: -0.403, mean: 0.049 },
  'link: participle': { weight: 1.055, mean: 0.197 },
  'metric of another number': { weight: -0.776, mean: 0.06 },
  'metric of the noun': { weight: 0.43, mean: 0.072 },
  'metric: abducted': { weight: -0.716, mean: 0.028 },
  'metric: affected': { weight: 0.413, mean: 0.034 },
  'metric: assisted': { weight: -1.346, mean: 0.057 },
  'metric: displaced': { weight: -0.237, mean: 0.175 },
  'metric: facilities_damaged': { weight: -0.542, mean: 0.029 },
  'metric: fighters': { weight: 0.14, mean: 0.024 },
  'metric: funding_received': { weight: -0.931, mean: 0.038 },
  'metric: funding_required': { weight: 0.48, mean: 0.023 },
  'metric: housing_damaged': { weight: 0.049, mean: 0.015 },
  'metric: housing_destroyed': { weight: 0.367, mean: 0.015 },
  'metric: in_need': { weight: 0.443, mean: 0.015 },
  'metric: injured': { weight: 0.868, mean: 0.082 },
  'metric: killed': { weight: 1.395, mean: 0.346 },
  'metric: missing': { weight: 0.061, mean: 0.041 },
  'metric: population': { weight: -0.349, mean: 0.029 },
  'metric: refugees': { weight: -0.36, mean: 0.026 },
  'metric: returned': { weight: -0.157, mean: 0 },
  'metric: trapped': { weight: 0.424, mean: 0.024 },
  money: { weight: -0.451, mean: 0.06 },
  'no place known': { weight: -0.059, mean: 0.015 },
  'noun that is a guess': { weight: -0.345, mean: 0.005 },
  'number with a qualifier': { weight: 0.079, mean: 0.33 },
  'numbers beside it that count nothing': { weight: -0.022, mean: 0.031 },
  'place in the sentence': { weight: 0.162, mean: 0.646 },
  range: { weight: -0.595, mean: 0.021 },
  'size of the number': { weight: 0.186, mean: 0.486 },
  'small number in words': { weight: -0.437, mean: 0.152 },
  'strength of the link': { weight: 1.746, mean: 0.792 },
  'unit: households': { weight: -0.138, mean: 0.026 },
  'unit: housing_units': { weight: 0.009, mean: 0.031 },
  'vague number': { weight: -0.459, mean: 0.075 },
  'what it counts stands before': { weight: -0.063, mean: 0.018 },
  'words before the noun': { weight: -0.335, mean: 0.037 },
  'words that say otherwise': { weight: -1.011, mean: 0.119 },
};
