/** Small words of English by the part that they play about a number. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words that end the noun phrase behind a number. */
export const PHRASE_ENDS: ReadonlySet<string> = set(
  `in on at by from to with for near after before during since as within across over under among around between against amid
because following due about into through toward towards until till via per despite without outside inside along than then when
while where who whom which that whose if but and or nor so including plus & is are was were be been being has have had do does
did will would could may might must should can cannot shall am isn't aren't wasn't weren't haven't hasn't said says say told
fled left died lost live lives lived arrived returned remain remained remains need needed received crossed got took went came
became began started sought stayed slept waited faced suffered perished escaped reached ago alone not yet still also now
currently already belonging according amounting this last next yesterday today tonight tomorrow monday tuesday wednesday
thursday friday saturday sunday january february march april june july august september october november december whereas
moved shifted headed walked ran transferred travelled traveled joined flew sailed spent tried gathered marched attended
applied managed continued kept a an every per belong belongs come comes hail stem date work works worked earlier previously initially overnight so here there nationwide worldwide overall altogether abroad too though
throughout respectively directly reportedly mostly mainly both each either only just later followed lie lay made joined came slept`,
);

/** Right behind a number of homes they say how much of each is gone: "12 totally and 80 partially damaged". */
export const DEGREES: ReadonlySet<string> = set('totally fully completely partially partly');

/** Of these, those that are nouns right behind a number above one: "seven lives". */
export const VERBS_OR_NOUNS: ReadonlySet<string> = set('lives');

/** Of these, those that are adjectives right before a noun of people: "21,247 returned families". */
export const VERBS_OR_ADJECTIVES: ReadonlySet<string> = set('returned remaining arrived');

/** Before "displacements" they make events of them: "59 mass displacements". */
export const EN_MASSE: ReadonlySet<string> = set('mass massive large-scale separate');

/** Words that a noun phrase behind a number begins with and that say nothing of what is counted. */
export const PHRASE_OPENERS: ReadonlySet<string> = set(
  'more other additional new newly further extra another the these those their its his her our odd strong plus + - such fresh',
);

/** Behind a number and "the": when it was. */
export const EARLIER_TIMES: ReadonlySet<string> = set(
  'day week month year night morning evening previous following next same other weekend',
);

/** Forms of "be" with which a sentence says who the counted are. */
export const IS_OR_WERE: ReadonlySet<string> = set('are is were was');

/** Right behind a number that is a subject. */
export const IS_OR_HAS: ReadonlySet<string> = set('are were have had');

/** Words for the counted that point back: "300 of them", "two of whom". */
export const BACK_POINTERS: ReadonlySet<string> = set('them whom which us these those');

/** Forms of "be" and "get": a participle behind one is passive. */
export const BE_FORMS: ReadonlySet<string> = set(
  'is are was were be been being got get gets getting am remain remained remains left',
);

/** Adverbs and auxiliaries that may stand between a be-form or the counted and the verb. */
export const VERB_PASSAGE: ReadonlySet<string> = set(
  `is are was were be been being has have had also already reportedly still now currently later either either both all
then since subsequently allegedly being officially again just only newly so far temporarily forcibly internally further yesterday
today who that which whom to would could will may might must should can and or not`,
);

/** A predicate that begins with one of these belongs to the noun right before it. */
export const PREPOSITIONS: ReadonlySet<string> = set('in inside at on to into from under behind out of without');

/** Between a be-form and a participle: "were reported killed". */
export const REPORTED: ReadonlySet<string> = set('reported confirmed feared believed said known presumed officially');

/** Between two numbers of a list they say that the second was spared: "burned six homes and threatened thousands". */
export const SPARING: ReadonlySet<string> = set(
  'threatened threatening threatens endangered spared spares sparing escaped',
);

/** Between two numbers: the second is held against the first ("compared with 537"). */
export const COMPARED: ReadonlySet<string> = set('compared against versus from');

/** Between two numbers of a list these only say where the second is counted. */
export const PLACE_STEP: ReadonlySet<string> = set('; , and in the of at near around another while');

