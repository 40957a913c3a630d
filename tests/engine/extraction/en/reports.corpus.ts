import type { CorpusEntry } from '../corpus.js';

/** Sentences as monitors of displacement, agencies and local reports write them. */
const corpus: readonly CorpusEntry[] = [
  [
    ['displaced ~44000'],
    [
      'There were about 44,000 new displacements associated with the floods.',
      'Around 44,000 new displacements were recorded in the first half of 2017.',
      'The cyclone triggered about 44,000 displacements.',
      'An estimated 44,000 people were driven from their homes by the fighting.',
      'Fighting between the army and rebels led to the displacement of about 44,000 people.',
      'Some 44,000 people were pre-emptively evacuated in Quang Ngai.',
      'Nearly 44,000 people had to be evacuated when the dyke burst.',
      'Heavy rain caused the evacuation of approximately 44,000 people in the state.',
    ],
  ],
  [['displaced 44000 stock'], ['As of 30 June, 44,000 people were living in displacement.']],
  [
    ['displaced ~2500 households', 'displaced ~12500'],
    [
      'About 2,500 families (around 12,500 people) fled to the district capital.',
      'Some 2,500 households, about 12,500 people, were displaced.',
    ],
  ],
  [
    ['displaced 612 households'],
    [
      '612 households have been relocated to a transit site.',
      'Landslides forced 612 families to move to temporary shelters.',
      'In the municipality 612 families were left homeless.',
    ],
  ],
  [['displaced 7300..'], ['More than 7,300 inhabitants of the island were evacuated by boat.']],
  [
    ['displaced 18..'],
    [
      'At least 18 people spent the night in the gymnasium.',
      'At least 18 residents of the block were moved to a hotel.',
    ],
  ],
  [
    ['displaced 200.. housing_units'],
    [
      'More than 200 homes were evacuated as the fire approached.',
      'Flooding prompted the evacuation of more than 200 homes.',
    ],
  ],
  [
    ['housing_destroyed 89 housing_units', 'displaced 350'],
    [
      'A fire destroyed 89 homes and left 350 people homeless.',
      'The blaze razed 89 houses, displacing 350 people.',
      '89 homes were destroyed and 350 people displaced.',
    ],
  ],
  [
    ['housing_damaged 1800 housing_units', 'displaced 900 households'],
    [
      'The earthquake damaged 1,800 homes and forced 900 families into tents.',
      '1,800 houses were damaged and 900 families evacuated.',
    ],
  ],
  [
    ['refugees 5600'],
    [
      '5,600 people fled to neighbouring Cameroon.',
      '5,600 people crossed into the Democratic Republic of the Congo.',
      'In two weeks 5,600 people fled across the border into Niger.',
    ],
  ],
  [
    ['returned 9400'],
    [
      '9,400 of the displaced had returned by the end of the month.',
      '9,400 people displaced in 2014 returned to their areas of origin.',
      'Returns: 9,400',
    ],
  ],
  [
    ['displaced 15000..20000'],
    [
      'Between 15,000 and 20,000 people fled Kaga Bandoro.',
      'As few as 15,000 and as many as 20,000 people have fled.',
      'The fighting displaced 15,000 to 20,000 people.',
    ],
  ],
  [
    ['displaced ..3000'],
    [
      'Up to 3,000 people were displaced when militia burned their villages.',
      'As many as 3,000 people have left the area.',
      'The violence displaced as many as 3,000 people.',
    ],
  ],
  [
    ['displaced 1000+?'],
    ['Thousands of people were evacuated from coastal areas.', 'Thousands of residents have fled.'],
  ],
  [
    ['displaced 36000', 'displaced 11000'],
    [
      'The floods displaced 36,000 people in Assam and 11,000 in Bihar.',
      '36,000 people were evacuated in Luzon and 11,000 in the Visayas.',
      'In Assam 36,000 people were displaced, and in Bihar another 11,000.',
    ],
  ],
  [
    ['killed 31', 'missing 12', 'displaced 5000'],
    [
      '31 people died, 12 are missing and 5,000 were evacuated.',
      'The landslide killed 31 people, left 12 missing and forced 5,000 from their homes.',
      'Deaths: 31\nMissing: 12\nEvacuated: 5,000',
      '31 dead, 12 missing, 5,000 evacuated',
    ],
  ],
  [
    ['affected 25000', 'displaced 6000'],
    [
      '25,000 people were affected, including 6,000 who were displaced.',
      'The drought has affected 25,000 people, 6,000 of whom have been displaced.',
      'Of 25,000 people affected, 6,000 were evacuated.',
    ],
  ],
  [
    ['trapped 9000'],
    [
      '9,000 people have been cut off by floodwater.',
      '9,000 residents are besieged in Foua and Kefraya.',
      'The landslide has left 9,000 people isolated.',
    ],
  ],
  [['displaced 21000 children'], ['21,000 children have been forced to flee.']],
  [
    ['displaced 5000 stock'],
    [
      'The monastery is sheltering 5,000 people.',
      '5,000 people are still in evacuation centres.',
      '5,000 displaced people are being hosted by relatives.',
      'The site hosts 5,000 IDPs.',
      'Another camp holds 5,000 people.',
    ],
  ],
  [
    [],
    [
      'An average of 12 families share a toilet.',
      'The settlement has space for 500 families.',
      'Each camp can hold 3,000 people.',
      'The plan foresees the construction of 700 shelters.',
      'About 40% of the 12 districts were flooded.',
      'The threshold is 100 people.',
      'It rained for 36 hours.',
      'The ministry sent 20 boats and two helicopters.',
      'A state of emergency was declared in 24 municipalities.',
    ],
  ],
];

export default corpus;
