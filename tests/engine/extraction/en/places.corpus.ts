/** Where figures are about: place as written and country first, then the phrases; the figure in square brackets. */
import type { Metric } from '../../../../engine/extraction/types.js';

export interface PlaceCase {
  location: string | null;
  country: string | null;
  metric?: Metric;
  title?: string;
  phrases: string[];
}

export const placesCorpus: PlaceCase[] = [
  {
    // The country of a dateline, where nothing else is named; below a byline a dateline is one too.
    location: 'Philippines',
    country: 'PHL',
    metric: 'killed',
    phrases: ['MANILA, Philippines — Typhoon Odette has left at least [208] people dead, the police said.'],
  },
  {
    location: 'Swat Valley',
    country: 'PAK',
    metric: 'killed',
    phrases: [
      "By DPA\nPeshawar (Pakistan) : At least [13] civilians were killed in fresh clashes in Pakistan's troubled Swat Valley.",
    ],
  },
  {
    // The clause of the number itself, not the one behind it.
    location: 'Uttar Pradesh',
    country: 'IND',
    metric: 'killed',
    phrases: ['In Uttar Pradesh, where [43] people have died, schools were closed in the cities of Varanasi and Agra.'],
  },
  {
    // A narrower place right behind the number still goes before the clause's.
    location: 'Mongkaing',
    country: 'MMR',
    phrases: ['The situation is tense in southern Shan State where [900] people have been displaced in Mongkaing.'],
  },
  {
    // Where the wounded are treated, and where a speaker is, is not where it happened.
    title: 'Papua New Guinea: clashes in Enga province',
    location: 'Enga province',
    country: 'PNG',
    metric: 'injured',
    phrases: [
      'Police said [11] wounded men had been taken to hospital in Mount Hagen.',
      'Around [40] people were injured, the clinic in Wabag said.',
    ],
  },
  {
    // Unless it is the hospital that was hit.
    location: 'Taiz',
    country: 'YEM',
    metric: 'killed',
    phrases: ['[30] people were killed in a strike on a hospital in Taiz.'],
  },
  {
    // Names that no list has, by what they are called; a people is no place.
    location: 'Xinbo',
    country: 'CHN',
    metric: 'missing',
    phrases: ['China is counting. [62] people were buried in the village of Xinbo in Maoyan county.'],
  },
  {
    location: 'Kyat Yat Keng village',
    country: 'MMR',
    phrases: ["[30] civilians from Paletwa's Kyat Yat Keng village fled, in Myanmar's Chin state."],
  },
  {
    location: 'Kavoro community',
    country: 'NGA',
    metric: 'killed',
    phrases: ['Nigerian police said [18] people were killed in an attack on Kavoro community.'],
  },
  {
    title: 'Nigeria: farmers and herders',
    location: 'Nigeria',
    country: 'NGA',
    metric: 'killed',
    phrases: [
      '[18] members of the Murlo community were killed.',
      '[18] people were killed, the Xinjua state news agency said.',
      '[18] people were killed, according to Al Jazeera.',
      'The Saba news agency said [18] people were killed.',
    ],
  },
  {
    // A section's heading holds until the next one.
    location: 'ZIMBABWE',
    country: 'ZWE',
    metric: 'killed',
    phrases: [
      'The storm crossed the coast.\n\nMOZAMBIQUE\nBeira was hit first.\nDead: 602\n\nZIMBABWE\nDead: [185]\nInjured: 200',
      'ZIMBABWE\nChipinge was hit on Friday.\n\nDead: [185]',
    ],
  },
  {
    location: 'Taveuni',
    country: 'FJI',
    metric: 'killed',
    phrases: ['Fiji was hit by a cyclone.\n\nTaveuni. All 14 villages were hit. [Nine] people died.'],
  },
  {
    // Another heading ends the section; a place of the sentence itself goes before it.
    title: 'Cyclone in Fiji',
    location: 'Fiji',
    country: 'FJI',
    metric: 'assisted',
    phrases: ['Taveuni. All villages were hit.\n\nResponse. The Red Cross has reached [13,530] people.'],
  },
  {
    location: 'Nasiriya',
    country: 'IRQ',
    metric: 'killed',
    phrases: ['ALBANIA. Two people died in Durres.\n\nIRAQ. Security forces shot dead [32] demonstrators in Nasiriya.'],
  },
  {
    // Where somebody spoke, whose body counted, who gives.
    title: 'Floods in Borno',
    location: 'Borno',
    country: 'NGA',
    metric: 'killed',
    phrases: [
      'At least [15] people died, survivors told reporters in Mubi.',
      'At least [15] people died, an official said by telephone from Abuja.',
    ],
  },
  {
    location: 'Mubi',
    country: 'NGA',
    metric: 'killed',
    phrases: [
      'At least [15] people were killed in Mubi, survivors said.',
      'Police said [15] people were killed in Mubi.',
      'Survivors said that in Mubi [15] people died.',
    ],
  },
  {
    location: 'Tripoli',
    country: 'LBY',
    metric: 'killed',
    phrases: [
      'Battles raged in Tripoli, leaving at least 27 dead and nearly [100] wounded, according to Libya’s health ministry.',
    ],
  },
  {
    title: 'Yemen: aid operation short of money',
    location: 'Yemen',
    country: 'YEM',
    metric: 'funding_received',
    phrases: [
      'Riyadh, whose warplanes lead the coalition, has promised $[274 million].',
      'Japan has pledged $[19 million].',
    ],
  },
  {
    // A place before another number is that one's.
    title: 'Tsunami in Central Sulawesi',
    location: 'Central Sulawesi',
    country: 'IDN',
    metric: 'killed',
    phrases: ['The number of dead is [1,558]: Palu 1,352, Donggala 144.'],
  },
  {
    title: 'Tsunami in Central Sulawesi',
    location: 'Donggala',
    country: 'IDN',
    metric: 'killed',
    phrases: [
      'The number of dead is 1,558: Palu 1,352, Donggala [144], Sigi 50.',
      'In Donggala [144] people died and 12 were hurt.',
    ],
  },
  {
    // They are counted where they came where that is what is told.
    location: 'Mogadishu',
    country: 'SOM',
    phrases: [
      '[872] households displaced from villages in Bay have reached Mogadishu.',
      'More than [872] displaced people have arrived in Mogadishu, mainly from Baidoa.',
    ],
  },
  {
    location: 'Baidoa',
    country: 'SOM',
    phrases: [
      '[872] households were displaced from Baidoa to Mogadishu.',
      '[872] families fled from Baidoa into Mogadishu.',
    ],
  },
  {
    // Unknown names in a list whose last is said to be several.
    location: 'Idazau, Etissi and Bakin Kogi villages',
    country: 'NGA',
    metric: 'killed',
    phrases: ['Nigeria mourns. Gunmen attacked Idazau, Etissi and Bakin Kogi villages, killing [five] people.'],
  },
  {
    location: 'Bakin Kogi village',
    country: 'NGA',
    metric: 'killed',
    phrases: ['Musa, Etissi and others in Nigeria said that [five] people died in Bakin Kogi village.'],
  },
  {
    location: 'Guma Local Government Area',
    country: 'NGA',
    phrases: ['[2,000] persons were displaced in Guma Local Government Area of Benue State.'],
  },
  {
    location: 'Kampung Pasir',
    country: 'MYS',
    metric: 'trapped',
    phrases: ['Malaysia: about [600] residents of Kampung Pasir were stranded after a bridge gave way.'],
  },
  {
    // Initials are no small towns; towns in capitals are towns.
    title: 'Flood in Adamawa',
    location: 'Adamawa',
    country: 'NGA',
    metric: 'killed',
    phrases: ['NEMA said [37] persons died.', 'The KIA lost [six] men.'],
  },
  {
    // "the country" is the one that the text is about; a village is no large town.
    title: 'Yemen: a war without end',
    location: 'Yemen',
    country: 'YEM',
    phrases: ['Japan gave money. Upwards of [one million] have been driven from their homes inside the country.'],
  },
  {
    location: 'Sumte',
    country: 'DEU',
    metric: 'population',
    phrases: [
      'The village of Sumte got a letter from the ministry in the German city of Hanover. The village of [102] people had to answer.',
    ],
  },
  {
    title: 'India - Floods in Assam',
    location: 'Assam',
    country: 'IND',
    metric: 'affected',
    phrases: ['As of 30 August, [363,135] people have been affected.'],
  },
  {
    // Datelines of two places, and with a colon at the opening of a text.
    title: 'Appeal for Haiti',
    location: 'Haiti',
    country: 'HTI',
    metric: 'assisted',
    phrases: [
      'Geneva/Port-au-Prince, 6 October – An appeal was issued today to help [50,000] people.',
      'Nassau: With rain on Friday, [50,000] people were helped.',
    ],
  },
  {
    // Too small for the gazetteer: the one country that has such a place.
    location: 'Gracemere',
    country: 'AUS',
    phrases: ['[300] people fled Gracemere.', 'A storm in Gracemere displaced [300] people.'],
  },
  {
    // Where the text speaks of a country, an unknown place lies there.
    location: 'Gracemere',
    country: 'KEN',
    phrases: ['Floods hit Kenya. [300] people fled Gracemere.'],
  },
  {
    location: 'Mosul',
    country: 'IRQ',
    phrases: [
      '[300] people fled Mosul on Monday.',
      'In Mosul, [300] people were displaced.',
      '[300] people were displaced from Mosul to camps near Erbil.',
      'Mosul is under siege. [300] people were displaced.',
      'Fighting reached Mosul. At least [300] families left the city.',
      'The army entered Mosul from Iraq’s north. [300] families left.',
      '[300] families left areas around Mosul, Iraq, this week.',
      '[300] families left Mosul in northern Iraq.',
    ],
  },
  {
    location: 'Sindhupalchok',
    country: 'NPL',
    phrases: [
      'KATHMANDU, Nepal A landslide killed [12] people in Sindhupalchok on Monday.',
      'KATHMANDU: A landslide killed [12] people in Sindhupalchok on Monday.',
      'KATHMANDU—A landslide in Sindhupalchok killed [12] people.',
      'The worst hit is Dolakha in Nepal, followed by Sindhupalchok ([4,200]).',
    ],
  },
  {
    title: 'Storm floods Ituri',
    location: 'Ituri',
    country: 'COD',
    phrases: ['Rain fell for days in Ituri.\n\nTwo bridges in Mahagi were lost.\n\nSome [4,000] people fled.'],
  },
  {
    location: 'Yemen',
    country: 'YEM',
    phrases: [
      'Shells fell on Aden in Yemen. Yemen is short of fuel.\n\nThe six-year war has killed [100,000] people.',
      'Yemen votes in May. In Aden shells fell. Some [5,000] families fled nationwide.',
    ],
  },
  { location: 'Libyan coast', country: 'LBY', phrases: ['A boat sank off the Libyan coast, leaving [30] dead.'] },
  {
    location: 'Leon Postigo town',
    country: 'PHL',
    title: 'Clash in the Philippines',
    phrases: ['[6] gunmen were wounded in Leon Postigo town.'],
  },
  {
    location: 'eastern Afghanistan',
    country: 'AFG',
    phrases: ['[20,000] people sought refuge in eastern Afghanistan, the UN’s refugee agency said.'],
  },
  {
    location: 'Northern California',
    country: 'USA',
    phrases: ['About [2,000] homes were lost in Northern California, the California Department of Forestry said.'],
  },
  { location: 'Somali capital', country: 'SOM', phrases: ['A bomb killed [12] people in the Somali capital.'] },
  { location: 'Chewele', country: 'KEN', title: 'Floods in Kenya', phrases: ['[40] people are marooned at Chewele.'] },
  {
    location: 'Nuseirat refugee camp',
    country: 'PSE',
    phrases: ['In Gaza a shell killed [22] people at the Abu Rahma school in the Nuseirat refugee camp.'],
  },
  { title: 'Thousands flee Mosul', location: 'Mosul', country: 'IRQ', phrases: ['[300] families left on Monday.'] },
  { location: 'eastern Mosul', country: 'IRQ', phrases: ['[300] families fled eastern Mosul.'] },
  {
    location: 'Tripoli',
    country: 'LBN',
    phrases: [
      'Clashes spread in Lebanon. [20] families fled their homes in Tripoli.',
      '[20] families fled their homes in Tripoli, Lebanon.',
      'Lebanese troops moved in after [20] families fled Tripoli.',
    ],
  },
  {
    location: 'Tripoli',
    country: 'LBY',
    phrases: ['[20] families fled their homes in Tripoli.', 'Libyan officials said [20] families fled Tripoli.'],
  },
  { location: 'Georgia', country: 'GEO', phrases: ['[20] families fled their homes in Georgia.'] },
  {
    location: 'Mindanao',
    country: 'PHL',
    phrases: ['[20] families fled their homes on Mindanao.', '[20] families fled their homes in Mindanao.'],
  },
  { location: 'Daraa governorate', country: 'SYR', phrases: ['[9,000] people were displaced in Daraa governorate.'] },
  { location: 'Koru Village', country: 'TCD', phrases: ['Rains hit Chad. [90] huts collapsed in Koru Village.'] },
  {
    location: 'Qumbar',
    country: 'YEM',
    phrases: ['Houthi rebels shelled Yemen’s coast. [90] families fled the village of Qumbar.'],
  },
  {
    location: 'Leer, Mayendit and Koch counties',
    country: 'SSD',
    phrases: ['[90] families fled Leer, Mayendit and Koch counties in South Sudan.'],
  },
  {
    location: 'Afghanistan and Pakistan',
    country: null,
    phrases: ['Floods in Afghanistan and Pakistan killed [160] people.'],
  },
  { location: 'Great Yarmouth', country: 'GBR', phrases: ['[5,000] homes were evacuated in Great Yarmouth, Norfolk.'] },
  {
    location: 'Hunan Province',
    country: 'CHN',
    phrases: ['[20] residents were moved in central China’s Hunan Province.'],
  },
  {
    location: 'Clacton',
    country: 'GBR',
    phrases: ['In Essex, about [140] people took shelter in a school in Clacton.'],
  },
  { location: 'Aleppo', country: 'SYR', metric: 'returned', phrases: ['[900] people returned from Turkey to Aleppo.'] },
  {
    location: 'Uganda',
    country: 'UGA',
    metric: 'refugees',
    phrases: ['[900] refugees arrived in Uganda from South Sudan.', '[900] people fled from South Sudan into Uganda.'],
  },
  {
    location: 'Puri',
    country: 'IND',
    phrases: ['Odisha was hit by floods: 700 people were displaced in Cuttack and [360] in Puri.'],
  },
  {
    location: 'Cuttack',
    country: 'IND',
    phrases: ['Odisha was hit by floods: [700] people were displaced in Cuttack and 360 in Puri.'],
  },
  {
    location: 'Kutupalong',
    country: 'BGD',
    phrases: ['[900] shelters burned down in Kutupalong, the largest of the camps.'],
  },
  { location: 'Cox’s Bazar', country: 'BGD', phrases: ['[900] people arrived in Cox’s Bazar.'] },
  { location: 'Côte d’Ivoire', country: 'CIV', phrases: ['[900] people were displaced in Côte d’Ivoire.'] },
  { location: 'DRC', country: 'COD', phrases: ['[900] people were displaced in DRC.'] },
  { location: 'US', country: 'USA', phrases: ['[900] people were displaced in the US.'] },
  {
    location: 'Idlib',
    country: 'SYR',
    metric: 'killed',
    phrases: [
      'At least [30] civilians were killed in air strikes on Idlib in northwestern Syria.',
      'BEIRUT (Reuters) - At least [30] civilians were killed in air strikes on Idlib, the Observatory said.',
    ],
  },
  {
    location: 'Amatrice',
    country: 'ITA',
    metric: 'killed',
    phrases: ['The quake flattened the town of Amatrice in central Italy, killing [290] people.'],
  },
  {
    location: 'Haiti',
    country: 'HTI',
    metric: 'killed',
    phrases: ['The storm tore through Haiti before it hit Florida. It killed [900] people in the Caribbean country.'],
  },
  { location: 'Gaza', country: 'PSE', metric: 'killed', phrases: ['Israeli strikes killed [2,200] people in Gaza.'] },
  {
    location: 'Sudan',
    country: 'SDN',
    phrases: ['In South Sudan, 1.7 million people are displaced; in Sudan, [2 million].'],
  },
  {
    location: 'Kilis',
    country: 'TUR',
    metric: 'killed',
    phrases: ['Rockets from Syria hit Kilis in Turkey, killing [21] people.'],
  },
  {
    location: 'eastern Ghouta',
    country: 'SYR',
    metric: 'trapped',
    phrases: ['More than [400,000] people are besieged in eastern Ghouta near Damascus.'],
  },
  {
    location: 'Borno, Yobe and Adamawa states',
    country: 'NGA',
    phrases: ['[1.8 million] people are displaced in Borno, Yobe and Adamawa states.'],
  },
  {
    location: 'Lower Shabelle',
    country: 'SOM',
    phrases: ['[2,000] families were displaced from Lower Shabelle to Mogadishu.'],
  },
  { location: 'Lake Chad', country: null, phrases: ['[2 million] people are displaced around Lake Chad.'] },
  {
    location: 'Bidi Bidi settlement',
    country: 'UGA',
    metric: 'refugees',
    phrases: ['[270,000] refugees live in Bidi Bidi settlement in northern Uganda.'],
  },
  { location: 'Nice', country: 'FRA', metric: 'killed', phrases: ['A truck killed [86] people in Nice, France.'] },
  { location: 'Cordoba', country: 'ARG', phrases: ['[300] homes were flooded in Cordoba, Argentina.'] },
  { location: 'Punjab', country: 'IND', phrases: ['Indian officials moved [300] families in Punjab.'] },
  {
    location: 'Bay region',
    country: 'SOM',
    metric: 'killed',
    phrases: [
      'MOGADISHU, March 8 (Reuters) - At least [110] people have died in Somalia’s Bay region in the past 48 hours.',
    ],
  },
  {
    // A state that has the name of a country is none.
    location: 'Niger State',
    country: 'NGA',
    metric: 'abducted',
    phrases: ['Nigerian police said gunmen kidnapped [42] people in Niger State.'],
  },
  {
    // Who gives is not where the money goes; nor is the village of the sentence before.
    location: 'Yemen',
    country: 'YEM',
    metric: 'funding_received',
    title: 'Yemen: aid runs out',
    phrases: [
      'The UN needs money for Yemen. Japan gave $[19] million.',
      'Yemen waits for help. Trucks reached Abs on Friday. Donors have pledged $[19] million.',
    ],
  },
  {
    // Who claims is not where it happened.
    location: 'Mecca',
    country: 'SAU',
    metric: 'killed',
    phrases: ['Pilgrims were crushed in Mecca, Saudi Arabia. Iran said [95] of its people were among the dead.'],
  },
  {
    // A name that nobody knows, with what it is behind it.
    location: 'Hazadu',
    country: 'NGA',
    metric: 'killed',
    phrases: [
      'Gunmen overran Hazadu, a farming village in Nigeria, and killed [15] people.',
      'Nigeria mourns. The raiders came to the market of Hazadu, a farming village, and killed [15] people.',
    ],
  },
  {
    location: 'Mosul',
    country: 'IRQ',
    metric: 'killed',
    phrases: ['Soldiers entered Mosul. Twelve villages were shelled and [15] people killed.'],
  },
  {
    // Named in passing: points of reference, where somebody comes from or speaks are nothing that the text goes on about.
    title: 'Mudslide in Mocoa, Colombia',
    location: 'Mocoa',
    country: 'COL',
    metric: 'injured',
    phrases: [
      'Nurses from Neiva have put up a tent. [203] people were injured.',
      'The hills lie 60 kilometres north of Neiva. [203] people were injured.',
      '“We cannot see,” said Manuel Amu, an official in Neiva. [203] people were injured.',
      'The road is cut, Colombia’s coast guard said. [203] people were injured.',
    ],
  },
  {
    title: 'Mudslide in Mocoa, Colombia',
    location: 'Neiva',
    country: 'COL',
    metric: 'injured',
    phrases: [
      'A tent was put up in Neiva. [203] people were injured.',
      'The mud then hit Neiva, officials said. [203] people were injured.',
    ],
  },
  {
    // Rivers have an article, towns none; a noun behind takes it away.
    title: 'Floods in Serbia',
    location: 'Serbia',
    country: 'SRB',
    metric: 'displaced',
    phrases: [
      '[200] families left the banks of the Castro, police said.',
      'After the Castro rose [200] families left.',
    ],
  },
  {
    location: 'Mosul',
    country: 'IRQ',
    metric: 'displaced',
    phrases: ['[200] families fled the Mosul fighting.', '[200] families left their homes in Mosul.'],
  },
  {
    // The place of a part is not that of the whole.
    title: 'Air strikes on Eastern Ghouta, Syria',
    location: 'Eastern Ghouta',
    country: 'SYR',
    metric: 'killed',
    phrases: [
      'Air strikes killed [20] civilians, 16 of them in Zamalka.',
      'Air strikes killed [20] civilians, including 16 in Zamalka.',
      'Air strikes killed [20] civilians, 80 per cent in Zamalka.',
    ],
  },
  {
    title: 'Air strikes on Eastern Ghouta, Syria',
    location: 'Zamalka',
    country: 'SYR',
    metric: 'killed',
    phrases: [
      'Air strikes killed 20 civilians, [16] of them in Zamalka.',
      'Air strikes killed [20] civilians, all of them in Zamalka.',
      'Air strikes killed [20] civilians, including two children, in Zamalka.',
    ],
  },
  {
    // Numbers in words are another figure's too.
    location: 'Sonoma County',
    country: 'USA',
    metric: 'killed',
    phrases: ['California burns. [17] people died in Sonoma County, eight in Mendocino and four in Yuba.'],
  },
  {
    location: 'Maiduguri',
    country: 'NGA',
    phrases: ['More than [30,000] displaced people have arrived in Maiduguri, mainly from Baga, in recent weeks.'],
  },
  {
    location: 'Deir ez-Zor',
    country: 'SYR',
    phrases: ['Fighting in Baghouz led to the displacement of [29,414] people from Deir ez-Zor to Hasakah.'],
  },
  {
    // Brackets hold the places of their own numbers.
    location: 'Sivrice District',
    country: 'TUR',
    metric: 'injured',
    phrases: [
      'After the quake in Sivrice District 39 people are dead (35 in Elazig, 4 in Malatya) and [1,600] injured.',
    ],
  },
  {
    // An appeal is for the country, unless a place is named with it.
    title: 'Floods in Belet Weyne',
    location: 'Somalia',
    country: 'SOM',
    metric: 'funding_required',
    phrases: [
      'Rain has fallen over Somalia for days. Belet Weyne is under water.\n\nThe response plan requires $[2.6 billion].',
    ],
  },
  {
    title: 'Floods in Belet Weyne',
    location: 'Belet Weyne',
    country: 'SOM',
    metric: 'killed',
    phrases: ['Rain has fallen over Somalia for days. Belet Weyne is under water.\n\nThe flood killed [26] people.'],
  },
  {
    title: 'Floods in Belet Weyne',
    location: 'Belet Weyne',
    country: 'SOM',
    metric: 'funding_required',
    phrases: ['Rain has fallen over Somalia for days. Repairs in Belet Weyne will cost $[2.6 million].'],
  },
  {
    // Money for several countries has none.
    title: 'Drought in the Horn of Africa',
    location: 'Horn of Africa',
    country: null,
    metric: 'funding_required',
    phrases: ['Somalia is worst hit. The Horn of Africa waits for rain.\n\nThe plans require $[1.8 billion].'],
  },
  {
    // Whose town it is stands before, its name behind.
    location: 'Pieri',
    country: 'SSD',
    metric: 'killed',
    phrases: ['South Sudan mourns. A raid on the Lou Nuer town of Pieri left [600] people dead.'],
  },
  {
    location: 'Pibor',
    country: 'SSD',
    metric: 'killed',
    phrases: ['Youths from the Lou Nuer tribe attacked Pibor in South Sudan and killed [600] people.'],
  },
  {
    // A second dateline begins another report.
    title: 'Laos asks for help; executions in Havana',
    location: 'Havana',
    country: 'CUB',
    metric: 'killed',
    phrases: [
      'Fighting goes on in Laos. Laos waits.\n\nHavana, April 19. -- [Two] men were executed by firing squads.',
    ],
  },
  {
    // "the state" is no district, "the district" no state.
    location: 'Andhra Pradesh',
    country: 'IND',
    metric: 'displaced',
    phrases: ['Floods hit Andhra Pradesh. Guntur district is dark. In the state [300] families left.'],
  },
  {
    location: 'Guntur district',
    country: 'IND',
    metric: 'displaced',
    phrases: ['Floods hit Guntur district in Andhra Pradesh. In the district [300] families left.'],
  },
  {
    location: 'Nagorno-Karabakh',
    country: 'AZE',
    metric: 'population',
    phrases: ['People left Nagorno-Karabakh for Armenia. The enclave had [120,000] inhabitants.'],
  },
  {
    // Words that only one country's texts use tell the country of a village that nobody knows.
    location: 'Kitakum',
    country: 'NGA',
    metric: 'killed',
    phrases: ['Money worth 3 million naira was taken. [Two] people were killed in Kitakum.'],
  },
  {
    location: 'Kitakum',
    country: null,
    metric: 'killed',
    phrases: ['Money worth 3 million shillings was taken. [Two] people were killed in Kitakum.'],
  },
  {
    // A town speaks seldom: the name before "said" is a person's.
    location: 'Leer',
    country: 'SSD',
    metric: 'killed',
    phrases: ['Leer was hit. [200] people died, the chief of police Budi said.'],
  },
  {
    // Where a speaker is, or whose authorities count.
    title: 'Floods in Andhra Pradesh',
    location: 'Andhra Pradesh',
    country: 'IND',
    phrases: [
      'The chief minister, who is camping at Vijayawada, said [300] families had left.',
      '[300] families left, according to the chief minister, who arrived in Vijayawada on Friday.',
      'According to the authorities in Vijayawada, [300] families left.',
    ],
  },
  {
    title: 'Floods in Andhra Pradesh',
    location: 'Vijayawada',
    country: 'IND',
    phrases: ['[300] families left, according to police, after the river rose in Vijayawada.'],
  },
  {
    location: 'Agatu',
    country: 'NGA',
    metric: 'killed',
    phrases: ['Nigeria mourns. Two died in Guma, two in Bokkos, [four] in Agatu and three on the road.'],
  },
  {
    location: 'Jiri Municipality',
    country: 'NPL',
    phrases: ['[41] families have been displaced at two wards of Jiri Municipality in Dolakha.'],
  },
  {
    location: 'Kabul City',
    country: 'AFG',
    phrases: ['Some [4,200] displaced people from Ghorband district arrived in Kabul City.'],
  },
  {
    // What a storm hits or a team reaches is a place, known or not.
    location: 'Bobonong',
    country: 'BWA',
    phrases: [
      '[250] people were left homeless after a storm hit Bobonong on November 19.',
      'The team reached Bobonong on foot. [58] households had left.',
    ],
  },
  {
    location: null,
    country: null,
    phrases: [
      'More than [300] families fled.',
      'The bill reached Parliament. [300] families fled.',
      'The news reached President Budi. [300] families fled.',
      'The storm hit Facebook. [300] families fled.',
      'Inflation hit Friday. [300] families fled.',
      'Since Monday [300] families fled.',
      'The Jordan Institute helped [300] families.',
      'President Lincoln Jordan met [300] families.',
      '[300] families fled Cyclone Aceh.',
      '[300] families fled Islamic State.',
      '[300] families fled in March.',
      'It helps us reach [300] families.',
      '[300] families left. Later Mosul was mentioned.',
      'The Baghdad Post wrote about [300] families.',
      'Iraqi families, [300] of them, fled.',
    ],
  },
];
