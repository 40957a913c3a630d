import type { NewsArticle } from '../types.js';

/** Nineveh Ledger: a fictional provincial daily with an old website. Newest first. */
export const ninevehLedgerArticles: readonly NewsArticle[] = [
  {
    path: '/nineveh-ledger/story.php?id=1240',
    title: 'Both counts of the displaced reach six digits',
    published: '2016-12-15T08:00:00+03:00',
    byline: 'By Yusuf al-Tai',
    summary: 'The government and the United Nations agree on the size of the exodus for the first time in weeks.',
    body: [
      'Baghdad - For the first time in three weeks the two lists of those who fled the fight for Mosul tell the same story.',
      'More than 100,000 people have been displaced from Mosul since October 17, Iraqi authorities said in a bulletin.',
      'As of December 13, the UN refugee agency had counted 103,900 people displaced since October 17. Between December 5 and December 11 alone, 16,400 people were newly displaced, UNHCR said.',
      'The sum of the two lists, as some readers have worked it out for themselves, means nothing, since most families stand on both.',
      'Some are going the other way. About 4,300 people have returned to Qayyarah since December 1, its mayor said, although the oil wells set alight in August are still burning there.',
      'On the eastern front the week was a bloody one. Doctors listed 27 dead and at least 90 wounded in Mosul between December 5 and December 11.',
    ],
  },
  {
    path: '/nineveh-ledger/story.php?id=1213',
    title: 'Winter will be worse than the fighting, aid group says',
    published: '2016-11-18T08:00:00+03:00',
    byline: 'By Yusuf al-Tai',
    summary: 'Frost is near and the camps lack stoves.',
    body: [
      'Erbil - Nearly 60,000 people have been displaced around Mosul since October 17, Relief Bridge said on Friday, and the first frost is days away.',
      'As of November 16, more than 58,000 people had been displaced since the offensive began on October 17, according to Iraqi authorities.',
      'In Baghdad the view of the enemy has not changed. Iraqi authorities still put the strength of the militants in Mosul at 5,000 to 6,000 fighters.',
      'The charity is worried about the cold above all. In Debaga camp 9,600 people are in need of winter clothing, Relief Bridge said, among them 4,100 children under the age of 12. A blanket costs 8 dollars in the bazaar, a kerosene stove 40.',
      'Relief Bridge said it needed $12.5 million to keep its stations around Mosul open until March.',
      'A driver of the group who makes the run from Erbil twice a day told the Ledger that he had counted 31 checkpoints on a road of 80 kilometres.',
    ],
  },
  {
    path: '/nineveh-ledger/story.php?id=1199',
    title: 'Families leave edges of Mosul',
    published: '2016-11-04T08:00:00+03:00',
    byline: 'From our news services',
    summary: 'Residents walk out of the eastern suburbs.',
    body: [
      'Families carrying blankets and cooking pots walked out of Mosul’s eastern suburbs on Thursday, waving white cloth at soldiers who had entered the first of the city’s districts two days earlier.',
      'More than 18,000 people have left the city and the villages around it since October 17, when the offensive began, the UN refugee agency said.',
      'Far more have no way out. Up to 1.5 million people are still trapped in Mosul, according to UNHCR, as roadblocks and snipers close the routes to the east.',
      'Inside the city, the defenders have had more than two years to dig tunnels and wire houses with bombs. The US-led coalition says there are 3,000 to 5,000 fighters in Mosul.',
      'Camps to the east have begun to fill, and relief workers expect to run short of tents within a week.',
    ],
  },
  {
    path: '/nineveh-ledger/story.php?id=1194',
    title: 'Capital tallies first fortnight of flight',
    published: '2016-10-31T08:00:00+03:00',
    byline: 'By our Baghdad correspondent',
    summary: 'The government publishes its first bulletin on those who fled the offensive.',
    body: [
      'Baghdad - Iraqi authorities said on Monday that 17,700 people had left Mosul and the villages near it since October 17.',
      'Between October 24 and October 30, 7,400 people were newly displaced, according to Iraqi authorities. It was their first weekly bulletin.',
      'The greater part of the population has not moved. Between 1.2 million and 1.3 million people are trapped in Mosul today, Iraqi authorities estimate.',
      'Three hundred and forty families fled to Debaga camp on Sunday. Each was handed a form of six pages, which the elders filled in for those who cannot read.',
      'In Qayyarah a sack of flour sells for 45,000 dinars, twice the price of last year, and petrol is poured from bottles.',
      'Thirty-eight soldiers have been killed on the Mosul front since October 17, an army doctor said. The ministry of defence publishes no losses.',
    ],
  },
];
