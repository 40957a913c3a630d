/**
 * What is counted. A row gives the unit, the group where the word narrows it, and the sense where the noun alone says
 * what happened ("deaths", "IDPs"). A number before any other noun is no figure.
 */
import type { Group, Unit } from '../../types.js';
import type { Sense } from './senses.js';

/** A counted noun. */
export interface CountedNoun {
  unit: Unit;
  group: Group;
  /** What the noun alone says, or null where a verb has to say it. */
  sense: Sense | null;
}

const rows: readonly [unit: Unit, group: Group, sense: Sense | null, words: string][] = [
  [
    'people',
    'people',
    null,
    `people peole peopel poeple peple persons person individuals individual inds ind pers pax ppl peoples souls men,women
    residents resident inhabitants inhabitant citizens citizen villagers villager locals townspeople islanders dwellers
    tourists tourist holidaymakers visitors travellers travelers passengers passenger commuters guests worshippers pilgrims pilgrim
    migrants migrant workers worker labourers laborers miners miner fishermen fisherman farmers farmer herders herder pastoralists
    pupils students student learners youths youngsters adults adult elderly protesters protestors demonstrators
    patients patient victims victim survivors survivor occupants members congregants parishioners faithful shoppers
    prisoners prisoner inmates detainees drivers driver crew sailors seafarers employees
    newcomers relatives neighbours neighbors humans nationals foreigners expatriates natives indigenous
    homeowners householders tenants settlers slum-dwellers squatters traders vendors revellers spectators
    teachers teacher doctors nurses officials official politicians activists activist mourners partygoers campers hikers climbers
    customers customer subscribers
    compatriots christians muslims shiites sunnis yazidis yezidis hindus rohingya rohingyas kurds arabs hutus tutsis
    bystanders clerics monks nuns priests imams pastors bishops missionaries missionary lawyers judges
    dependants dependents spouses hostel-dwellers cultivators peasants ranchers shepherds nomads fisherfolk farmhands cowherds
    breadwinners earners labourer laborer porters sherpas stewards engineers technicians contractors masons carpenters electricians loggers
    truckers cyclists motorists motorist pedestrians pedestrian bikers swimmers surfers divers boaters skiers mountaineers trekkers
    crewmen crewmembers crewmates deckhands stowaways castaways boatpeople
    academics scientists scholars seminarians novices interns graduates candidates,none undergraduates
    businessmen businesspeople entrepreneurs shopkeepers merchants bakers butchers cooks waiters cleaners maids
    accountants clerks bureaucrats mayors councillors councilors governors dissidents opponents critics suspects
    immigrants immigrant emigrants expats deportees stateless bedouins bedouin pygmies
    newlyweds twins siblings brothers sisters sons daughters cousins grandchildren parents
    singles pensioners retirees invalids amputees casualties,none nurses midwives surgeons physicians pharmacists
    concertgoers churchgoers spectators diners holiday-makers holidaymaker vacationers sightseers backpackers
    ex-combatants,none ex-fighters,none tribesmen tribespeople clansmen elders chiefs kinsmen countrymen
    lodgers renters occupiers landowners smallholders tappers growers planters
    voters,none bodies,none onlookers passers-by passersby
    beggars vagrants addicts prostitutes orphans,none
    body remains population populations fleeing folk folks returning clients caseload`,
  ],
  ['people', 'people', 'killed', `deaths death fatalities fatality bodies corpses corpse killings martyrs`],
  ['people', 'people', 'lives', `lives`],
  ['people', 'people', 'injured', `injuries injury war-wounded`],
  ['people', 'people', 'killedOrInjured', `casualties casualty`],
  ['people', 'people', 'missing', `disappearances`],
  ['people', 'people', 'idps', `idps idp i.d.p.s displacees internally-displaced`],
  ['people', 'people', 'evacuees', `evacuees evacuee`],
  ['people', 'people', 'displacement', `displacements evacuations`],
  ['people', 'people', 'returnees', `returnees returnee returns`],
  ['people', 'people', 'refugees', `asylum-seekers asylum-seeker`],
  ['people', 'people', 'crossed', `arrivals`],
  ['people', 'refugees', 'refugees', `refugees refugee`],
  ['people', 'people', 'hostages', `hostages hostage captives abductees kidnappings abductions`],
  ['people', 'people', 'beneficiaries', `beneficiaries beneficiary recipients`],
  ['people', 'people', 'population', `residents inhabitants`],
  ['people', 'civilians', null, `civilians civilian noncombatants non-combatants`],
  [
    'people',
    'children',
    null,
    `children child kids infants infant babies baby newborns toddlers minors boys girls boy girl schoolchildren schoolgirls
    schoolboys schoolgirl schoolboy teenagers teenager adolescents under-fives orphans toddlers pupils students schoolkids kid`,
  ],
  ['people', 'women', null, `women woman females mothers mother widows wives grandmothers grandmother`],
  ['people', 'men', null, `men man males fathers father husbands`],
  [
    'people',
    'fighters',
    'fighters',
    `fighters fighter militants militant rebels rebel insurgents insurgent gunmen gunman jihadists jihadist jihadis jihadi
    terrorists terrorist guerrillas guerrilla combatants militiamen militias militia mercenaries extremists extremist assailants
    attackers operatives islamists paramilitaries peshmerga hamas,fighters warriors talibs mujahideen taliban houthis volunteers,fighters bandits separatists`,
  ],
  [
    'people',
    'security_forces',
    'fighters',
    `soldiers soldier troops troop policemen policeman policewomen police servicemen serviceman marines gendarmes
    gendarme commandos officers officer paratroopers personnel conscripts reservists peacekeepers peacekeeper cops
    paramilitary guards guardsmen guardsman army,men rangers troopers infantrymen constables`,
  ],
  ['people', 'security_forces', null, `personnel`],
  ['people', 'aid_workers', null, `aid-workers humanitarians paramedics medics`],
  ['people', 'journalists', null, `journalists journalist reporters cameramen photojournalists`],
  [
    'households',
    'people',
    null,
    `families familis famlies familes fami-lies family households household hh hhs h/h household(s)`,
  ],
  [
    'housing_units',
    'people',
    null,
    `houses house homes home huts hut apartments apartment flats dwellings dwelling residences residence homesteads
    cottages tenements tenement shanties shanty shacks shack bungalows condominiums condos trailers townhouses housing housing-units chalets hutments farmhouses cabins mudhouses tukuls tukul jhuggis hovels yurts gers`,
  ],
  [
    'facilities',
    'people',
    null,
    `schools school hospitals hospital clinics clinic mosques mosque churches church temples temple universities colleges
    madrasas madrassas monasteries shrines synagogues kindergartens health-centres health-centers dispensaries seminaries`,
  ],
];

