/** Who makes a claim: the expected words first (null: the text itself), then the phrases; the figure in square brackets. */
export type AttributionCase = readonly [attribution: string | null, phrases: readonly string[]];

export const attributionCorpus: readonly AttributionCase[] = [
  [
    'Hassan Juma',
    [
      '“More than [300] families crossed the river last night,” said Hassan Juma, a camp manager.',
      'Hassan Juma, a camp manager in Bor, said more than [300] families had crossed the river.',
      'Hassan Juma said the road was cut. He added that [300] families were waiting at the bank.',
      '“They came at night,” said Hassan Juma, who manages the camp. “We counted [300] families by dawn. Most had walked.”',
      '“They came at night. We counted [300] families by dawn,” said Hassan Juma.',
      'Camp manager Hassan Juma told Reuters that [300] families had arrived.',
      '[300] families have arrived, Hassan Juma said on Friday.',
      'The head of the camp, Hassan Juma, said [300] families had arrived.',
    ],
  ],
  ['camp manager', ['“They came at night,” said the camp manager. “We counted [300] families by dawn.”']],
  [
    'UN refugee agency',
    [
      'The UN refugee agency said on Friday that [40,000] people had crossed the border.',
      'Some [40,000] people have crossed the border, the UN refugee agency said on Friday.',
      'Some [40,000] people have crossed the border, according to the UN refugee agency.',
      'According to the UN refugee agency, [40,000] people have crossed the border.',
      'More than [40,000] people, the UN refugee agency says, have crossed the border.',
    ],
  ],
  [
    'UNHCR',
    [
      'UNHCR says [40,000] people have crossed into Uganda.',
      '[40,000] people crossed the border (UNHCR, 5 May 2016).',
      '[40,000] people crossed the border (UNHCR, May 2016).',
      '[40,000] people displaced\nSource: UNHCR',
      '[40,000] people displaced\n(UNHCR)',
    ],
  ],
  [
    'OCHA',
    [
      'OCHA estimates that [9,000] people fled.',
      'The OCHA estimate of [9,000] displaced people was too low.',
      'Reports received by OCHA put the number at [9,000] people.',
      '[9,000] people fled, according to initial reports received by OCHA.',
    ],
  ],
  [
    'Red Crescent',
    ['At least [12] people drowned, the Red Crescent reported.', 'The Red Crescent has recorded [12] deaths.'],
  ],
  [
    'local officials',
    [
      'At least [12] people drowned, local officials told Reuters.',
      'At least [12] people drowned, according to local officials.',
    ],
  ],
  ['senior official', ['A senior official told Reuters that [12] people had drowned.']],
  ['Xinhua', ['At least [12] people drowned, Xinhua said.', 'Xinhua reported that [12] people drowned.']],
  [
    'police',
    [
      'At least [12] people drowned, state news agency SANA said, citing police.',
      'SANA, quoting police, said [12] people drowned.',
      '[12] people drowned, police said.',
    ],
  ],
  ['State media', ['State media reported that [12] people drowned.']],
  ['World Food Programme (WFP)', ['The World Food Programme (WFP) warned that [two million] people face hunger.']],
  [
    'Maria Lopez',
    [
      'Maria Lopez, the regional director of Oxfam, warned that [two million] people face hunger.',
      'Maria Lopez, of Oxfam, warned that [two million] people face hunger.',
    ],
  ],
  ['Oxfam', ['Oxfam, which works in the camps, warned that [two million] people face hunger.']],
  [
    'John Dorrian',
    [
      'Col. John Dorrian said [2,000] fighters remain.',
      'A coalition spokesman, Col. John Dorrian, said [2,000] fighters remain.',
    ],
  ],
  ['António Guterres', ['UN Secretary-General António Guterres said [5,000] people had been killed.']],
  ['aid workers', ['[800] people remain in the town, aid workers believe.']],
  ['Residents', ['Residents said at least [six] people were buried under the rubble.']],
  ['one report', ['In one report, [600] families had their houses destroyed.']],
  ['local media', ['As of 23 March, local media report evacuations of [400] residents.']],
  [
    'volunteers of the CCR Red Cross',
    [
      'A total of 160 volunteers of the CCR Red Cross assessed the area and identified 1,200 families without a home. Of these, [295] families live in schools.',
    ],
  ],
  [
    'UN',
    [
      'UN: [40,000] flee fighting in the east',
      '[40,000] flee fighting in the east - UN',
      '[40,000] flee fighting, says UN',
    ],
  ],
  ['police', ['Bomb kills [12] in market: police']],
  [
    'ministry',
    [
      'The ministry said the road was cut. It said in a statement that [40] people died.',
      'The ministry said in a statement that [40] people died.',
    ],
  ],
  ['Interior Ministry', ['[40] people died, the Interior Ministry said in a statement late on Sunday.']],
  [
    'Ahmed Ali',
    [
      'Ahmed Ali, 45, who fled with his family, said [40] people died in his village.',
      '“[Forty] people died in my village,” Ahmed Ali, 45, told AFP by phone.',
    ],
  ],
  [
    'doctor',
    [
      'A doctor at the hospital said [40] bodies had been brought in.',
      'A doctor at the field clinic in Juba said [40] wounded had been brought in.',
      '[40] people were hurt, a doctor at the clinic in Juba said.',
    ],
  ],
  ['doctors', ['[Forty] people were hurt in northern Homs, doctors there said, most of them by shells.']],
  ['Doctors', ['Doctors listed [27] dead in the valley.', 'Doctors in the valley counted [27] dead.']],
  ['Hospitals', ['Hospitals in Padang said [27] people had been treated.']],
  ['medic', ['Shells killed [three] people in the queue, a medic said.', 'A medic said [three] people had died.']],
  [
    'district councillor',
    [
      'Some [400] people returned to the village, a district councillor said, to find it empty.',
      'A district councillor said [400] people had returned.',
    ],
  ],
  [
    'brigade commander',
    [
      'On the road to the north a brigade commander said [four] of his men had been wounded.',
      'From the hills to the west a brigade commander said [four] soldiers were missing.',
    ],
  ],
  ['army', ['East of the river the army said [four] soldiers were missing.']],
  [
    'Relief Kerala',
    [
      'The aid group Relief Kerala said [40] families had moved into schools.',
      'Some [40] families have moved into schools, the aid group Relief Kerala estimated on Friday.',
      'Some [40] families need blankets, according to Relief Kerala, after the dam broke.',
      'Relief Kerala, an aid group, said it had sheltered [40] families.',
      'Some [40] families have moved, Relief Kerala said on Friday, and more are coming.',
      'Relief Kerala, a charity, counted [40] families in the school.',
      'The charity Relief Kerala counted [40] families in the school.',
    ],
  ],
  ['Open Hands', ['The charity Open Hands estimates that [40] families are homeless.']],
  [
    'UN food agency',
    [
      'About [9,000] people were displaced, the UN food agency said in its latest bulletin on the province.',
      'About [9,000] people were displaced, the UN food agency said in a report on the floods.',
    ],
  ],
  [
    'water ministry',
    ['Up to [9,000] people could lose their homes, the water ministry says in a plan seen by the paper.'],
  ],
  [
    'Kenyan authorities',
    [
      'Kenyan authorities gave a like account, saying up to [900] people had fled.',
      'Kenyan authorities put it higher: [900] people have fled, they say.',
      'Kenyan authorities still put the strength of the group at [900].',
      'Kenyan authorities raised the toll to [900].',
      'Kenyan authorities, who had spoken of [900] dead, gave no new number.',
    ],
  ],
  [
    'Saudi-led coalition',
    [
      'The Saudi-led coalition, which has spoken of [900] fighters, had no comment.',
      'The Saudi-led coalition put the strength of the rebels at [900].',
    ],
  ],
  [
    'IOM',
    [
      'IOM lowered its own estimate to [9,000] people.',
      'IOM has revised its latest figure to [9,000] people.',
      '[9,000] families are now sheltering in camps around Bor (IOM).',
      '[9,000] families are sheltering in schools (IOM).',
    ],
  ],
  ['UN', ['The war has killed [500] people since May, by UN count.', 'By UN estimates, [500] people have died.']],
  ['government', ['Some [500] people have died, by the government’s own count.']],
  [
    'Conred',
    [
      '13:05 Conred, the disaster agency, says [192] people have fled.',
      'Conred, the disaster agency, says [192] people have fled.',
    ],
  ],
  [
    'Firefighters',
    ['11:15 Firefighters say they have found [seven] bodies.', '9.40 am Firefighters say [seven] people died.'],
  ],
  [
    'Norwegian Refugee Council',
    [
      'The Norwegian Refugee Council, which runs the camp, counts [300] families there.',
      'Some [300] families moved, the Norwegian Refugee Council said in a report released on Monday.',
    ],
  ],
  ['police chief', ['The town’s police chief told local radio that [12] people had died.']],
  ['state broadcaster', ['At least [12] people are missing, the state broadcaster reported.']],
  ['IFRC', ['[300] families have been displaced, the IFRC appeal says.']],
  ['governor of Aceh', ['The governor of Aceh said [12] people had died.']],
  ['rescue official', ['Interfax quoted a rescue official as saying [300] people died.']],
  ['survivors', ['[40] people drowned, survivors told aid workers.']],
  ['Nurses', ['Nurses tell us that [40] children have died.']],
  ['Maria Lopez', ['Maria Lopez from the Red Cross told Reuters that [40] families were stranded.']],
  ['Shelter Cluster', ['[9,000] houses have been destroyed (Shelter Cluster).']],
  ['mayor of Cebu', ['The mayor of Cebu, where most of them live, spoke of [9,000] evacuees.']],
  [
    'Jan Egeland',
    [
      'Jan Egeland, of the Norwegian Refugee Council, warned: “There are [40,000] people at risk.”',
      '“There are [40,000] people at risk,” warned Jan Egeland, secretary general of the Norwegian Refugee Council.',
    ],
  ],
  ['World Bank', ['[Two million] people fell into poverty, World Bank data show.']],
  ['US State Department', ['The US State Department said [1,200] civilians died.']],
  ['Pentagon', ['The Pentagon puts their number at [2,000].']],
  [
    null,
    [
      'The agency (UNHCR) moved [12,000] people to the new site.',
      'About [500] people are said to be living in the old school.',
      'About [500] people were reported missing after the ferry sank.',
      'It is estimated that [500] people live in the old school.',
      '[500] people were told to leave their homes.',
      'The strike claimed [50] lives.',
      'The floods have claimed [50] lives.',
      'The earthquake killed [50] people.',
      'The government evacuated [50] families from the valley.',
      'The Red Cross has helped [5,000] people since the quake.',
      '[5,000] people received food from the Red Cross.',
      'Officials moved [5,000] people to higher ground.',
      '[500] people stayed in tents provided by the Red Crescent.',
      'Up to [2,000] fighters are believed to remain.',
      '[2,000] people are expected to return.',
      'Displaced: [18,000]',
      'Preliminary statistics show that [nine] people were hurt.',
      'Initial reports suggest [500] people fled.',
      '[500] people fled. Police said the road was closed.',
      'Firefighters put it out before the [12] families came back.',
      'The government raised its flag over the town of [500] people.',
      'The floods raised the toll to [500].',
      '[500] people live in the old town (Gamla Stan).',
      'Rebels, which the town had feared, killed [12] people.',
      'The convoy left at dawn, leaving [500] people behind.',
      '[500] people were displaced in the north (mostly women).',
      'Some [500] people came by bus, by boat and by road.',
      'The road was cleared by army engineers and [500] people came home, on record.',
      'Doctors treated [300] wounded people.',
      'The mayor opened a school for [300] displaced children.',
      'Activists hid in cellars while [300] people died.',
      'Aid reached [500] families in the east of the region (Kivu).',
    ],
  ],
];