/** Right before a number of residents: a place has them. */
export const OWNERS: ReadonlySet<string> = set('the its their our all with has have had having of than counts boasts');

/** "holed up": of fighters it says where they are. */
export const HIDES: ReadonlySet<string> = set('holed hiding dug');

/** Before "population": it is not everybody who lives there. */
export const COUNTED_OTHERWISE: ReadonlySet<string> = set(
  'affected displaced idp refugee target targeted vulnerable prison camp camps site sites shelter shelters returnee impacted',
);

/** Behind people who are driven somewhere. */
export const WAYS: ReadonlySet<string> = set('to towards toward into across over');

/** Behind people who are taken away, and what they are taken from. */
export const AWAY: ReadonlySet<string> = set('from off out');
export const LEFT_PLACES: ReadonlySet<string> = set(
  `village villages town city area areas district districts island islands valley zone zones bank banks homes houses home slum slums
  community communities hillside hillsides slopes settlement settlements neighbourhood neighborhood coast shore building buildings block blocks ground region province rooftop rooftops`,
);

/** Said of the counted themselves, they stay it whatever is done for them: "13 of the wounded were flown out". */
export const HURT: ReadonlySet<string> = set('injured wounded');

/** Between a verb that counts and its number: the height of a count, which is no object ("reaching a peak of 70,821"). */
export const HEIGHTS: ReadonlySet<string> = set('peak high maximum low');

/** Between a verb of sending and a number: who is sent comes to help. */
export const TEAMS: ReadonlySet<string> = set('team teams');

/** Before a number of hostages: so many were taken. */
export const TAKING: ReadonlySet<string> = set(
  'take takes took taken taking seize seized seizing grab grabbed capture captured',
);

/** Behind a word that else counts ("evacuation"): it is part of a name for something else. */
export const NO_LABEL: ReadonlySet<string> = set(
  'centre centres center centers shelter shelters site sites camp camps order orders zone zones plan plans route routes drive warning warnings notice notices flight flights',
);

/** Behind a verb they make it the name of those who help ("rescue workers"). */
export const HELPERS: ReadonlySet<string> = set(
  'workers worker teams team crews crew services officials operations operation efforts boats helicopters helicopter personnel agencies agency',
);

/** Verbs of giving, whose object a number without a noun is. */
export const GIVING: ReadonlySet<string> = set(
  'provide provides provided providing give gives gave given giving supply supplies supplied supplying offer offered offering equip equipped',
);

/** Verbs that mean a killing only where people stand behind them: "the raid cost 12 lives", but "the ticket cost 412". */
export const OF_PEOPLE_ALONE: ReadonlySet<string> = set('cost costs costing fell fells felled felling');

/** Of refugees these say that they were received, not that they had to flee again. */
export const BROUGHT: ReadonlySet<string> = set('moved taken brought transferred bused bussed transported relocated');

/** Refugees who did this crossed a border, unless it was from a camp. */
export const FLEEING: ReadonlySet<string> = set('fled flee flees fleeing escaped escaping');
export const CAMPS: ReadonlySet<string> = set(
  'camp camps settlement settlements shelter shelters site sites centre center',
);

/** Verbs that of people mean no more than that they had to move. */
export const SHIFTS: ReadonlySet<string> = set('shift shifts shifted shifting');

/** Where people are sheltered: what these hold, nobody abducted. */
export const SHELTERS: ReadonlySet<string> = set(
  'camp camps shelter shelters centre centres center centers site sites settlement settlements stadium church hospital base bases',
);

/** Before "of the" and a number: a part of it. */
export const SHARES: ReadonlySet<string> = set(
  'majority most half third quarter bulk many some part percent cent rest remainder none few',
);
export const WHOLE_ARTICLES: ReadonlySet<string> = set('the those these its their');
export const RELATIVES: ReadonlySet<string> = set('who whom that which whose');

/** Names in which words stand that else say what happened. Lower case. */
export const NAMES: readonly string[] = [
  'red cross',
  'blue cross',
  'save the children',
  'doctors without borders',
  'reporters without borders',
  'feed the children|future',
  'help the children|aged',
  'rescue committee',
  'relief services|international|web',
  'aid international|agency',
  'return to freedom',
];