/** Counted nouns by their lower-case form. Later rows win, so the more telling row stands below. */
export const COUNTED_NOUNS: ReadonlyMap<string, CountedNoun> = new Map(
  rows.flatMap(([unit, group, sense, words]) =>
    words
      .split(/\s+/u)
      .filter((word) => word !== '' && !word.includes(','))
      .map((word) => [word, { unit, group, sense }] as const),
  ),
);

/** Counted nouns of two or three words; they win over the single words in them. */
export const COUNTED_PHRASES: readonly { words: string; noun: CountedNoun }[] = [
  {
    words: 'aid|relief|humanitarian|health|ngo|un|rescue workers|worker|staff|staffers|personnel',
    noun: { unit: 'people', group: 'aid_workers', sense: null },
  },
  {
    words: 'health|medical centres|centers|facilities|posts|units|centre|center|facility|post',
    noun: { unit: 'facilities', group: 'people', sense: null },
  },
  {
    words: 'educational|education|school|learning|religious facilities|buildings|institutions|centres|centers|classes',
    noun: { unit: 'facilities', group: 'people', sense: null },
  },
  { words: 'places of worship', noun: { unit: 'facilities', group: 'people', sense: null } },
  { words: 'displacement movements|events', noun: { unit: 'people', group: 'people', sense: 'displacement' } },
  { words: 'school buildings', noun: { unit: 'facilities', group: 'people', sense: null } },
  {
    words: 'housing|residential|shelter units|unit|buildings|properties|structures',
    noun: { unit: 'housing_units', group: 'people', sense: null },
  },
  { words: 'mobile homes', noun: { unit: 'housing_units', group: 'people', sense: null } },
  { words: 'asylum seekers|seeker|applicants', noun: { unit: 'people', group: 'people', sense: 'refugees' } },
  { words: 'asylum applications|claims|requests', noun: { unit: 'people', group: 'people', sense: 'crossed' } },
  { words: 'boat people', noun: { unit: 'people', group: 'people', sense: null } },
  { words: 'internally displaced', noun: { unit: 'people', group: 'people', sense: 'idps' } },
  { words: 'police officers|officer|men', noun: { unit: 'people', group: 'security_forces', sense: 'fighters' } },
  {
    words: 'security|border|prison|national guards|guard|forces|personnel|agents|officers|men',
    noun: { unit: 'people', group: 'security_forces', sense: 'fighters' },
  },
  {
    words: 'army|government|military|coalition|federal troops|soldiers|forces|personnel|officers',
    noun: { unit: 'people', group: 'security_forces', sense: 'fighters' },
  },
  {
    words: 'special|air|ground|peacekeeping|elite forces|troops|commandos',
    noun: { unit: 'people', group: 'security_forces', sense: 'fighters' },
  },
  {
    words:
      'armed *? youths|youth|tribesmen|villagers|fighters|assailants|attackers|civilians|supporters|followers|herders|pastoralists|bandits',
    noun: { unit: 'people', group: 'fighters', sense: 'fighters' },
  },
  {
    words:
      'is|isis|isil|taliban|hezbollah|houthi|houthis|hamas|m23|mnlf|milf|npa|rsf|lra|fdlr|farc|eln|pkk|ypg|tplf|al-shabaab|al-qaeda|qaeda|militia|rebel|insurgent|jihadist|guerrilla|gang members|member|men|recruits',
    noun: { unit: 'people', group: 'fighters', sense: 'fighters' },
  },
  {
    words: 'islamic|boko|al|abu state|haram|shabaab|qaeda|sayyaf men|members|member',
    noun: { unit: 'people', group: 'fighters', sense: 'fighters' },
  },
  { words: 'media workers', noun: { unit: 'people', group: 'journalists', sense: null } },
  { words: 'suicide bombers', noun: { unit: 'people', group: 'fighters', sense: 'fighters' } },
];

