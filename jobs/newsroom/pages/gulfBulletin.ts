import type { NewsArticle } from '../types.js';

/** Gulf Bulletin: a fictional broadcaster's website, heavy with navigation and comments. Newest first. */
export const gulfBulletinArticles: readonly NewsArticle[] = [
  {
    path: '/gulf-bulletin/world/middle-east/aid-group-says-exodus-may-near-new-mark.html',
    title: 'Aid group says Mosul exodus may be near a new mark',
    published: '2016-12-10T20:00:00+04:00',
    byline: 'Omar Farid',
    summary: 'An aid group believes that official counts miss many of those who fled.',
    body: [
      'Up to 100,000 people have been displaced from Mosul since 17 October, the aid group Relief Bridge estimated on Saturday, adding that nobody holds a full list.',
      'That would be well above the government’s tally. By 4 December, Iraqi authorities had counted more than 80,000 people displaced since the operation began on 17 October. They reported 9,800 newly displaced people between 28 November and 4 December.',
      'Aid workers say that many families never register, for fear of being questioned about sons and brothers who stayed behind.',
      'Not all of the traffic is outward. More than 3,500 people returned to Gogjali between 1 and 7 December, a district councillor said, to find the market looted and the school without a roof.',
      'Relief Bridge said 310 houses had been destroyed and about 1,200 damaged in Gogjali. Nine schools there were damaged too, the group said.',
      '“They come home to sweep,” said a volunteer with a wheelbarrow. “Sweeping is also a kind of hope.”',
    ],
  },
  {
    path: '/gulf-bulletin/world/middle-east/coalition-stands-by-estimate.html',
    title: 'Coalition stands by its estimate of fighters in Mosul',
    published: '2016-11-30T18:30:00+04:00',
    byline: 'Omar Farid',
    summary: 'Losses among the militants have been made good by recruits, a spokesman says.',
    body: [
      'The US-led coalition said on Wednesday that 3,000 to 5,000 fighters were still in Mosul, the same range that it gave at the start of the month.',
      'Major Dean Halloran, a spokesman, said losses had been made good by recruits, some of them boys, and by men who slipped in from the desert before the western road was cut.',
      'About 74,000 people have been displaced since 17 October, the UN refugee agency said in its latest bulletin on the city. UNHCR recorded 9,000 to 10,500 newly displaced people between 21 and 27 November, the lowest weekly total in a month.',
      'Iraqi authorities, who count in another way, reported 12,300 for the same week.',
      'Water has become the chief worry. As many as 500,000 people in Mosul are in urgent need of safe water, according to Relief Bridge, after a main that serves 30 neighbourhoods was hit.',
      'The dead are counted by volunteers. The East Bank Monitor, a local monitoring group, said 389 civilians had been killed in Mosul since 17 October.',
    ],
  },
  {
    path: '/gulf-bulletin/world/middle-east/un-agency-gives-new-count-of-uprooted.html',
    title: 'UN agency gives new count of uprooted in Iraq’s north',
    published: '2016-11-08T16:10:00+04:00',
    byline: 'Layla Mansour',
    summary: 'The pace of flight has quickened since soldiers entered the city.',
    body: [
      'The fighting around Mosul has displaced 34,300 people since it began on 17 October, the UN refugee agency said in Geneva on Tuesday.',
      'According to UNHCR, the pace has quickened: 22,600 people were newly displaced from Mosul between 31 October and 6 November, compared with 6,100 between 24 and 30 October.',
      'Iraqi authorities gave a similar picture, saying up to 24,000 people had fled Mosul between 31 October and 6 November.',
      'Others have stopped counting. Tens of thousands of people have fled Mosul since 17 October, the aid group Relief Bridge said, and its clinics can no longer keep a register.',
      'Fatima, 34, walked nine hours with a birdcage wrapped in a towel. The bird was alive. “It is the only one of us who sang,” she said.',
      'In Brussels, donors pledged $31 million for Iraq on Monday, less than half of what the hosts of the meeting had hoped for.',
    ],
  },
];
