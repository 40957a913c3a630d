import type { CorpusEntry } from '../corpus.js';

const corpus: readonly CorpusEntry[] = [
  [
    ['in_need 1400000'],
    [
      '1.4 million people need humanitarian assistance.',
      '1.4 million people are in need of aid.',
      '1.4 million people in need',
      '1.4 million people are food insecure.',
      '1.4 million people are at risk of famine.',
      '1.4 million people face hunger.',
      '1.4 million people require urgent help.',
      'People in need: 1.4 million',
      'The number of people in need has risen to 1.4 million.',
      '1.4 million are severely food insecure.',
      '1.4 million people lack access to clean water.',
      '1.4 million people depend on food aid.',
      '1.4 million people are facing acute food insecurity.',
      '1.4 million IDPs are in need of shelter.',
      '1.4 million people go hungry.',
    ],
  ],
  [
    ['in_need 1400000 children'],
    [
      '1.4 million children are acutely malnourished.',
      '1.4 million children need protection.',
      '1.4 million children are suffering from severe malnutrition.',
      '1.4 million children are at risk.',
    ],
  ],
  [
    ['in_need 1400000 projected'],
    ['1.4 million people will need food aid by June.', '1.4 million people could face famine.'],
  ],
  [
    ['assisted 82000'],
    [
      'The agency reached 82,000 people with food.',
      'The agency provided 82,000 IDPs with food.',
      '82,000 people received food rations.',
      'Aid workers delivered food to 82,000 people.',
      '82,000 people were vaccinated.',
      '82,000 people have been assisted since January.',
      'People reached: 82,000',
      'The response has reached 82,000 people.',
      'The Red Crescent distributed blankets to 82,000 people.',
      '82,000 people have benefited from the programme.',
      'WFP fed 82,000 people in March.',
      '82,000 beneficiaries were registered.',
      'The convoy carried food for 82,000 people.',
      'The agency plans to assist 82,000 people.',
    ],
  ],
  [
    ['assisted 600'],
    ['The coastguard rescued 600 migrants.', '600 people were rescued from rooftops.', 'Rescuers saved 600 people.'],
  ],
  [
    ['assisted 600 children'],
    [
      'The campaign vaccinated 600 children.',
      '600 children were screened for malnutrition.',
      'UNICEF provided psychosocial support to 600 children.',
    ],
  ],
  [
    ['assisted 5000 households'],
    [
      '5,000 families received tents.',
      'The charity provided cash grants to 5,000 families.',
      '5,000 households were given seeds.',
      'Food parcels reached 5,000 families.',
    ],
  ],
  [
    ['population 1500000'],
    [
      'The city has a population of 1.5 million.',
      '1.5 million people live in the city.',
      'The city of 1.5 million people fell in June.',
      'The region is home to 1.5 million people.',
      'It is inhabited by 1.5 million people.',
      'Population: 1.5 million',
      'The city, with 1.5 million inhabitants, has no water.',
      '1.5 million people are living in the city.',
      'The district has 1.5 million residents.',
    ],
  ],
  [
    ['fighters 3000..5000 group:fighters'],
    [
      'There are 3,000 to 5,000 fighters in the city.',
      'Between 3,000 and 5,000 militants are in Mosul.',
      '3,000–5,000 ISIS fighters are dug in.',
    ],
  ],
  [
    ['fighters 30000 security_forces'],
    [
      '30,000 troops are taking part in the operation.',
      'The army deployed 30,000 soldiers.',
      '30,000 police were deployed.',
      'The government has sent 30,000 troops to the area.',
      'A force of 30,000 soldiers surrounds the town.',
      '30,000 police officers are on the streets.',
    ],
  ],
  [['fighters 3000 group:fighters'], ['The group has 3,000 fighters.']],
  [['population 400', 'killed 12'], ['In the village of 400 people, 12 were killed.']],
];

export default corpus;