/** Heads that are no figure even behind a counted noun: "20 police vehicles", "300 refugee camps". Lower case. */
export const OTHER_HEADS: ReadonlySet<string> = new Set(
  `launchers choppers fighter-bombers carriers cruisers destroyers howitzers howitzer chapters printers scanners routers servers transformers sweaters trousers flowers burgers dinners showers craters theaters theatres borders barriers
boulders ladders folders corners quarters plants restaurants elephants grants variants trees fees degrees committees guarantees decrees factors
sectors vectors doors floors errors mirrors colours colors motors monitors,none corridors specimens stickers wonders disasters
bulldozers bulldozer excavators diggers generators containers trailers computers heaters cookers towers papers letters orders offers papers
layers centers tankers freighters bunkers tractors compressors reactors engines doors chambers cylinders freezers sensors detectors ventilators
incubators elevators posters stickers numbers rivers lists list speakers boilers loudspeakers drills cranes pumps hoses chainsaws
camps camp sites site centres centres centers center shelters shelter tents tent vehicles vehicle cars car buses bus trucks truck boats
boat ships ship planes aircraft helicopters villages village towns town cities city districts district provinces province states state regions region
areas area countries country communities community settlements neighbourhoods neighborhoods municipalities counties county islands island
days day weeks week months month years year hours hour minutes minute seconds decades decade times time nights weekends
millimetres millimeters millimetre millimeter mm centimetres centimeters cm kilometres kilometers km kms miles mile metres meters metre meter feet foot inches acres acre hectares hectare ha tonnes tons tonne ton kg kilograms litres liters
attacks attack incidents incident clashes strikes airstrikes raids operations explosions blasts bombings bombs rockets missiles shells mortars
parcels packs kits blankets mattresses rations bags boxes packages meals doses vouchers toilets latrines classrooms wells
votes seats goals points runs wickets games matches medals percent shares stocks barrels jobs deals companies firms shops stores businesses
cattle cows cow sheep goats animals livestock horses camels donkeys buffaloes buffalo pigs chickens poultry birds dogs cats fish elephants whales
heads carcasses trees crops bridges roads floors storeys stories cases case infections patients,none patient-days
pages copies books weapons rifles tanks guns bullets positions checkpoints bases vessels flights trains carriages lorries motorcycles
teams team groups group organisations organizations agencies partners parties governments nations members,none 
monitors delegates deputies
readers followers viewers users investors voters respondents interviewees participants attendees
workshops sessions meetings reports projects programmes programs stations posts,none events rounds stages degrees grades dollars,none
buildings building structures offices markets blocks wards units unit rooms beds plots farms fields properties property power households-heads
things ways reasons words lines items pieces types kinds levels sectors categories questions answers languages routes crossings`
    .split(/\s+/u)
    .filter((word) => !word.includes(',')),
);

/** People whose number alone is no figure; only harm that comes to them is: "three firefighters were injured". */
export const RESPONDERS: ReadonlySet<string> = new Set(
  `volunteers volunteer rescuers rescuer firefighters firefighter responders staff staffers observers experts lawmakers lawmaker
mps candidates ministers fans players athletes rescue-workers employees`.split(/\s+/u),
);

