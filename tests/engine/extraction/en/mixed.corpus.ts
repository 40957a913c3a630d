import type { CorpusEntry } from '../corpus.js';

/** Sentences as different outlets write them, each with several figures or a turn of its own. */
const corpus: readonly CorpusEntry[] = [
  [['displaced 10000'], ['The majority of the 10,000 people displaced in April have returned to their homes.']],
  [['refugees 400 group:refugees'], ['Most of the 400 refugees have died.']],
  [
    ['fighters 3000..4500 group:fighters'],
    ['The army put the strength of the militants holding the city at 3,000 to 4,500 fighters.'],
  ],
  [['displaced 1674 projected'], ['Further, 1,674 people are at risk of being displaced.']],
  [
    ['affected 56 households', 'affected 24 households'],
    ['In the division, 56 households in Nyakon and 24 households in Ayweyo have been affected.'],
  ],
  [['killed 1', 'injured 7'], ['The mayor told us that one person died and seven others were injured.']],
  [['displaced 2500..', 'displaced 300 households'], ['More than 2,500 people from 300 families have been displaced.']],
  [['displaced ~300000'], ['Some 300,000 others have fled east in recent weeks.']],
  [['displaced 3000000'], ['The war has forced 3 million people out of the country.']],
  [
    ['killed 900', 'injured ~1830'],
    ['A total of 900 people have died and some 1,830 so far have been reported injured.'],
  ],
  [['injured 118'], ['Doctors Without Borders said it had treated 118 war-wounded patients.']],
  [
    ['killed 2 security_forces', 'killed 5 group:fighters'],
    ['Troops fought the militants, leaving two soldiers and five gunmen dead.'],
  ],
  [['abducted 50..'], ['The rebels claim to hold more than 50 hostages.']],
  [['killed 2'], ['Divers retrieved the bodies of two Vietnamese crewmen.']],
  [['killed 2 security_forces', 'injured 8 security_forces'], ['Two soldiers were killed and eight others wounded.']],
  [
    ['displaced 50000..70000 stock'],
    ['As of 13 October, between 50,000 and 70,000 people were displaced in the town.'],
  ],
  [['funding_received 4340000000 USD'], ['As of February, total humanitarian funding amounts to $4.34 billion.']],
  [
    ['in_need 302200000', 'assisted 184100000', 'funding_required 46100000000 USD'],
    [
      'People in need\n302.2 million\nPeople targeted\n184.1 million\nRequirements (US$)\n$46.1 billion\nThe plan covers 73 countries.',
    ],
  ],
  [['killed 7'], ['Deaths: Seven directly due to fire.']],
  [['housing_destroyed 6 housing_units'], ['The fire burned six homes and threatened thousands of homes.']],
  [['missing 60..', 'missing 20.. children'], ['More than 60 people are missing. They include more than 20 children.']],
  [['killed 12', 'killed 20'], ['The coast guard recovered 12 bodies, bringing to 20 the number of known victims.']],
  [['in_need 1400000 children'], ['1.4 million children are at imminent risk of death.']],
  [['in_need 9000000'], ['Since January, 9 million more people have slipped into severe hunger.']],
  [
    ['killed 2000..', 'killed 100+?'],
    ['The violence has killed at least 2,000 people this year, hundreds in attacks carried out by boys.'],
  ],
  [
    ['killed 41'],
    [
      'Of the survivors, 41 later starved to death in the siege.',
      'The Blue Cross said the toll could not be settled; police said 41 people had died.',
    ],
  ],
  [['killed 1000..'], ['The number of people known to have been killed by the floods passes 1,000.']],
  [
    ['affected 3000 children'],
    ['Some 3,000 children were forced out of school by the fighting.'].map((one) => one.replace('Some ', '')),
  ],
  [['assisted 90'], ['Soldiers freed 90 people that the group had held hostage.']],
  [['abducted 48'], ['Gunmen took 48 Turks hostage at the consulate.']],
  [
    ['abducted ~40 women', 'abducted ~20'],
    ['A first group of about 40 women was seized at the well on Thursday and another 20 or so the next day.'],
  ],
  [['injured 1'], ['The driver, one Peruvian, was injured.']],
  [['assisted 320 households'], ['The branch has distributed blankets, tarpaulins and kitchen sets to 320 families.']],
  [['in_need 3000 households'], ['We need food for 3,000 households before the rains.']],
  [['funding_received 117403 CHF'], ['Swiss francs 117,403 were allocated from the fund.']],
  [
    ['funding_received 5000000 PKR', 'displaced 400'],
    ['The government set aside Rs 5 million after 400 people were displaced in Pakistan.'],
  ],
  [
    ['affected 145867 households', 'affected 624123'],
    ['A total of 145,867 families / 624,123 persons were affected in the region.'],
  ],
  [['displaced ~20000'], ['About 20,000 people got out on Tuesday in their own cars.']],
  [['displaced 2000'], ['By noon 2,000 people were taken by bus to other camps.']],
  [
    ['killed 5 security_forces'],
    ['Five soldiers in the vehicle were killed while three more who survived were expected home.'],
  ],
  [
    ['displaced 1100000.. flow', 'in_need 6700000 projected'],
    [
      '1.1M+ people displaced by drought since January 2021\n6.7M people projected to face high levels of food insecurity by December',
    ],
  ],
  [
    ['killed 17', 'injured 41'],
    [
      'A suicide bomber killed 17 people and himself and wounded 41 in the capital.',
      'Seventeen people were killed and 41 others injured after a bus plunged into a gorge.',
      'Seventeen killed, 41 hurt in train crash',
      'The crash claimed 17 lives and left 41 people injured.',
      'Police put the toll at 17 dead and 41 wounded.',
      'There were 17 deaths and 41 injuries.',
    ],
  ],
  [['killed 3 aid_workers'], ['Three aid workers were shot dead on Sunday.']],
  [['killed 22..'], ['No fewer than 22 persons have lost their lives.', 'At least 22 bodies have been found.']],
  [['missing ..60'], ['As many as 60 people are feared drowned.', 'Up to 60 are missing after the dam burst.']],
  [
    ['displaced 5000', 'displaced 900 children'],
    [
      'Around the lake 5,000 people have been displaced, including 900 children.',
      'The storm displaced 5,000 people, 900 of them children.',
    ],
  ],
  [
    ['displaced 8000..10000'],
    [
      'Between 8,000 and 10,000 people have fled since Monday.',
      'Officials say 8,000-10,000 people have been displaced.',
      '8,000 to 10,000 residents were evacuated overnight.',
    ],
  ],
  [
    ['displaced 164000'],
    [
      'The number of displaced has doubled to 164,000.',
      'In all, 164,000 people have been uprooted.',
      'A total of 164,000 people have had to flee.',
    ],
  ],
  [
    ['displaced 120 households', 'displaced 164 households'],
    ['The number of families displaced rose from 120 to 164.'],
  ],
  [
    ['killed 19', 'killed 7 children', 'killed 4 women'],
    [
      'Nineteen people, among them seven children and four women, were killed when a shell hit their house.',
      'The air raid killed 19 people, including seven children and four women.',
    ],
  ],
  [['killed 2 journalists'], ['Two journalists were killed by a mine.', 'A mine killed two reporters.']],
  [['injured 6 security_forces'], ['Six police officers were injured in the riot.', 'The blast wounded six soldiers.']],
  [
    ['killed 5 group:fighters', 'killed 2 security_forces'],
    [
      'Five militants and two soldiers were killed in the gun battle.',
      'The raid left five militants and two soldiers dead.',
    ],
  ],
  [
    ['trapped ~30'],
    [
      'About 30 miners are trapped underground.',
      'Some 30 people are stuck on rooftops.',
      'Around 30 passengers were stranded at the airport.',
    ],
  ],
  [
    ['affected 3100000', 'in_need 1200000'],
    [
      'The floods have affected 3.1 million people, of whom 1.2 million need urgent help.',
      'Of the 3.1 million people affected, 1.2 million are in need of food.',
    ],
  ],
  [['in_need 48000 children'], ['48,000 children under five suffer from severe acute malnutrition.']],
  [
    ['in_need 4000000'],
    [
      'Four million people are in crisis (IPC Phase 3) or worse.',
      '4 million people are facing severe hunger.',
      'Four million people rely on food aid.',
    ],
  ],
  [
    ['assisted 12000 households'],
    [
      'WFP has distributed food to 12,000 families.',
      'We delivered hygiene kits to 12,000 households.',
      '12,000 families have received cash assistance.',
      'So far, 12,000 households have been reached with seeds.',
    ],
  ],
  [
    ['assisted 37'],
    [
      'Firefighters rescued 37 people from the building.',
      'Rescuers pulled 37 survivors from the rubble.',
      '37 people were pulled alive from the ruins.',
      'The navy picked up 37 migrants.',
    ],
  ],
  [['refugees 62000'], ['62,000 people have fled to Tanzania since April.', '62,000 Burundians have entered Rwanda.']],
  [['returned 1500'], ['1,500 people went back to their villages.', '1,500 evacuees have been allowed to return.']],
  [['returned 1500 group:refugees'], ['1,500 refugees have gone home.', '1,500 refugees were repatriated.']],
  [
    ['housing_destroyed 40 housing_units', 'housing_damaged 200 housing_units'],
    [
      'Forty houses collapsed and 200 were damaged.',
      'The tremor levelled 40 houses and damaged another 200.',
      'At Ziga, 40 homes were destroyed and 200 others partially damaged.',
      '40 homes were swept away and 200 flooded.',
    ],
  ],
  [
    ['facilities_damaged 14 facilities'],
    [
      'Fourteen schools have been forced to close.',
      'Floodwater damaged 14 health centres.',
      '14 schools are being used as shelters.',
      'The number of schools destroyed has reached 14.',
    ],
  ],
  [
    ['population 8000'],
    [
      'The island, home to 8,000 people, has no hospital.',
      'The town has 8,000 residents.',
      'Some villages of the valley, where 8,000 people live, are without roads.',
      'It is a town of 8,000.',
    ],
  ],
  [
    ['fighters 1200 security_forces'],
    [
      'The mission has 1,200 peacekeepers.',
      '1,200 soldiers have been deployed to the north.',
      'The army sent 1,200 troops.',
    ],
  ],
  [
    ['funding_required 30000000 USD'],
    [
      'It said it would need $30 million to feed them.',
      'The appeal for $30 million is for six months.',
      'A $30m emergency appeal was launched on Friday.',
      'The plan needs 30 million dollars.',
      'Requirements: US$30 million',
      'Agencies are seeking $30 million.',
    ],
  ],
  [
    ['funding_received 9500000 USD'],
    [
      'Japan has pledged $9.5 million.',
      'A grant of $9.5 million was approved.',
      'The fund released $9.5 million for the response.',
      'The agency has received $9.5 million so far.',
      'Norway is giving $9.5 million in aid.',
      'Donors promised $9.5 million.',
    ],
  ],
  [
    ['displaced 1100 stock'],
    [
      '1,100 people are sleeping in the open.',
      '1,100 people remain in shelters.',
      'There are 1,100 displaced people in the school.',
      '1,100 displaced people live in the stadium.',
    ],
  ],
  [
    ['abducted 11'],
    ['Rebels kidnapped 11 villagers.', 'Eleven fishermen were abducted.', '11 people were taken hostage by gunmen.'],
  ],
  [
    ['displaced 3000 projected'],
    [
      '3,000 people could be forced to leave their homes.',
      'Another 3,000 people are likely to be displaced.',
      '3,000 people have been told to evacuate.',
      'The dam would displace 3,000 people.',
      '3,000 people are under orders to leave.',
    ],
  ],
  [
    ['killed ~1400'],
    [
      'It is estimated that 1,400 people died.',
      'Estimates suggest that 1,400 people were killed.',
      'Nearly 1,400 people have died.',
      'Close to 1,400 deaths have been reported.',
    ],
  ],
  [
    [],
    [
      'The court sentenced three men to 20 years.',
      'Officials from 12 countries met for two days.',
      'The rebels fired 30 rockets at the base.',
      'He has two sons and three daughters.',
      'The airline carries 4 million passengers a year.',
      'About 60 aftershocks were felt.',
      'The minister visited four camps.',
      'Ten of the 14 provinces are under an alert.',
      'The plan has three phases.',
      'Police seized 40 rifles and 300 rounds of ammunition.',
      'Two candidates are left in the race.',
      'The museum drew 90,000 visitors.',
      'The dam holds 3 billion cubic metres.',
      'Her five-year-old son is well.',
      'There were 300 new cases of cholera.',
      'The party won 120 seats.',
      'Nurses earn $300 a month.',
      'The road is closed for 12 days.',
      'Reuters counted 12 lorries at the border.',
      'He scored 30 points.',
      'A second group of lorries left at 6 a.m.',
    ],
  ],
];

export default corpus;
