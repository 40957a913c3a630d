/** The words that English numbers are made of, and the words beside a number that make it something else. */

/** Units, teens and tens. */
export const CARDINALS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Words that multiply what stands before them. */
export const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  score: 20,
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  lacs: 1e5,
  million: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  trillion: 1e12,
};

/** Scale letters right after digits, or after a space where they are longer than one letter: 1.5m, 2.3 bn, 18k. */
export const SCALE_LETTERS: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  mil: 1e6,
  bn: 1e9,
  bln: 1e9,
  b: 1e9,
  tn: 1e12,
  cr: 1e7,
};

/** After "5m" these say that it is metres. */
export const METRE_WORDS: readonly string[] =
  'deep high wide tall long thick away above below from apart off per x by of'.split(' ');

/** Vague magnitudes: the least number the word can mean (ACLED's coding convention). */
export const VAGUE: Readonly<Record<string, number>> = {
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1e3,
  lakhs: 1e5,
  millions: 1e6,
  crores: 1e7,
  billions: 1e9,
};

/** "several hundred", "a few thousand": at least two of the scale; "a couple of hundred": exactly two. */
export const SOME_OF_SCALE: readonly string[] = [
  'several',
  '(?:quite )?a few',
  'a good few',
  'many',
  'few',
  '(?:a )?couple(?: of)?',
];

/** Shares of a scale: "half a million", "three quarters of a million". Pattern sources. */
export const HALVES: readonly { words: string; share: number }[] = [
  { words: 'half', share: 0.5 },
  { words: '(?:a )?quarter(?: of)?', share: 0.25 },
  { words: 'three[- ]quarters of', share: 0.75 },
];

/** Between two vague magnitudes that are one: "hundreds or thousands", "dozens, if not hundreds", "thousands upon thousands". */
export const VAGUE_JOINS: readonly string[] = ['and', 'or', 'if not', 'perhaps', 'possibly', 'maybe', 'upon', 'on'];

/** Behind a scale letter with a space before it these say that it is one: "18 K people", "1.5 M displaced". */
export const COUNTED_AFTER_LETTER: readonly string[] =
  'people persons families households individuals idps refugees returnees children residents civilians displaced pax ppl hh'.split(
    ' ',
  );

/** "rose from 120 to 164": before "from" these make two numbers of what else were a range. */
export const CHANGES: readonly string[] =
  `rose risen rise rises rising increased increase increases increasing jumped jump
jumps jumping grew grown grow growing fell fallen fall falls falling dropped drop drops dropping declined decline
declining went gone up down climbed climb climbs climbing soared soar surged surge decreased decrease decreasing doubled
tripled dwindled raised raising revised revising upgraded changed swelled swollen shrank reduced reducing reduction
adjusted expanded moved soaring surging swelling risers spike spiked`.split(/\s+/u);

/** Phrases before a number, with the bound they give it. The longest that fits counts. */
export const QUALIFIERS: Readonly<Record<'minimum' | 'maximum' | 'approximate', readonly string[]>> = {
  minimum: [
    'more than',
    'over',
    'at least',
    'upwards of',
    'upward of',
    'no fewer than',
    'not fewer than',
    'no less than',
    'not less than',
    'nothing less than',
    'in excess of',
    'exceeding',
    'exceeds',
    'exceeded',
    'exceed',
    'surpassing',
    'surpassed',
    'surpasses',
    'above',
    'beyond',
    'a minimum of',
    'min',
    'min.',
    'minimum',
    'minimum of',
    'greater than',
    'well over',
    'topped',
    'tops',
    'topping',
    'passed',
    'passes',
    'surpass',
    'crossed',
    'crosses',
    'past',
    'at the very least',
    'at a minimum',
    'as few as',
    'as low as',
    'not under',
    'atleast',
    '>',
    '≥',
    '>=',
    'just over',
    'a little over',
    'slightly over',
    'slightly more than',
    'way over',
    'upwards',
    'morethan',
    'north of',
  ],
  maximum: [
    'up to',
    'as many as',
    'as much as',
    'as high as',
    'fewer than',
    'less than',
    'under',
    'below',
    'at most',
    'no more than',
    'not more than',
    'not exceeding',
    'a maximum of',
    'max',
    'max.',
    'capped at',
    'maximum',
    'just shy of',
    'shy of',
    'just short of',
    'a little less than',
    'not quite',
    'maximum of',
    'upto',
    'just under',
    'slightly under',
    'slightly less than',
    'a little under',
    'just below',
    'at the most',
    '<',
    '≤',
    '<=',
    'not over',
    'not above',
    'a peak of up to',
  ],
  approximate: [
    'about',
    'around',
    'some',
    'an estimated',
    'estimated',
    'estimated at',
    'estimate of',
    'estimates of',
    'estimated total of',
    'estimated number of',
    'nearly',
    'almost',
    'close to',
    'close on',
    'getting on for',
    'approximately',
    'approximatively',
    'approx',
    'approx.',
    'roughly',
    'circa',
    'ca',
    'ca.',
    'c.',
    'near',
    'in the region of',
    'in the order of',
    'on the order of',
    'in the range of',
    'nearing',
    'approaching',
    'near to',
    'closer to',
    'est',
    'est.',
    'just about',
    'somewhere around',
    'more or less',
    'round',
    'practically',
    'virtually',
    'estimate',
    'estimates',
    '~',
    '≈',
    '±',
    'estimated to be',
    'estimated to be about',
    'an approximate',
    'well nigh',
    'thought to be',
    'arround',
    'aroud',
    'put at around',
    'perhaps',
    'maybe',
    'possibly',
    'probably',
    'nearly about',
  ],
};

