/** Wordings of agencies, local papers and situation reports, by what is easily mistaken in them. */
import type { CorpusEntry } from '../corpus.js';

export default [
  // Verbs of killing that else are prices and falls.
  [
    [],
    [
      'A ticket cost 412 at the gate.',
      'The pressure fell to 412 on Monday.',
      'The crossing costs 1,200 in local money.',
    ],
  ],
  [['killed 412'], ['The raid cost 412 lives.', 'The fever felled 412 people.']],
  // Homes.
  [
    ['housing_destroyed 412 housing_units'],
    ['The fire destroyed 412 properties.', 'Shelling flattened 412 properties.'],
  ],
  [
    ['housing_damaged 412 housing_units'],
    ['Some of the 412 properties that were flooded stand empty.', '412 properties were flooded.'],
  ],
  [[], ['The firm owns 412 properties.', 'It sold 412 properties last year.']],
  [
    ['housing_damaged 3 housing_units', 'housing_destroyed 2 housing_units'],
    ['Three houses were damaged while two were washed away.'],
  ],
  [['housing_destroyed 150 housing_units', 'displaced 483'], ['150 houses were destroyed, leaving 483 homeless.']],
  // Families and how large they are.
  [['displaced 600'], ['The families of 600 people who fled the fighting wait in the church.']],
  [[], ['They live in families of six.', 'Families of eight share a room.']],
  [
    ['affected 668 households', 'affected 2452'],
    [
      'A total of 668 families composed of 2,452 individuals were affected.',
      '668 families comprising 2,452 persons were affected.',
    ],
  ],
  [
    ['assisted 144', 'assisted 43 households', 'missing 57'],
    ['144 people from 43 families were rescued and 57 remain missing.'],
  ],
  [['returned 21247 households'], ['21,247 returned families', '21,247 Returned families']],
  // Refugees who flee, and refugees who have to flee again.
  [
    ['refugees 6000 group:refugees flow'],
    ['6,000 refugees have fled Borno since May.', '6,000 refugees fled to the kingdom.'],
  ],
  [['displaced 6000 group:refugees flow'], ['6,000 refugees fled the camp.']],
  [
    ['refugees 6000 flow'],
    ['6,000 people fled into north-eastern Kenya.', '6,000 people have fled to Chad’s Lake region.'],
  ],
  [['displaced 6000 flow'], ['6,000 people have fled from Sudan’s El Fasher to a camp nearby.']],
  [['refugees 11300 group:refugees stock'], ['The camp hosts 11,300 refugees who have arrived since 2014.']],
  // Arrivals.
  [
    ['displaced 2340 flow'],
    ['DTM recorded 2,340 new arrivals of IDPs in Monguno.', 'The IDP camp received 2,340 new arrivals in May.'],
  ],
  [
    ['refugees 2340 flow'],
    ['Italy recorded 2,340 new arrivals by sea.', 'Near the border, the IDP camp counted 2,340 new arrivals.'],
  ],
  [
    ['displaced 55000 flow', 'displaced 23000 flow'],
    ['IDPs have reportedly arrived in Babile (55,000) and Chinaksen (23,000).'],
  ],
  // What is said of some of them, of the whole, or of something else.
  [['displaced 4000 flow'], ['4,000 residents fled their homes, many holing up in shelters.']],
  [['displaced 4000 stock'], ['4,000 residents have fled and are now staying in shelters.']],
  [['killed 4'], ['Four people who had been rushed to hospital died of their wounds.']],
  [['injured 4'], ['Four people were rushed to hospital.']],
  [['killed 11', 'abducted 4'], ['They killed 11 people and kidnapped the village head and four others.']],
  [['killed 11', 'killed 4'], ['They killed 11 people, among them the commander and four others.']],
  [['killed 9 women'], ['The death toll, which included nine women, may rise.']],
  [
    ['killed 9770', 'killed 4008 children', 'killed 2550 women'],
    ['The toll has risen to 9,770, including 4,008 children and 2,550 women, the ministry in the enclave said.'],
  ],
  [[], ['Fifty ambulances were damaged, including 25 that are out of service.']],
  [['returned 300'], ['300 villagers displaced by the fighting have been trickling back to their farms.']],
  // Camps and how many they hold.
  [
    ['displaced 30000 stock'],
    ['This brings the total camp population to 30,000 individuals.', 'The total site population is 30,000.'],
  ],
  [[], ['The camp was set up for 10,000 people.', 'A hall equipped for 300 people stood empty.']],
  [['displaced 200000 stock'], ['They are part of a population of 200,000 internally displaced persons.']],
  [['population 150000'], ['In Sittwe, a port city of 150,000 people, villagers wait in a camp for displaced people.']],
  [['displaced 85'], ['A community of 85 people fled its homes.']],
  [['displaced 1200 stock', 'displaced 300 stock'], ['Evacuation centres\nLegazpi: 1,200 people\nDaraga: 300 people']],
  [['population 200000'], ['200,000 people remain in the eastern districts of the city.']],
  // Events.
  [[], ['There were 59 mass displacements.', 'The office counted 59 massive displacements this year.']],
  [['displaced 59000'], ['There were 59,000 new displacements.']],
  // Armed sides.
  [
    ['fighters 50 group:fighters'],
    ['The assailants numbering 50 stormed the village.', 'The bandits, numbering 50, came by night.'],
  ],
  [['killed 200 group:fighters'], ['200 Taliban were killed.', 'Troops killed 200 Houthis.']],
  [['fighters 80 group:fighters'], ['80 armed Karbi tribesmen attacked the town.']],
  [['killed 14 security_forces'], ['The army lost 14 men in the ambush.']],
  [['killed 14 group:fighters'], ['The militia lost 14 men in the ambush.']],
  // Money.
  [['funding_required 8000000 CHF'], ['The federation launched an 8 million Swiss franc emergency appeal.']],
  [
    ['funding_required 4300000000 USD'],
    [
      'He pleaded to the international community for US$4.3 billion in funds.',
      'She called on donors for US$4.3 billion.',
    ],
  ],
  // Names with a number, and distances to places that name a people.
  [['missing 4'], ['Four are missing in Region 2.', 'Four people are missing in Camp 14.']],
  [[], ['A boat 17 miles southeast of Syracuse carrying Syrian and Bangladeshi migrants sent a call.']],
  [['missing 150'], ['They look for 150 people swallowed up by the landslide.']],
  [
    ['displaced 3000'],
    ['Shots sent 3,000 villagers running for the hills.', '3,000 people were left without belongings and homes.'],
  ],
  // Refugees who are moved, registered, or called displaced.
  [
    ['refugees 3013 group:refugees flow'],
    ['UNHCR has registered 3,013 refugees at the border.', 'To date, we have moved 3,013 refugees to Cishemeye.'],
  ],
  [
    ['refugees 6500 group:refugees stock'],
    ['6,500 refugees displaced by the fighting wait at the border.', 'Uganda hosts 6,500 registered refugees.'],
  ],
  [['displaced 6500 group:refugees'], ['6,500 refugees have been displaced by the fire in their camp.']],
  [['missing 1000'], ['1,000 people were buried alive in the mud.']],
  [['fighters 2000 group:fighters'], ['The presence of 2,000 armed men frightens the town.']],
  [[], ['The agency has deployed a team of 119 personnel for relief work.']],
  [['affected 260000'], ['260,000 people are facing severe hardships.']],
  // The wounded stay wounded, whatever is done for them.
  [['injured 13'], ['13 of the wounded have been airlifted to the capital.', '13 of the injured were flown out.']],
  [['killed 13'], ['13 of the wounded died on the way.']],
  [['injured 12'], ['The violence left 12 injured inmates needing care.']],
  [['injured 44'], ['44 casualties received treatment.', 'The hospital is treating 44 casualties.']],
  [['killed 44'], ['The raid caused 44 casualties.']],
  [
    ['injured 16'],
    ['The team took in 16 people with bullet wounds.', '16 people were shot and wounded.', '16 people are bleeding.'],
  ],
  [['refugees 16 flow'], ['Jordan took in 16 people.', '16 migrants reached the Canary Islands.']],
  [['missing 20'], ['There are 20 people under the debris.']],
  [['housing_damaged 367 housing_units'], ['367 homes have undergone severe damage.']],
  [['abducted 185'], ['Gunmen took away 185 women and girls.', '185 people are in the hands of the rebels.']],
  [['affected 2600000'], ['Twenty-six lakh people are reeling under floods.']],
  [[], ['After reaching a peak of 70,821 last week, the number fell.']],
  [['assisted 6158'], ['The agency assisted a total of 6,158 people.']],
  [['refugees 10000 flow'], ['Burundi has welcomed 10,000 people fleeing from the neighbouring DRC.']],
  // Without water from the tap is not without food and shelter.
  [
    ['affected 3100000'],
    ['3.1 million people are without clean water.', 'The quake left 3.1 million people without water service.'],
  ],
  [
    ['in_need 12000'],
    ['12,000 people are without food, water and shelter.', '12,000 people have no access to clean water.'],
  ],
  // Single constructions.
  [['killed 12 children'], ['12 of those killed were children.']],
  [['killed 12'], ['12 of those killed have been named.']],
  [['displaced 90000'], ['It has put 90,000 people to flight.']],
  [['refugees 90000 flow'], ['90,000 people have sought shelter in neighbouring countries.']],
  [['displaced 90000'], ['90,000 people have sought shelter in neighbouring villages.']],
  [['assisted 14'], ['Soldiers dug 14 people out alive.']],
  [['affected 12000 children'], ['Classes were suspended for 12,000 pupils.']],
] satisfies readonly CorpusEntry[];