/** People whom nobody counts in a crisis unless something happened to them. */
export const ONLOOKERS: ReadonlySet<string> = new Set(
  `passengers commuters travellers travelers holidaymakers monks nuns visitors tourists spectators shoppers customers customer subscribers fans mourners protesters protestors demonstrators activists
teachers teacher doctors nurses officials official politicians lawyers judges guests worshippers pilgrims members patients patient
students pupils engineers technicians scientists scholars graduates drivers driver crew sailors lives victims voters`.split(
    /\s+/u,
  ),
);

/** Shelters are homes where they were destroyed, else only where people are. */
export const ROOFS: ReadonlySet<string> = new Set(['shelters', 'shelter', 'properties']);

/** Who is reached or served without any help in a crisis. */
export const AUDIENCE: ReadonlySet<string> = new Set(
  'subscribers fans customers customer shoppers spectators visitors tourists guests'.split(' '),
);

/** Who lives somewhere: a whole of them is a population. */
export const INHABITANTS: ReadonlySet<string> = new Set(
  'residents inhabitants islanders villagers citizens townspeople souls locals'.split(' '),
);

/** Whom somebody lost: "lost 12 relatives". */
export const KIN: ReadonlySet<string> = new Set(
  'relatives colleagues comrades neighbours neighbors kin villagers policemen compatriots'.split(' '),
);

/** What can come to responders and is a figure. */
export const HARM_SENSES: ReadonlySet<Sense> = new Set([
  'killed',
  'injured',
  'missing',
  'abducted',
  'held',
  'trapped',
  'killedOrInjured',
]);

/** Words that point back to what was counted before: "300 others". */
export const OTHERS: ReadonlySet<string> = new Set(['others', 'other']);

/** Nouns whose group stands behind "of": "nine members of the security forces". */
export const MEMBERS: ReadonlySet<string> = new Set(['members', 'member', 'men']);

/** The group that words behind "members of" name. */
export const MEMBERS_OF: readonly { group: Group; pattern: RegExp }[] = [
  {
    group: 'security_forces',
    pattern:
      /(?<!\p{L})(?:security forces?|police|army|military|armed forces|national guard|border guard|gendarmerie|defen[cs]e forces?|special forces|paramilitary)(?!\p{L})/u,
  },
  {
    group: 'fighters',
    pattern:
      /(?<!\p{L})(?:militia|militias|taliban|isis|isil|islamic state|boko haram|al-shabaab|hamas|hezbollah|rebel|rebels|insurgent|militant|armed group|terrorist|gang|peshmerga)(?!\p{L})/u,
  },
];

/** Endings of words for people that no list holds: "12 shopkeepers were killed". */
export const PEOPLE_ENDINGS: readonly string[] = [
  'ers',
  'ors',
  'ists',
  'ees',
  'ians',
  'men',
  'women',
  'people',
  'folk',
  'goers',
  'ants',
  'mates',
];

/** Names of peoples: "405,000 South Sudanese", "2,000 Afghans". Lower case. */
export const PEOPLES: ReadonlySet<string> = new Set(
  `afghans syrians iraqis iranians yemenis libyans egyptians sudanese lebanese jordanians palestinians israelis turks turkmen
somalis somalians ethiopians eritreans kenyans ugandans rwandans burundians congolese tanzanians nigerians nigeriens chadians cameroonians malians
burkinabe ivorians ghanaians senegalese gambians guineans liberians leoneans mauritanians moroccans algerians tunisians malagasy mozambicans zimbabweans
zambians malawians angolans namibians africans centrafricans indians pakistanis bangladeshis nepalis nepalese burmese thais cambodians vietnamese laotians
filipinos filipinas indonesians malaysians chinese japanese koreans mongolians tibetans uighurs uyghurs tajiks uzbeks kazakhs kyrgyz georgians armenians
azerbaijanis azeris ukrainians russians belarusians poles germans french italians spaniards greeks serbs croats bosnians albanians kosovars macedonians
bulgarians romanians hungarians moldovans americans canadians mexicans guatemalans hondurans salvadorans nicaraguans panamanians colombians venezuelans
ecuadorians ecuadoreans peruvians bolivians chileans argentines argentinians brazilians paraguayans uruguayans haitians cubans dominicans jamaicans australians fijians samoans
tongans vanuatuans europeans asians darfuris tamils chechens crimeans muslims christians yazidis yezidis rohingya rohingyas kurds sunnis shias shiites shi'ites tuaregs dinka nuer
britons irish dutch swedes norwegians danes finns gazans southerners northerners`.split(/\s+/u),
);