/** Words between a qualifier and its number: "about another 73,000", "at least US$ 5 million". */
export const BETWEEN_QUALIFIER_AND_NUMBER: ReadonlySet<string> = new Set(
  'a an another additional further other the all us extra new'.split(' '),
);

/** Phrases after a number, with the bound they give it. */
export const SUFFIXES: Readonly<Record<'minimum' | 'maximum' | 'approximate', readonly string[]>> = {
  minimum: [
    'or more',
    'minimum',
    'plus',
    'and more',
    'if not more',
    'at least',
    'or above',
    'and counting',
    'and rising',
  ],
  maximum: ['or fewer', 'maximum', 'or less', 'at most', 'or below'],
  approximate: ['or so', 'odd', 'or thereabouts', 'estimated', 'est', 'approximately', 'approx', 'more or less'],
};

/** Of these suffixes, those that may stand behind the noun that is counted: "300 people or more". */
export const SUFFIXES_BEHIND_NOUN: readonly string[] = ['or more', 'or fewer', 'or less', 'or so', 'or thereabouts'];

/** In the clause before a number these say that it is estimated: "it is estimated that 500 people …". */
export const ESTIMATES: readonly string[] = [
  'it is estimated',
  'it was estimated',
  'is estimated to',
  'are estimated to',
  'was estimated',
  'were estimated',
  'has been estimated',
  'have been estimated',
  'is estimated that',
  'estimates suggest',
  'estimates suggested',
  'estimates indicate',
  'estimates show',
  'estimates put',
  'estimates are',
  'estimates say',
  'estimated number',
  'estimated total',
  'estimated population',
  'estimates indicated',
  'estimated to',
];

/** Month names and their abbreviations: beside a number of one or two digits they make a date. */
export const MONTHS =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)';

/** Before four digits these say year. */
export const YEAR_OPENERS: ReadonlySet<string> = new Set(
  `in since by until till during of from before after early late mid between and to the year years january february march april
may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer
autumn fall winter this that ©`.split(/\s+/u),
);

/** Right before digits these make a name of them: Highway 1, resolution 2254, page 9, aged 12. Lower case. */
export const NAMERS: ReadonlySet<string> = new Set(
  `highway route road resolution resolutions page pages pp p no no. nos nos. article articles chapter section phase level category stage grade
tier ward flight room version v ver class type mark channel magnitude item annex figure fig table episode season day week
aged age ages line gate platform runway unit id ref reference code case decree law rule order bill act protocol paragraph para op ed vol volume issue
edition serial model pier berth sector area precinct apollo formula covid ebola goal sdg sdgs agenda g bus lane exit interstate
tel phone fax call whatsapp hotline ipc scale year studio radio # rank ranked cat pm2 iso utc gmt postcode zip box p.o psalm
verse turn round matchday lap game match track`.split(/\s+/u),
);

/** With a capital, right before one or two digits: "Region 2", "Camp 14". */
export const PLACE_NAMERS: ReadonlySet<string> = new Set(['Region', 'Zone', 'Camp', 'Block', 'District', 'Division']);

/** One person: a number between commas behind these words is an age ("a man, 23, was"). Pattern source. */
export const ONE_PERSON =
  '(?:man|woman|boy|girl|juvenile|teenager|teen|youth|toddler|baby|mother|father|son|daughter|brother|sister|husband|wife|uncle|aunt|cousin|nephew|niece|grandmother|grandfather|widow|pensioner|driver|farmer|fisherman|student|pupil|teacher|nurse|suspect|victim|resident|male|female|neighbou?r|shopkeeper|labou?rer|activist|refugee|survivor)';

/** Behind "was 23": the age of one person at a time. Pattern source. */
export const AT_THAT_AGE = '(?:when (?:he|she|i|they|his|her|my)|years old|at the time)';

/** Before a run of digits, spaces and hyphens these say that it numbers a book, a post box, an account. Pattern source. */
export const NUMBERED =
  '(?:isbn|issn|post (?:office )?box|p\\.? ?o\\.? ?box|zip(?: code)?|post(?:al )?code|pin(?: ?code)?|iban|account|acct|a/c|tel(?:ephone)?|fax|hotline|ext|ref(?:erence)?|media id)';

/** Between the digits of a decimal in words: "one point five million". */
export const POINT = 'point';

/** After a number of four digits these say time of day: "1400 hours", "0600 GMT". */
export const CLOCKS = '(?:hrs|hours|gmt|utc|bst|est|edt|pst|cet|local time|h)';

/** Verbs to which the words of a qualifier belong where they stand right before them. */
export const VERBS_WITH: Readonly<Record<string, ReadonlySet<string>>> = {
  over: new Set(
    'hand handed handing hands turn turned turning take took taken taking going went flew flying fly all'.split(' '),
  ),
  'up to': new Set('gone went goes going rose rises risen rising shot climbed jumped moved crept'.split(' ')),
};
