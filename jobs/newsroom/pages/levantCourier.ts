import type { NewsArticle } from '../types.js';

/** Levant Courier: a fictional newspaper that prints Tigris Wire beside its own reports. Newest first. */
export const levantCourierArticles: readonly NewsArticle[] = [
  {
    path: '/levant-courier/news/iraq/counts-of-mosuls-displaced-drift-apart-2291',
    title: 'Counts of Mosul’s displaced drift apart',
    published: '2016-11-25T11:00:00+02:00',
    byline: 'Rana Haddad',
    summary: 'The government and the United Nations no longer agree on how many have fled, and the gap is growing.',
    body: [
      'How many people has the battle for Mosul driven from their homes? It depends on whom one asks, and the gap is growing.',
      'Iraqi authorities put it highest: between 85,000 and 90,000 people have been displaced since 17 October, they say. The UN refugee agency, which registers families as they reach its camps, says 68,550 people have fled Mosul since then.',
      'Part of the difference is method. The government includes those who moved in with relatives and never saw a camp. The agency does not, and strikes out names that appear on two lists.',
      'Weekly numbers show the same split. Iraqi authorities reported 17,000 to 20,000 newly displaced people between 14 and 20 November; the UN refugee agency reported about 15,300.',
      { heading: 'Closer on those inside' },
      'On another question the two have moved together. More than 1 million people are still trapped in Mosul, according to Iraqi authorities. On Wednesday UNHCR lowered its own estimate to about 1 million people trapped in the city; it had spoken of half as many again.',
      'Nobody has counted them. Both estimates start from a ration register of 2014 and subtract those known to have gone.',
      '“A number is a kind of promise,” said a logistics planner who supplies three of the camps and asked not to be named. “If you say ninety and feed seventy, people remember.”',
    ],
  },
  {
    path: '/levant-courier/news/iraq/camps-east-of-mosul-near-limit-2154',
    title: 'Camps east of Mosul near their limit, aid group warns',
    published: '2016-11-10T17:45:00+02:00',
    byline: 'Rana Haddad',
    summary: 'An aid group fears for those inside the city while the first camps run out of room.',
    body: [
      'At least 1 million people remain trapped in Mosul, the aid group Relief Bridge said on Thursday, warning that a long siege would leave them without clean water.',
      'Jonas Okafor, its field director, said the way out had narrowed to one road, under fire by day and mined by night. Fewer than 300 people a day are using it.',
      'By the government’s tally the exodus is nonetheless the largest of the year. Iraqi authorities said 41,200 people had fled Mosul since 17 October.',
      'It may be a beginning. Up to 200,000 people could yet be forced to flee the city, the migration ministry says in a plan seen by the Courier.',
      { heading: '“Nowhere to put them”' },
      'Hasansham, the nearest of the camps, was planned for the spring and opened in the autumn. Some 1,800 families are now sheltering in Hasansham, many of them two to a tent, and the last 15 lorries of gravel have gone to roads instead of floors.',
      'Those who need surgery are driven on to Erbil. Ninety-four civilians were wounded in eastern Mosul between 1 and 9 November, doctors there said, half of them by mortar shells.',
      'One of the surgeons keeps a notebook of where each patient was hit. “I can draw you the front line from it,” he said.',
    ],
  },
  {
    path: '/levant-courier/news/world/families-stream-out-of-mosul-suburbs-2087',
    title: 'Families stream out of Mosul suburbs',
    published: '2016-11-03T13:05:00+02:00',
    byline: 'Tigris Wire',
    summary: 'Residents flee the eastern suburbs as soldiers hold the first districts.',
    body: [
      'Families carrying blankets and cooking pots walked out of the eastern suburbs of Mosul on Thursday, waving white cloth at soldiers who had entered the first of the city’s districts two days earlier.',
      'More than 18,000 people have left the city and the villages around it since October 17, when the offensive began, the UN refugee agency said.',
      'Far more have no way out. Up to 1.5 million people are still trapped in Mosul, according to UNHCR, as roadblocks and snipers close the routes to the east.',
      'Inside the city, the defenders have had more than two years to dig tunnels and wire houses with bombs. The US-led coalition says there are 3,000 to 5,000 fighters in Mosul.',
      'An Iraqi officer said his men had found eleven bodies in a schoolyard and were waiting for a forensic team.',
    ],
  },
  {
    path: '/levant-courier/news/iraq/first-camps-fill-as-battle-enters-second-week-1996',
    title: 'First camps fill as battle for Mosul enters second week',
    published: '2016-10-25T15:20:00+03:00',
    byline: 'Rana Haddad',
    summary: 'A week into the battle, the tents at Khazir are full.',
    body: [
      'The first tents went up at Khazir before anyone had come to sleep in them. A week into the battle for Mosul they are full.',
      'About 8,900 people had fled Mosul and the farms around it by Tuesday since the offensive opened on 17 October, the UN refugee agency said. UNHCR counted about 5,600 newly displaced people between 17 and 23 October.',
      'They come down from the ridge in tractors and school buses, and are searched, fed and asked for the names of neighbours who stayed.',
      'Relief Bridge, an aid group, said it had given blankets to 1,150 families in Khazir since Friday. Its clinic ran out of cough syrup on the first evening.',
      'What waits for the army is disputed. Iraqi authorities told the Levant Courier on Monday that 5,000 to 6,000 fighters were dug in inside Mosul. The coalition has given a lower estimate.',
      '“My son asks when we go back,” said Huda, 29, who used to teach arithmetic in a village that is now a gun position. “I tell him after the exams. There are no exams.”',
    ],
  },
];
