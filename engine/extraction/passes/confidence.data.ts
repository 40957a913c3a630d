/**
 * The coefficients of the confidence model, as scripts/fit-confidence.ts wrote them on 2026-11-29:
 * fitted to 610 figures (555 right) of 165 documents whose errors nobody had read, beside 867 figures of
 * 313 documents that the rules were tuned on. How well they hold: docs/accuracy.md. Not to be edited by hand.
 */
import type { Coefficient } from './confidence.js';

/** The log-odds of a figure all of whose features are 0. */
export const INTERCEPT = 1.517;

export const COEFFICIENTS: Readonly<Record<string, Coefficient>> = {
  'beginning of the text': { weight: -0.096, mean: 0.526 },
  'displaced in a text of refugees': { weight: -1.347, mean: 0.018 },
  'distance of the word that says what happened': { weight: -1.175, mean: 0.106 },
  'expected, not counted': { weight: -0.197, mean: 0.011 },
  'length of the sentence': { weight: -0.362, mean: 0.412 },
  'line without a stop': { weight: -0.148, mean: 0.008 },
  'link: adjective': { weight: -0.365, mean: 0.039 },
  'link: after': { weight: -0.125, mean: 0.248 },
  'link: before': { weight: -0.374, mean: 0.336 },
  'link: label': { weight: 0.234, mean: 0.049 },
  'link: participle': { weight: 1.099, mean: 0.197 },
  'metric of another number': { weight: -0.799, mean: 0.059 },
  'metric of the noun': { weight: 0.33, mean: 0.072 },
  'metric: abducted': { weight: -0.552, mean: 0.028 },
  'metric: affected': { weight: 0.367, mean: 0.034 },
  'metric: assisted': { weight: -1.2, mean: 0.054 },
  'metric: displaced': { weight: -0.393, mean: 0.175 },
  'metric: facilities_damaged': { weight: -0.515, mean: 0.031 },
  'metric: fighters': { weight: 0.047, mean: 0.025 },
  'metric: funding_received': { weight: -0.928, mean: 0.036 },
  'metric: funding_required': { weight: 0.478, mean: 0.023 },
  'metric: housing_damaged': { weight: 0.334, mean: 0.013 },
  'metric: housing_destroyed': { weight: 0.28, mean: 0.015 },
  'metric: in_need': { weight: 0.429, mean: 0.015 },
  'metric: injured': { weight: 0.828, mean: 0.082 },
  'metric: killed': { weight: 1.402, mean: 0.348 },
  'metric: missing': { weight: 0.15, mean: 0.041 },
  'metric: population': { weight: -0.492, mean: 0.03 },
  'metric: refugees': { weight: -0.452, mean: 0.026 },
  'metric: returned': { weight: -0.207, mean: 0 },
  'metric: trapped': { weight: 0.424, mean: 0.025 },
  money: { weight: -0.45, mean: 0.059 },
  'no place known': { weight: -0.053, mean: 0.015 },
  'noun that is a guess': { weight: -0.361, mean: 0.005 },
  'number with a qualifier': { weight: 0.041, mean: 0.331 },
  'other events in the sentence': { weight: -0.276, mean: 0.25 },
  'place in the sentence': { weight: 0.305, mean: 0.633 },
  range: { weight: -0.602, mean: 0.021 },
  'size of the number': { weight: 0.256, mean: 0.484 },
  'small number in words': { weight: -0.595, mean: 0.154 },
  'somebody says it': { weight: 0.092, mean: 0.356 },
  'strength of the link': { weight: 1.741, mean: 0.793 },
  'unit: households': { weight: -0.012, mean: 0.026 },
  'unit: housing_units': { weight: 0.218, mean: 0.03 },
  'vague number': { weight: -0.541, mean: 0.075 },
  'what it counts stands before': { weight: -0.041, mean: 0.018 },
  'words before the noun': { weight: -0.266, mean: 0.039 },
  'words that say otherwise': { weight: -1.24, mean: 0.118 },
};