/** Right behind an active verb these begin its object: "militants killed a …". */
export const OBJECT_OPENERS: ReadonlySet<string> = set(
  'a an the his her its our my your some several many dozens scores hundreds thousands him them us me nothing nobody no anyone',
);

/** Behind "who rescued" these begin no object: what is meant is that they were rescued or drowned somewhere, somehow. */
export const NO_OBJECT: ReadonlySet<string> = set(
  'in on at by from to into onto off near during after before since while when as because and or but for with without under over between along across around within outside inside last this yesterday today there here have had are were was is',
);

/** Times of day and such: behind "killed" they begin no object ("killed the same day"). */
export const TIME_NOUNS: ReadonlySet<string> = set(
  'day week month year morning night evening weekend afternoon monday tuesday wednesday thursday friday saturday sunday',
);

/** Words that begin another clause. */
export const CLAUSE_OPENERS: ReadonlySet<string> = set(
  'while whereas but after before when because although though as since until where if however meanwhile once so',
);

/** Signs and codes of currencies, lower case, with their ISO 4217 code; "$" alone is settled by the country. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  us$: 'USD',
  usd: 'USD',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  chf: 'CHF',
  'swiss francs': 'CHF',
  a$: 'AUD',
  aud: 'AUD',
  c$: 'CAD',
  cad: 'CAD',
  nz$: 'NZD',
  nzd: 'NZD',
  '¥': 'JPY',
  jpy: 'JPY',
  yen: 'JPY',
  yuan: 'CNY',
  cny: 'CNY',
  rmb: 'CNY',
  '₹': 'INR',
  inr: 'INR',
  rs: 'INR',
  'rs.': 'INR',
  rupees: 'INR?',
  pkr: 'PKR',
  npr: 'NPR',
  lkr: 'LKR',
  bdt: 'BDT',
  taka: 'BDT',
  tk: 'BDT',
  php: 'PHP',
  pesos: 'PHP?',
  '₱': 'PHP',
  rub: 'RUB',
  rubles: 'RUB?',
  roubles: 'RUB?',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  kes: 'KES',
  ksh: 'KES',
  ugx: 'UGX',
  ngn: 'NGN',
  '₦': 'NGN',
  naira: 'NGN',
  etb: 'ETB',
  birr: 'ETB',
  sdg: 'SDG',
  zar: 'ZAR',
  rand: 'ZAR',
  brl: 'BRL',
  r$: 'BRL',
  reais: 'BRL',
  mxn: 'MXN',
  cop: 'COP',
  idr: 'IDR',
  rp: 'IDR',
  rupiah: 'IDR',
  myr: 'MYR',
  rm: 'MYR',
  ringgit: 'MYR',
  thb: 'THB',
  baht: 'THB',
  '฿': 'THB',
  vnd: 'VND',
  dong: 'VND',
  krw: 'KRW',
  '₩': 'KRW',
  won: 'KRW',
  try: 'TRY',
  lira: 'TRY',
  iqd: 'IQD',
  dinars: 'IQD?',
  dinar: 'IQD?',
  lbp: 'LBP',
  sar: 'SAR',
  riyals: 'SAR?',
  aed: 'AED',
  dirhams: 'AED?',
  kwd: 'KWD',
  qar: 'QAR',
  fjd: 'FJD',
  mmk: 'MMK',
  kyat: 'MMK',
  afn: 'AFN',
  afghanis: 'AFN',
  tzs: 'TZS',
  rwf: 'RWF',
  xaf: 'XAF',
  xof: 'XOF',
  mwk: 'MWK',
  kwacha: 'MWK',
  mzn: 'MZN',
  uah: 'UAH',
  hryvnia: 'UAH',
  pln: 'PLN',
  zloty: 'PLN',
  hkd: 'HKD',
  hk$: 'HKD',
  twd: 'TWD',
  nt$: 'TWD',
  sgd: 'SGD',
  shillings: 'KES?',
  rials: 'SAR?',
  francs: 'XOF?',
  kronor: 'SEK?',
  kroner: 'SEK?',
  krona: 'SEK?',
  soles: 'PEN',
  pen: 'PEN',
  lari: 'GEL',
  gel: 'GEL',
  drams: 'AMD',
  dram: 'AMD',
  manat: 'AZN',
  manats: 'AZN',
  tenge: 'KZT',
  som: 'KGS',
  soms: 'KGS',
  somoni: 'TJS',
  tugrik: 'MNT',
  tugriks: 'MNT',
  kyats: 'MMK',
  kip: 'LAK',
  riels: 'KHR',
  ringgits: 'MYR',
  kina: 'PGK',
  vatu: 'VUV',
  cedis: 'GHS',
  cedi: 'GHS',
  dalasi: 'GMD',
  leones: 'SLE',
  meticais: 'MZN',
  metical: 'MZN',
  pula: 'BWP',
  ariary: 'MGA',
  nakfa: 'ERN',
  birrs: 'ETB',
  gourdes: 'HTG',
  gourde: 'HTG',
  htg: 'HTG',
  quetzales: 'GTQ',
  lempiras: 'HNL',
  cordobas: 'NIO',
  bolivianos: 'BOB',
  bolivars: 'VES',
  guaranies: 'PYG',
  hryvnias: 'UAH',
  zlotys: 'PLN',
  lei: 'RON',
  forints: 'HUF',
  afghani: 'AFN',
  kwachas: 'MWK',
  s$: 'SGD',
};

/** Names of money behind a number: "5 million US dollars". */
export const MONEY_NAMES: readonly { words: string; code: string | null }[] = [
  { words: 'us|u.s|u.s.|american dollars|dollar', code: 'USD' },
  { words: 'canadian dollars|dollar', code: 'CAD' },
  { words: 'australian dollars|dollar', code: 'AUD' },
  { words: 'new zealand dollars', code: 'NZD' },
  { words: 'hong kong dollars', code: 'HKD' },
  { words: 'taiwan dollars', code: 'TWD' },
  { words: 'fijian|fiji dollars', code: 'FJD' },
  { words: 'swiss francs|franc', code: 'CHF' },
  { words: 'cfa francs', code: 'XOF' },
  { words: 'francs cfa', code: 'XOF' },
  { words: 'congolese francs', code: 'CDF' },
  { words: 'rwandan francs', code: 'RWF' },
  { words: 'burundi|burundian francs', code: 'BIF' },
  { words: 'norwegian kroner|crowns', code: 'NOK' },
  { words: 'danish kroner|crowns', code: 'DKK' },
  { words: 'swedish kronor|crowns', code: 'SEK' },
  { words: 'kenyan|kenya shillings', code: 'KES' },
  { words: 'ugandan|uganda shillings', code: 'UGX' },
  { words: 'tanzanian|tanzania shillings', code: 'TZS' },
  { words: 'somali shillings', code: 'SOS' },
  { words: 'philippine pesos', code: 'PHP' },
  { words: 'mexican pesos', code: 'MXN' },
  { words: 'colombian pesos', code: 'COP' },
  { words: 'chilean pesos', code: 'CLP' },
  { words: 'sri lankan|lanka rupees', code: 'LKR' },
  { words: 'nepali|nepalese rupees', code: 'NPR' },
  { words: 'sudanese pounds', code: 'SDG' },
  { words: 'south sudanese pounds', code: 'SSP' },
  { words: 'syrian pounds', code: 'SYP' },
  { words: 'lebanese pounds', code: 'LBP' },
  { words: 'egyptian pounds', code: 'EGP' },
  { words: 'turkish lira|liras', code: 'TRY' },
  { words: 'brazilian reais|reals', code: 'BRL' },
  { words: 'indian rupees|rupee', code: 'INR' },
  { words: 'pakistani rupees', code: 'PKR' },
  { words: 'pounds sterling', code: 'GBP' },
  { words: 'dollars|dollar', code: null },
  { words: 'pounds|pound', code: 'GBP?' },
];

