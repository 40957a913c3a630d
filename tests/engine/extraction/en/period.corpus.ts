/**
 * When figures happened or held: the expected period first, then the phrases that must give it. The figure stands in
 * square brackets. Published on Thursday 3 November 2016 unless the case says otherwise.
 */
import type { Kind, Metric } from '../../../../engine/extraction/types.js';

export interface PeriodCase {
  from: string | null;
  to: string | null;
  kind?: Kind;
  metric?: Metric;
  published?: string | null;
  phrases: string[];
}

export const PUBLISHED = '2016-11-03';

export const periodCorpus: PeriodCase[] = [
  {
    // The day is that of what is told first, not of what went before it.
    from: null,
    to: null,
    metric: 'killed',
    phrases: ['Rescuers searched for survivors on Tuesday after a landslide left [14] people dead.'],
  },
  {
    from: '2016-11-01',
    to: '2016-11-01',
    metric: 'killed',
    phrases: [
      'On Tuesday, after the dam broke, [14] people were killed.',
      '[14] people were killed on Tuesday after a landslide.',
      'Violence erupted on Tuesday after gunmen killed [14] villagers.',
    ],
  },
  {
    // The day before that which was told.
    from: '2016-10-30',
    to: '2016-10-30',
    metric: 'killed',
    phrases: [
      'The city was shelled on Monday. A day earlier, [12] people were killed.',
      'Ten people were killed on Monday. The deaths come a day after air strikes killed [12] people.',
    ],
  },
  {
    // Told a day earlier; and without a day told before nothing is known.
    from: null,
    to: null,
    metric: 'killed',
    phrases: ['A day earlier, the army said [12] people were killed.', 'The previous day [12] people were killed.'],
  },
  {
    from: '2016-10-07',
    to: PUBLISHED,
    metric: 'killed',
    phrases: [
      '[1,400] people have been killed since militants launched an attack against towns from the coast on 07 October 2016.',
    ],
  },
  {
    from: null,
    to: PUBLISHED,
    phrases: [
      'As of this time, [40,487] families are sheltered.',
      'There are currently [18,277] families in shelters.',
    ],
  },
  {
    // A month of last year or of this one.
    from: '2015-05',
    to: '2015-05',
    phrases: ['In early May last year [14] people were killed.', 'In May of last year [14] people were killed.'],
  },
  {
    from: '2016-01-21',
    to: PUBLISHED,
    phrases: ['Since 21 January this year [900] families have fled.'],
  },
  {
    from: '2016-10-17',
    to: '2016-10-23',
    phrases: ['[872] families reached the town in the week ending 23 October.'],
  },
  {
    from: '2016-10-30',
    to: '2016-10-31',
    metric: 'killed',
    phrases: ['[148] people were killed when gunmen attacked between Sunday night and Monday.'],
  },
  {
    from: '1933',
    to: '1933',
    metric: 'killed',
    phrases: ['The 1933 blaze in the park killed [29].'],
  },
  {
    // Since when records are kept is not since when people died.
    from: null,
    to: PUBLISHED,
    metric: 'killed',
    phrases: ['The worst floods since records began 120 years ago have now cost [44] lives.'],
  },
  {
    // What began goes on.
    from: '2016-10-31',
    to: PUBLISHED,
    metric: 'killed',
    phrases: ['Rain that began on 31 October set off mudslides. [131] people were killed.'],
  },
  {
    from: '2016-10-31',
    to: '2016-10-31',
    metric: 'killed',
    phrases: ['Mudslides came down on 31 October after rain that began early. [131] people were killed.'],
  },
  {
    // "have fled; 300 were found": the perfect of another clause; "were said to have fled" is past.
    from: null,
    to: null,
    metric: 'housing_destroyed',
    phrases: ['Teams have seen 51 towns; [300] houses were found collapsed.'],
  },
  {
    from: null,
    to: null,
    metric: 'abducted',
    phrases: ['More than [300] people were said to have been arrested.'],
  },
  {
    from: null,
    to: PUBLISHED,
    metric: 'affected',
    phrases: [
      '[300] people are estimated to have been affected.',
      'Nobody knows more; [300] people have been affected.',
    ],
  },
  {
    // What is still to come has no day yet.
    from: null,
    to: null,
    metric: 'assisted',
    phrases: [
      'The plan needs 4 million dollars until February to help [300] people.',
      'Schools will stay closed until September; [300] people were helped.',
      'The [300] people will not be able to return until Monday: they won’t return until Monday.',
    ],
  },
  {
    from: null,
    to: '2016-10-31',
    metric: 'assisted',
    phrases: ['Until Monday [300] people were helped.'],
  },
  {
    from: '2016-10-31',
    to: '2016-10-31',
    phrases: [
      'The bridge collapsed on Monday. At least [14] people were killed.',
      'On the night of 31 October rain set off a mudflow above the town. According to the mayor, [14] people died.',
      'A first mudflow came down on Sunday. The next day [14] people were killed.',
      'At least [14] people were killed on Monday when a bridge collapsed.',
      'On Monday [14] people were killed when a bridge collapsed.',
      'Monday’s landslide killed [14] people.',
      '[14] people were killed three days ago near the old port.',
      'The blast on October 31 killed [14] people.',
      'The blast on 31 October killed [14] people.',
      'The blast on 31st October 2016 killed [14] people.',
      'The October 31 blast killed [14] people.',
      '[900] people fled from 12 villages on Monday.',
      'A raid against 12 villages killed [14] people on Monday.',
      'The blast of 2016-10-31 killed [14] people.',
      'The blast on Oct. 31 killed [14] people.',
    ],
  },
  {
    from: '2016-11-02',
    to: '2016-11-02',
    phrases: [
      '[30] houses burned down yesterday.',
      '[30] houses burned down last night.',
      'On Wednesday night [30] houses burned down.',
    ],
  },
  {
    from: '2016-11-03',
    to: '2016-11-03',
    phrases: [
      'Rebels killed [eight] soldiers today.',
      'Rebels killed [eight] soldiers this morning.',
      'Rebels killed [eight] soldiers on Thursday.',
    ],
  },
  { from: '2016-10-27', to: '2016-10-27', phrases: ['Rebels killed [eight] soldiers last Thursday.'] },
  {
    from: '2016-10-31',
    to: '2016-11-03',
    phrases: [
      'Some [2,000] people have fled since Monday.',
      'Since Monday, some [2,000] people have fled.',
      'Some [2,000] people have fled in the past three days.',
      'Some [2,000] people fled over the past 72 hours.',
      'Over the last three days, [2,000] people were displaced.',
    ],
  },
  {
    from: '2016-10-17',
    to: '2016-11-03',
    phrases: [
      'Some [2,000] people have fled since October 17.',
      'Since 17 October, [2,000] people have been displaced.',
      'More than [18,000] have left villages around the town since the campaign began on October 17.',
      'More than [18,000] have been displaced since the offensive was launched on 17 October 2016.',
    ],
  },
  {
    from: '2016-02-19',
    to: '2016-03-23',
    phrases: [
      'About [1,200] people were displaced between 19 February and 23 March.',
      'About [1,200] people were displaced from 19 February to 23 March 2016.',
      'From February 19 to March 23, [1,200] people were displaced.',
      'About [1,200] people were displaced between February 19 and March 23, 2016.',
    ],
  },
  {
    from: '2016-03-02',
    to: '2016-03-03',
    phrases: [
      '[900] people were evacuated on 2 and 3 March.',
      '[900] people were evacuated on March 2-3.',
      '[900] people were evacuated on 2–3 March.',
    ],
  },
  {
    from: '2015-12-19',
    to: '2015-12-23',
    phrases: [
      'Floods displaced [900] people between 19 and 23 December.',
      'Floods displaced [900] people from 19 to 23 December 2015.',
    ],
  },
  {
    from: '2016-01',
    to: '2016-06',
    phrases: [
      '[89,000] people were displaced in the first half of 2016.',
      'During the first six months of 2016, [89,000] people were displaced.',
      '[89,000] people were displaced in the first half of the year.',
    ],
  },
  { from: '2016-07', to: '2016-09', phrases: ['[89,000] people were displaced in the third quarter of 2016.'] },
  {
    from: '2015-12',
    to: '2016-02',
    phrases: [
      '[900] people were displaced between December 2015 and February 2016.',
      '[900] people were displaced between December and February.',
    ],
  },
  {
    from: '2016-10',
    to: '2016-10',
    phrases: [
      '[50] people died last week.',
      '[50] people died last month.',
      '[50] people died in October.',
      '[50] people died in mid-October.',
      '[50] people died in the second week of October.',
      '[50] people died early in October 2016.',
    ],
  },
  {
    from: '2015',
    to: '2015',
    phrases: [
      '[50] people died last year.',
      '[50] people died in 2015.',
      'In 2015, [50] people died.',
      'In early 2015, [50] people died.',
      'During 2015, [50] people died.',
    ],
  },
  {
    from: '2011',
    to: '2011',
    phrases: [
      'The 2011 earthquake killed [16,000] people.',
      'Some [16,000] people were killed in the 2011 earthquake.',
      '[16,000] people died five years ago.',
    ],
  },
  {
    from: '1991',
    to: '1991',
    phrases: ['The fighting in 1991 killed [600] people.', '[600] people were killed in 1991.'],
  },
  {
    from: '2013',
    to: '2015',
    phrases: [
      '[600] people were killed between 2013 and 2015.',
      '[600] people were killed in 2013-2015.',
      'From 2013 to 2015, [600] people were killed.',
    ],
  },
  {
    from: '2011',
    to: '2016-11-03',
    phrases: ['The war has killed [300,000] people since 2011.', 'Since 2011, [300,000] people have been killed.'],
  },
  {
    from: '2016-01',
    to: '2016-11-03',
    phrases: [
      '[7,000] people have been killed since the start of the year.',
      '[7,000] people have been killed since the beginning of 2016.',
      '[7,000] people have been killed since January.',
    ],
  },
  {
    from: '2016-01',
    to: '2016-11-03',
    phrases: [
      '[7,000] people have been killed so far this year.',
      'So far this year, [7,000] people have been killed.',
      '[7,000] people have been killed so far in 2016.',
    ],
  },
  {
    from: '2016',
    to: '2016',
    phrases: ['[7,000] people were killed this year.', '[7,000] people have been killed in 2016.'],
  },
  { from: '2016', to: '2016-11-03', phrases: ['[7,000] people have been killed this year.'] },
  {
    from: null,
    to: null,
    phrases: [
      'The governor says up to [4,500] people were moved; another bus left on Tuesday.',
      'Some [4,500] people were moved, but the bridge was closed on Tuesday.',
    ],
  },
  {
    from: null,
    to: '2016-11-03',
    phrases: [
      'The floods have killed [40] people.',
      'So far [40] people have been killed.',
      '[Forty] people have died in the floods.',
      'The quake has left [40] people dead.',
      'To date, [40] people were killed.',
      'Fighting has displaced [4,000] families.',
    ],
  },
  {
    from: null,
    to: '2016-10-30',
    phrases: [
      'By 30 October, [400] people had been evacuated.',
      'As of 30 October, [400] people had been evacuated.',
      'As of Sunday, [400] people had been evacuated.',
      '[400] people were evacuated until 30 October.',
    ],
  },
  {
    from: null,
    to: null,
    phrases: [
      'The storm killed [40] people.',
      '[40] people were killed in the storm.',
      'Soldiers shot [three] villagers.',
      '[40] people were killed, police said on Monday.',
      'Police said on Monday that [40] people were killed.',
      'Officials told reporters on Monday [40] people were killed.',
      'It was one of the worst storms this year and killed [40] people.',
      'The vote next Sunday follows a storm that killed [40] people.',
    ],
  },
  {
    kind: 'stock',
    from: null,
    to: '2016-11-03',
    phrases: [
      'As of 3 November, [1,500] people were in the camp.',
      '[1,500] people are still in the camp.',
      '[1,500] people now live in the camp.',
      '[1,500] people remain in the camp.',
      'Today, [1,500] people live in the camp.',
      'Currently [1,500] people shelter there.',
      'There are [1,500] fighters in the town.',
      '[1,500] people are trapped.',
    ],
  },
  {
    kind: 'stock',
    from: null,
    to: '2016-10-31',
    phrases: [
      'As of October 31, [1,500] people were in the camp.',
      'On Monday [1,500] people were in the camp.',
      'At 31 October [1,500] people were in the camp.',
      '[1,500] people were in the camp by 31 October.',
    ],
  },
  {
    kind: 'stock',
    from: null,
    to: '2014-12',
    phrases: [
      '[1,500] people were displaced as of December 2014.',
      'In December 2014, [1,500] people lived in the camp.',
      '[1,500] people were displaced at the end of 2014.',
    ],
  },
  {
    kind: 'stock',
    from: null,
    to: '2009-07-31',
    phrases: ['Some [45,000] displaced people live in the region (UNHCR, 31 July 2009).'],
  },
  {
    kind: 'stock',
    from: null,
    to: null,
    phrases: [
      '[1,500] people were in the camp.',
      'The town was home to [1,500] people.',
      'The camp held [1,500] people.',
      'A town of [1,500] people was flooded.',
    ],
  },
  {
    published: null,
    from: null,
    to: null,
    phrases: [
      'About [5,400] people fled between 26 February and 4 March.',
      '[12] people were killed on Monday.',
      '[12] people were killed last week.',
      '[12] people have been killed so far.',
    ],
  },
  {
    published: null,
    from: '2017-02-26',
    to: '2017-03-04',
    phrases: ['About [5,400] people fled between 26 February and 4 March. It was the worst month of 2017.'],
  },
  { published: null, from: '2009', to: null, phrases: ['Since 2009, violence has displaced [2.3 million] people.'] },
  {
    published: null,
    from: null,
    to: null,
    phrases: ['[12] people died on 5 May. In 2011 there were none, in 2012 two.'],
  },
  { from: '2016-10-29', to: '2016-10-30', phrases: ['[12] people were killed over the weekend.'] },
  { from: '2016-10-30', to: '2016-10-31', phrases: ['[12] people were killed on Sunday and Monday.'] },
  {
    from: '2016-10-28',
    to: '2016-10-30',
    phrases: ['[12] people were killed between Friday and Sunday.', 'From Friday to Sunday, [12] people were killed.'],
  },
  {
    from: '2016-10-30',
    to: '2016-10-30',
    phrases: [
      'The ministry said on Monday that [30] people were killed on Sunday.',
      '[30] people were killed on Sunday, the ministry said on Monday.',
    ],
  },
  { from: '2014', to: '2015', phrases: ['[30] people were killed in 2014 and 2015.'] },
  {
    from: '2004',
    to: '2004',
    phrases: ['The 2004 Indian Ocean tsunami killed [230,000] people.', '[230,000] people died in the 2004 tsunami.'],
  },
  {
    from: '2011',
    to: PUBLISHED,
    phrases: [
      '[300,000] people have died since the conflict erupted five years ago.',
      '[300,000] people have died since the war began in 2011.',
    ],
  },
  { from: '2015-11-17', to: '2015-11-17', phrases: ['[30] people were killed on Nov. 17.'] },
  {
    kind: 'stock',
    from: null,
    to: PUBLISHED,
    phrases: [
      'The camp, which opened in 2012, now holds [3,000] people.',
      'Some [3,000] people are trapped in the city, which fell in 2014.',
      '[3,000] people have been living in tents since August.',
    ],
  },
  {
    from: '2016-11-01',
    to: '2016-11-03',
    phrases: ['MOGADISHU, November 2 (Reuters) - At least [110] people have died in the past 48 hours.'],
  },
  { from: null, to: null, phrases: ['MOGADISHU, Nov 2 (Reuters) - Gunmen killed [11] people.'] },
  {
    kind: 'stock',
    from: null,
    to: '2016-10-30',
    phrases: ['Humanitarian snapshot (as of 30 October 2016)\nIDPs: [838,548]'],
  },
  {
    from: '2016-08-25',
    to: PUBLISHED,
    phrases: ['Nearly [87,000] people have fled since violence erupted in the country’s western hills on August 25.'],
  },
  {
    from: '2016-10-17',
    to: PUBLISHED,
    phrases: [
      '[900] people have fled since the siege opened on 17 October.',
      'Since the rains set in on 17 October, [900] people have been displaced.',
      'Shelling that began on 17 October has killed at least [900] people.',
      'The fighting began on 17 October. Some [900] people have fled since then.',
      'The siege has gone on since 17 October. Since then, [900] people have died.',
    ],
  },
  {
    from: '2016-10-17',
    to: '2016-10-30',
    phrases: [
      'As of 30 October, [900] people had been displaced since the campaign began on 17 October.',
      'By 30 October [900] people had fled since the campaign opened on 17 October.',
      'Some [900] people had fled by Sunday since the campaign opened on 17 October.',
    ],
  },
  {
    from: '2016-10-30',
    to: '2016-10-30',
    phrases: [
      'The road was cut on 30 October. Shells that day killed [three] people.',
      'By 30 October the road was cut. Shells killed [three] people the same night.',
      'The landslide on 30 October that killed [three] people was small.',
    ],
  },
  {
    kind: 'stock',
    from: null,
    to: null,
    phrases: [
      'The agency required [$240 million], up from $196 million in October.',
      'The camp held [240] families, compared with 196 in October.',
      'Some 30,000 people still live in the city, down from [80,000].',
      'The total is 1.8 million as of 31 March 2016. Two camps held [400] people.',
    ],
  },
  {
    kind: 'stock',
    metric: 'funding_required',
    from: null,
    to: null,
    phrases: [
      'The charity needed [$12 million] to keep its clinics open until March.',
      'The plan asked for [$12 million] until December.',
    ],
  },
  {
    kind: 'stock',
    metric: 'population',
    from: null,
    to: PUBLISHED,
    phrases: [
      'The rebels captured the city of [1.5 million] two years ago.',
      'They lost the town of [30,000] people in 2014.',
    ],
  },
  {
    kind: 'stock',
    metric: 'population',
    from: null,
    to: null,
    phrases: ['The mud fell on the village of [400] people last Monday.'],
  },
  {
    kind: 'stock',
    from: null,
    to: '2016-10',
    phrases: ['The agency now needs $240 million, up from $[196 million] in October.'],
  },
  {
    from: '2016-10-10',
    to: '2016-11-03',
    phrases: ['The army attacked the valley on 10 October. Shells have since killed [14] people.'],
  },
  {
    from: null,
    to: null,
    phrases: [
      'At least [14] people were killed, the minister told a news conference on Wednesday.',
      'At least [14] people were killed, the agency said in a statement late on Wednesday.',
      'The bridge collapsed on Monday.\n\nIn the plain a flood killed [14] people.',
      'It was the deadliest slide since 1962: [14] people were killed.',
    ],
  },
  {
    from: '2016-10-24',
    to: '2016-11-03',
    phrases: ['[14] people have been killed since fighters raided the coastal town on October 24.'],
  },
  { from: '2016-10-29', to: '2016-10-29', phrases: ['The governor said Saturday’s blasts killed [14] people.'] },
  {
    from: null,
    to: '2016-11-03',
    phrases: ['In a report of 24 October, the agency said that [14] people have been killed.'],
  },
  { from: '2015-11', to: '2015-11', phrases: ['Last November a slide killed [14] people.'] },
  { from: '2016-10', to: '2016-11-03', phrases: ['[14] people were killed in the past week.'] },
  {
    from: '2016-01',
    to: '2016-11-03',
    phrases: ['Some [14] people have drowned so far this year, as many as last year.'],
  },
  {
    kind: 'stock',
    metric: 'population',
    from: null,
    to: '2014',
    phrases: ['In 2014, [30,000] people lived in the town.'],
  },
];
