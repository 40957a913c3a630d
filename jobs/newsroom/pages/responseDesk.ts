import type { NewsArticle } from '../types.js';

/** Mosul Response Desk: a fictional joint information desk of agencies; its one page is replaced with each update. */
export const responseDeskArticles: readonly NewsArticle[] = [
  {
    path: '/response-desk/mosul',
    title: 'Mosul response: flash update',
    published: '2016-12-18T18:00:00+03:00',
    byline: null,
    summary: 'Situation and needs in and around the city, as reported to the desk.',
    body: [
      { heading: 'Key figures' },
      {
        list: [
          '14,200 people were newly displaced from Mosul between 12 and 18 December, according to the UN refugee agency.',
          'Iraqi authorities reported about 15,000 newly displaced people between 12 and 18 December.',
          '17,900 families are now sheltering in camps around Mosul (UNHCR).',
          'At least 650,000 people in Mosul are in need of clean water, according to Relief Bridge.',
          '$240 million is required for the Mosul response; $131 million has been received so far, UNHCR said.',
        ],
      },
      { heading: 'Situation' },
      'The pause in the offensive that was ordered on 13 December has made roads safer by day, and partners report that registration sites are no longer overrun. Departures nevertheless continue from districts along the front line, mostly in the two hours after dawn.',
      'UNHCR warns that 250,000 more people could be displaced if fighting resumes west of the river.',
      { heading: 'Response' },
      'Food reached 85,000 people in Mosul between 1 and 15 December. Rations were cut by 20 per cent on the second day of the round for lack of fuel.',
      'The Government of Iraq has allocated land for 4 additional camp sites. Work on drainage starts when 3 bulldozers arrive from Dohuk.',
      'The desk publishes every second Sunday. The next update is due in January.',
    ],
  },
];
