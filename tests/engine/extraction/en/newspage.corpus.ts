/** What pages of ordinary news hold beside crises: ages, models, notes, scales, offers; and what must still be read beside them. */
import type { CorpusEntry } from '../corpus.js';

const corpus: readonly CorpusEntry[] = [
  [
    [],
    [
      'Hayley N. Hull, 30, Bulpitt, was arrested for theft.',
      'A juvenile, 16, Taylorville, was arrested on Monday.',
      'The driver, 41, was killed when the lorry overturned.',
      'Ravi Sharma (26), who was found dead near his home, was a driver.',
      'Bryant, from Glenrothes, was 23 when he disappeared.',
      'She was 14 when she fled the city.',
      'The iPhone 11 will support it.',
      'Wi-Fi 6 is supported by few of them.',
      'It made people feel full and helped them to eat less (35).',
      'Others were helped by it (27, 28, 29).',
      'doi: 10.1038/d41586-019-02790-3 helped.',
      'Nature 574, 16-17 (2019) helped.',
      'The tunnel connects to helped.example.org:273 and returns.',
      'The team is on a 1-6-2 run and battling injuries.',
      'Injury frequency: 1-100',
      'Thousands of academics are treated as second-class citizens.',
      'At least 5,000 people entered the statehouse through its public doors.',
      'Some 300 fans entered the stadium.',
      'Several thousand teachers surrounded the parliament.',
      'The firm has 120 employees who helped build her career.',
      'Detectives offer a $2,500 reward.',
      'The mother of two died at home.',
      'Two prison officers were charged with falsifying records.',
      'Ten of the 18 staffers on the shift on which Harmon was found dead were working overtime.',
      'It hit two rocket launchers.',
    ],
  ],
  [['displaced 29'], ['Most left Aleppo; 29 were displaced from Homs.']],
  [
    ['killed 23'],
    ['A bomb in the market killed 23, police said.', 'Of the passengers 23 were dead when the boat was found.'],
  ],
  [
    ['trapped 2000'],
    ['2,000 people are surrounded by water.', 'The army left 2,000 people surrounded in the old town.'],
  ],
  [['injured 40'], ['Forty people were treated in hospital.', 'Forty people were treated for burns.']],
  [
    ['refugees 5000..'],
    ['At least 5,000 people entered Uganda.', 'At least 5,000 people have entered the country from Sudan.'],
  ],
  [['assisted 120'], ['120 people were helped out of the water.', 'The 120 people who were rescued are safe.']],
  [['killed 30'], ['The 30 people who drowned off the coast were migrants.']],
  [
    ['affected 375000'],
    ['The company shut off power to 375,000 people.', 'In all 375,000 people were without communication.'],
  ],
  [['killed 12', 'injured 30'], ['Casualties were reported (killed 12, injured 30).']],
  [['fighters 300 security_forces'], ['300 police officers are in the town.']],
];
export default corpus;
