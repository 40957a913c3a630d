/**
 * The coefficients of the confidence model, as scripts/fit-confidence.ts wrote them on 2026-11-29:
 * fitted to 1172 figures (1061 right) of 409 documents as the rules first met them, beside 884 figures of
 * 313 documents that the rules were tuned on. How well they hold: docs/accuracy.md. Not to be edited by hand.
 */
import type { Coefficient } from './confidence.js';

/** The log-odds of a figure all of whose features are 0. */
export const INTERCEPT = 0.77;

export const COEFFICIENTS: Readonly<Record<string, Coefficient>> = {
  'beginning of the text': { weight: 0.201, mean: 0.608 },
  'displaced in a text of refugees': { weight: -1.474, mean: 0.018 },
  'distance of the word that says what happened': { weight: -1.598, mean: 0.116 },
  'expected, not counted': { weight: -0.945, mean: 0.01 },
  'length of the sentence': { weight: -0.732, mean: 0.362 },
  'link: adjective': { weight: 0.155, mean: 0.049 },
  'link: after': { weight: 0.012, mean: 0.338 },
  'link: before': { weight: -0.244, mean: 0.221 },
  'link: label': { weight: 0.052, mean: 0.046 },
  'link: participle': { weight: 0.869, mean: 0.202 },
  'metric of another number': { weight: -0.842, mean: 0.071 },
  'metric of the noun': { weight: 0.514, mean: 0.06 },
  'metric of the text': { weight: -0.517, mean: 0.014 },
  'metric: abducted': { weight: -0.41, mean: 0.009 },
  'metric: affected': { weight: 0.131, mean: 0.031 },
  'metric: assisted': { weight: -1.24, mean: 0.057 },
  'metric: displaced': { weight: -0.097, mean: 0.361 },
  'metric: facilities_damaged': { weight: 0.423, mean: 0.015 },
  'metric: fighters': { weight: -0.4, mean: 0.026 },
  'metric: funding_received': { weight: -0.473, mean: 0.024 },
  'metric: funding_required': { weight: 0.008, mean: 0.025 },
  'metric: housing_damaged': { weight: 0.348, mean: 0.032 },
  'metric: housing_destroyed': { weight: 0.257, mean: 0.049 },
  'metric: in_need': { weight: 0.06, mean: 0.01 },
  'metric: injured': { weight: 1.154, mean: 0.055 },
  'metric: killed': { weight: 1.261, mean: 0.182 },
  'metric: missing': { weight: 0.086, mean: 0.037 },
  'metric: population': { weight: -0.448, mean: 0.021 },
  'metric: refugees': { weight: -0.327, mean: 0.029 },
  'metric: returned': { weight: -0.223, mean: 0.021 },
  'metric: trapped': { weight: -0.111, mean: 0.017 },
  money: { weight: -0.465, mean: 0.049 },
  'no noun': { weight: -0.202, mean: 0.238 },
  'noun that is a guess': { weight: -0.603, mean: 0.004 },
  'other events in the sentence': { weight: -0.124, mean: 0.216 },
  'people who came to help': { weight: -0.139, mean: 0.002 },
  'place in the sentence': { weight: 0.419, mean: 0.595 },
  range: { weight: -0.095, mean: 0.007 },
  'size of the number': { weight: 1.057, mean: 0.536 },
  'small number in words': { weight: -0.737, mean: 0.089 },
  'somebody says it': { weight: 0.273, mean: 0.445 },
  'strength of the link': { weight: 1.976, mean: 0.75 },
  'unit of another number': { weight: -0.481, mean: 0.006 },
  'unit: households': { weight: -0.006, mean: 0.096 },
  'unit: housing_units': { weight: -0.494, mean: 0.084 },
  'words before the noun': { weight: -0.217, mean: 0.025 },
  'words that say otherwise': { weight: -1.203, mean: 0.082 },
};