/** Words that lost line breaks glue to the next one ("hadevacuated", "newdisplacements"). */
export const GLUED: readonly string[] = [
  'had',
  'have',
  'has',
  'were',
  'was',
  'been',
  'still',
  'are',
  'new',
  'newly',
  'to',
  'and',
  'being',
  'be',
];

/** Nouns that count what stands behind "of": "the number of people killed". */
export const COUNT_NOUNS: ReadonlySet<string> = set(
  'number numbers total totals toll tolls figure figures tally count deaths fatalities casualties',
);

/** What parts the cells of a row, and words that a row's label does not hold: it is a sentence then. */
export const ROW_ENDS: ReadonlySet<string> = set('; , | / • ·');
export const NO_ROW: ReadonlySet<string> = set(
  'the a an his her its their our my is are was were be been has have had will would could may who that which and or but with from by to at for as after',
);

/** Words right before a number that such a noun has come to: "rose to", "stands at", "is". */
export const REACH_WORDS: ReadonlySet<string> = set(
  'to at is was are were reached reaches reach reaching hit hits topped tops passed passes exceeded exceeds : stands stood now be of crossed crosses from rose risen fell climbed increased dropped doubled grew vary varies varied range ranges ranged',
);

/** Between a number of families and one of people, with their "of": who they are ("families composed of 2,452 individuals"). */
export const COMPOSED: ReadonlySet<string> = set('composed consisting comprised made');
export const COMPRISING: ReadonlySet<string> = set('comprising comprise totalling totaling numbering equivalent');

