import type { NewsArticle } from '../types.js';

/** East Bank Monitor: the blog of a fictional local monitoring group. Newest first. */
export const eastBankMonitorArticles: readonly NewsArticle[] = [
  {
    path: '/east-bank-monitor/2016/12/two-months/',
    title: 'Two months',
    published: '2016-12-16T21:12:00+03:00',
    byline: 'the editors',
    summary: 'What our notebooks say after two months, and what they do not.',
    body: [
      'Two months ago tonight the first columns set out. We have gone through our notebooks again, street by street, and asked every contact for the families that we may have missed.',
      'The East Bank Monitor estimates that 105,000 to 120,000 people have fled Mosul since 17 October. We give two ends because we believe in neither.',
      'More than 600 civilians have been killed in Mosul since 17 October, the East Bank Monitor finds. For each we hold a name, a date and a second witness. Where there was no second witness the name waits on another list.',
      'Some 1,300 homes have been destroyed on the east bank of Mosul, judging by photographs that readers sent us.',
      'The pause is being used by all sides. Bread is back in two bakeries in Zuhur, at five times the price, and the queue begins at 4 in the morning.',
      'We will not post next week. One of us is getting married, battle or no battle.',
    ],
  },
  {
    path: '/east-bank-monitor/2016/12/those-who-stay/',
    title: 'Those who stay',
    published: '2016-12-03T22:40:00+03:00',
    byline: 'the editors',
    summary: 'Nobody counts the people on the other bank, so we asked them.',
    body: [
      'We are asked every day how many people are left inside. The honest answer is that nobody knows.',
      'Hundreds of thousands of people remain trapped in Mosul, the East Bank Monitor believes, and most of them live west of the river, where our contacts speak to us from rooftops and only for a minute or two.',
      'On this bank the worst day of the week was Thursday. Fourteen people were killed on 1 December in Zuhur when a house fell in on the neighbours who had gathered in its cellar.',
      'The East Bank Monitor has counted 412 civilians killed in Mosul since 17 October. It is the number of those we could name.',
      'Water comes from wells that were dug this month by hand. A man in Aden quarter reached it at 11 metres and has been the most popular person on Street 7 since.',
    ],
  },
  {
    path: '/east-bank-monitor/2016/11/what-we-counted/',
    title: 'What we counted',
    published: '2016-11-12T20:05:00+03:00',
    byline: 'the editors',
    summary: 'Our first estimates, and how we came to them.',
    body: [
      'This page is written by people who did not leave. We have 23 volunteers on the east bank of Mosul and no office; what we have is patience and telephones.',
      'The East Bank Monitor estimates that 50,000 to 55,000 people have been displaced from Mosul since 17 October. Both the ministry and the agencies miss those who went north by the old mill road.',
      'Thousands of fighters are still in Mosul. We are often asked for more than that. We do not have more than that.',
      'The East Bank Monitor has recorded 148 civilians killed and 402 injured in Mosul since 17 October. We publish no names of the wounded, because the wounded can still be found.',
      'On Friday a drone dropped something on the roof of the pharmacy near the 3rd bridge. It was a box of leaflets, all in the wrong dialect.',
    ],
  },
];
