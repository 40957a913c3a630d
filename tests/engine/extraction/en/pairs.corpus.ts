/** Two numbers of one sentence or list: a count in two units, two places, two moments, two degrees of damage. */
import type { CorpusEntry } from '../corpus.js';

const corpus: readonly CorpusEntry[] = [
  [
    ['displaced 300 households', 'displaced 1500'],
    ['300 families comprising 1,500 individuals were displaced by flooding in Tana.'],
  ],
  [['displaced 300 households', 'displaced 1500'], ['300 families with 1,500 members have been displaced.']],
  [['displaced 300 households', 'displaced 1500'], ['Displacement of 300 families - 1,500 persons - was recorded.']],
  [['displaced 300 households', 'displaced 1500'], ['A total of 300 families or 1,500 persons are staying in 4 ECs']],
  [['displaced 300 households', 'displaced 1500'], ['300 HHs (1500 inds) displaced to Tawila']],
  [['displaced 1500', 'displaced 300 households'], ['Total IDPs: 1,500 individuals (300 HHs)']],
  [['displaced ~1500', 'displaced ~300 households'], ['An estimated 1500 people (approx. 300 families) fled']],
  [['displaced 1500', 'displaced ~300 households'], ['1,500 people, about 300 families, were evacuated.']],
  [['displaced 300 households', 'displaced 1500'], ['Evacuated: 300 families / 1,500 persons']],
  [['displaced 300 households', 'displaced 1500'], ['300 families equivalent to 1,500 people were forced to leave']],
  [
    ['displaced 300 households', 'displaced 1500'],
    ['300 families, that is 1,500 people, have lost everything and sleep in the open.'],
  ],
  [
    ['displaced ~1500', 'displaced 300 households'],
    ['Some 1,500 people representing 300 households arrived at the Deba site from Fizi.'],
  ],
  [['displaced 300 households', 'displaced ~1500'], ['300 families (est. 1,500 persons) have fled']],
  [['displaced 1500', 'displaced 300 households'], ['1,500 people in 300 families were made homeless']],
  [['displaced 300 households', 'displaced 1500'], ['300 families involving 1,500 people were relocated']],
  [['displaced 300 households', 'displaced 1500'], ['300 families [1,500 people] evacuated']],
  [['displaced ~300 households', 'displaced ~1500'], ['about 300 families -- some 1,500 people -- fled']],
  [['displaced 300 households', 'displaced 1500'], ['300 families, totalling 1,500 people, are being sheltered']],
  [['displaced 300 households', 'displaced ~1500'], ['300 families, an estimated 1,500 individuals, were uprooted']],
  [['displaced 300 households', 'displaced 1500'], ['300 families—1,500 people—had to leave their homes']],
  [['displaced 300 households', 'displaced 1500'], ['300 families were displaced (1,500 people).']],
  [['displaced 300 households', 'displaced 1500'], ['300 families displaced, corresponding to 1,500 people.']],
  [['displaced 300 households', 'displaced 1500'], ['The fire displaced 300 families, consisting of 1,500 residents.']],
  [['displaced 300 households', 'displaced ~1500'], ['The fire displaced 300 families which is around 1,500 people.']],
  [['displaced 1500', 'displaced 300 households'], ['1500 people from 300 families were taken to shelters']],
  [
    ['displaced 300 households', 'displaced 1500'],
    ['1 500 personnes... 300 families and 1,500 people moved to higher ground'],
  ],
  [['displaced 300 households', 'displaced 1500'], ['In camp A there are 300 families of IDPs, 1,500 people.']],
  [['displaced 300 households', 'displaced 1500'], ['IDPs: 300 households, 1,500 individuals.']],
  [['displaced 120 households', 'displaced 95 households'], ['displaced families: Kalma 120, Otash 95']],
  [['displaced 120 households', 'displaced 95 households'], ['120 families displaced in Kalma, 95 in Otash']],
  [
    ['displaced 120 households', 'displaced 95 households'],
    ['120 families in Kalma and another 95 in Otash have been displaced'],
  ],
  [['displaced 120 households', 'displaced 95 households'], ['Kalma: 120 families displaced; Otash: 95 families']],
  [
    ['displaced 120 households', 'displaced 95 households'],
    ['Of the displaced families, 120 are in Kalma and 95 in Otash.'],
  ],
  [['displaced 120', 'displaced 95'], ['Displaced households were found in Kalma (120) and Otash (95).']],
  [['displaced 120 households', 'displaced 95 households'], ['IDPs are in Kalma (120 families), Otash (95 families).']],
  [
    ['displaced 120 households', 'displaced 95 households'],
    ['The displaced come from Kalma (120 households) and Otash (95 households).'],
  ],
  [['displaced 120', 'displaced 95'], ['IDP figures\nKalma 120\nOtash 95']],
  [['displaced 120 households', 'displaced 95 households'], ['Province Displaced families\nKalma 120\nOtash 95']],
  [['displaced 120', 'displaced 95'], ['Location | IDP HH\nKalma | 120\nOtash | 95']],
  [['displaced 120', 'displaced 95'], ['Location, Displaced persons\nKalma, 120\nOtash, 95']],
  [
    ['displaced 1500', 'displaced 600'],
    ['Between January and March 1,500 people were displaced, 600 of them in Kalma.'],
  ],
  [['displaced 1500', 'displaced 600'], ['1,500 people have fled, of which 600 arrived in Kalma this week.']],
  [
    ['displaced 1500', 'displaced 600'],
    ['1,500 people are displaced in the county (600 in Kalma, the rest in Otash).'],
  ],
  [['displaced 1500', 'displaced 600'], ['The number of IDPs fell from 1,500 to 600']],
  [['displaced 1500', 'displaced 600'], ['IDPs decreased from 1,500 in May to 600 in June.']],
  [['displaced 1500', 'displaced 600'], ['1,500 people fled; 600 remain displaced']],
  [['displaced 1500', 'displaced 600'], ['1,500 evacuated, down from 600 a week before']],
  [['displaced 1500', 'displaced 600'], ['In Kalma 1,500 were evacuated, in Otash 600.']],
  [
    ['displaced 1500', 'displaced 600'],
    ['In Kalma, 1,500 people sought refuge at the base, while a further 600 did so in Otash.'],
  ],
  [['displaced 1500..', 'displaced 600'], ['More than 1,500 people fled on Monday. Another 600 followed on Tuesday.']],
  [['displaced 1500', 'displaced 600'], ['1,500 people fled. A second wave of 600 came on Tuesday.']],
  [
    ['displaced 1500', 'displaced 600'],
    ['Initially 1,500 people were evacuated. Later the figure was revised to 600.'],
  ],
  [
    ['housing_destroyed 12 housing_units', 'housing_damaged 80 housing_units'],
    ['12 houses were destroyed and 80 damaged'],
  ],
  [
    ['housing_destroyed 12 housing_units', 'housing_damaged 80 housing_units'],
    ['12 houses collapsed completely and 80 others partially'],
  ],
  [['housing_destroyed 12 housing_units', 'housing_damaged 80 housing_units'], ['Houses: 12 destroyed, 80 damaged']],
  [
    ['housing_destroyed 12 housing_units', 'housing_damaged 80 housing_units'],
    ['totally damaged houses: 12; partially damaged houses: 80'],
  ],
  [
    ['housing_destroyed 12 housing_units', 'housing_destroyed 80 housing_units'],
    ['destroyed 12 houses and left 80 uninhabitable'],
  ],
  [
    ['housing_destroyed 12 housing_units', 'housing_damaged 80 housing_units'],
    ['Fire destroyed 12 homes and damaged another 80'],
  ],
  [
    ['housing_destroyed 12 housing_units', 'housing_destroyed 80 housing_units'],
    ['12 homes are a total loss, 80 can be repaired'],
  ],
];

export default corpus;