/** Verbs right before a number that counts their subject: "those who fled number 1,500". */
export const NUMBERING: ReadonlySet<string> = set('number numbers numbered numbering total totals totalled totaled');

/** Of these, those that say that a count has grown so far. */
export const COME_TO: ReadonlySet<string> = set(
  'to at reached reaches hit hits topped tops passed passes exceeded exceeds crossed crosses',
);

/** A text with one of these speaks of people who had to leave. */
export const TOPIC_WORDS =
  /(?<!\p{L})(?:displac\p{L}+|evacu\p{L}+|idps?|homeless|fled|flee(?:ing)?|uprooted|shelters?|refuge|camps?|resettle\p{L}*|relocat\p{L}+)(?!\p{L})/iu;

/** A text with one of these speaks of people displaced within their country. */
export const AT_HOME = /(?<!\p{L})(?:internal(?:ly)? displac\p{L}+|idps?|displaced|evacu\p{L}+|homeless)(?!\p{L})/iu;

/** One of these, and who arrives may come from another country. */
export const FROM_ABROAD =
  /(?<!\p{L})(?:refugees?|asylum|migrants?|borders?|frontier|sea|boats?|abroad|countr(?:y|ies) of origin|neighbou?ring countr(?:y|ies))(?!\p{L})/iu;

/** Before a verb of help: it did not happen. */
export const HINDRANCES: ReadonlySet<string> = set(
  'prevented prevent prevents preventing blocked blocking blocks block denied deny denying unable cannot failed fail failing tried trying tries struggling hoping hope attempted waiting halted suspended stopped hampered hampering not without',
);

/** Nouns of the counted that lost line breaks glue to a verb ("peoplehave"). */
export const GLUED_NOUNS: readonly string[] = ['people', 'families', 'persons', 'households', 'houses', 'homes'];

/** Before a name these say that people came to that place. */
export const REACH_VERBS: ReadonlySet<string> = set('reached reach reaching');

/** Before a name these say that people left that place. */
export const LEAVE_VERBS: ReadonlySet<string> = set(
  'left leaving leave escaped escaping abandoned vacated evacuated deserted deserting',
);

/** Between a whole and its part: "474 deaths, and about 29 of them children". */
export const PART_OPENERS: ReadonlySet<string> = set(
  'and at least about around more than nearly some over almost only',
);

/** Between one count in two units. */
export const TOTALLING: ReadonlySet<string> = new Set(
  'totalling totaling comprising numbering equivalent representing corresponding amounting belonging from'.split(' '),
);

/** Before a number of homes or families in which the counted were. */
export const PLACES_OF: ReadonlySet<string> = new Set(['in', 'from']);

/** "412 more followed" */
export const MORE_OF_THEM: ReadonlySet<string> = new Set(['more', 'others']);
