/**
 * Invented news for the benchmark of collecting, in proportions as in life: twelve crises of four places each, ten claimants
 * that say new numbers every day, articles in words of their own that quote some of the last three days' numbers, and one
 * page in four a print of an agency's text. A number is quoted once to some twenty times, most of them few times.
 */

const CRISES = [
  ['Iraq', 'Mosul', 'Tikrit', 'Kirkuk', 'Erbil'],
  ['Syria', 'Aleppo', 'Homs', 'Idlib', 'Raqqa'],
  ['Yemen', 'Sanaa', 'Taiz', 'Hodeidah', 'Marib'],
  ['Nigeria', 'Maiduguri', 'Bama', 'Damaturu', 'Yola'],
  ['South Sudan', 'Juba', 'Malakal', 'Bentiu', 'Bor'],
  ['Somalia', 'Mogadishu', 'Baidoa', 'Kismayo', 'Beledweyne'],
  ['Ukraine', 'Kherson', 'Mariupol', 'Kharkiv', 'Mykolaiv'],
  ['Haiti', 'Port-au-Prince', 'Jacmel', 'Gonaives', 'Jeremie'],
  ['Nepal', 'Kathmandu', 'Pokhara', 'Bharatpur', 'Birgunj'],
  ['Afghanistan', 'Kabul', 'Kunduz', 'Kandahar', 'Herat'],
  ['Libya', 'Tripoli', 'Benghazi', 'Misrata', 'Sirte'],
  ['the Philippines', 'Marawi', 'Tacloban', 'Iligan', 'Cotabato'],
] as const;

const CLAIMANTS = [
  'the United Nations',
  'UNHCR',
  'UNICEF',
  'the World Food Programme',
  'the International Organization for Migration',
  'the Red Cross',
  'the health ministry',
  'the army',
  'Doctors Without Borders',
  'Human Rights Watch',
] as const;

/** What is said: by whom, of where, how many. Each in several wordings, since no outlet writes as another. */
const WORDINGS = [
  [
    (n: string, place: string, who: string) => `More than ${n} people have been displaced from ${place}, ${who} said.`,
    (n: string, place: string, who: string) =>
      `According to ${who}, over ${n} people have been displaced from ${place}.`,
    (n: string, place: string, who: string) =>
      `At least ${n} people have fled ${place} since the fighting began, said ${who}.`,
  ],
  [
    (n: string, place: string, who: string) =>
      `At least ${n} civilians were killed in ${place} on Monday, ${who} said.`,
    (n: string, place: string, who: string) => `${who} said that ${n} civilians were killed on Monday in ${place}.`,
    (n: string, place: string, who: string) => `On Monday ${n} civilians were killed in ${place}, according to ${who}.`,
  ],
  [
    (n: string, place: string, who: string) => `Some ${n} people were injured in ${place}, ${who} said.`,
    (n: string, place: string, who: string) => `${who} put the number of injured in ${place} at ${n}.`,
  ],
  [
    (n: string, place: string, who: string) => `Up to ${n} people are trapped in ${place}, ${who} said.`,
    (n: string, place: string, who: string) => `According to ${who}, as many as ${n} people are trapped in ${place}.`,
  ],
  [
    (n: string, place: string, who: string) => `${who} said that ${n} families in ${place} need food.`,
    (n: string, place: string, who: string) => `In ${place}, ${n} families are in need of food, ${who} said.`,
  ],
] as const;

const SUBJECTS =
  'trucks,drivers,aid workers,doctors,teachers,shopkeepers,officials,fishermen,mothers,farmers,engineers,students,elders,guards,nurses,neighbours'.split(
    ',',
  );
const VERBS =
  'waited for,spoke of,asked for,wrote about,looked at,returned to,worried about,talked about,turned to,complained about,hoped for,argued over'.split(
    ',',
  );
const OBJECTS =
  'the crossing,clean water,the road to the north,fuel and calm,the closed market,a new school,the old bridge,the power line,warm blankets,the evening prayer,rain,the price of bread,a quiet night,the harvest,letters from abroad,the hospital'.split(
    ',',
  );
const TAILS =
  'as they had before,near the river,in the old town,without much success,while the wind rose,for most of the afternoon,behind closed doors,until it was dark,when the line was cut,on both sides of the street,in spite of the cold,as so often'.split(
    ',',
  );

/** Articles of a day, and numbers that a crisis hears of in a day. */
const A_DAY = 28;
const NEW_NUMBERS = 3;

/** Numbers by chance that are the same in each run (mulberry32). */
function chance(seed: number): (below: number) => number {
  let a = Math.imul(seed + 1, 0x9e3779b1);
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const one = <T>(list: readonly T[], below: (n: number) => number): T => list[below(list.length)]!;
const upper = (words: string): string => words[0]!.toUpperCase() + words.slice(1);

/** The `k`-th number that a crisis hears of on a day, in one of its wordings. */
function said(crisis: number, day: number, k: number, words: (below: number) => number): string {
  const below = chance(crisis * 1_000_003 + day * 101 + k);
  const wordings = one(WORDINGS, below);
  const number = (wordings === WORDINGS[1] ? 3 + below(90) : (20 + below(900)) * (1 + below(40))).toLocaleString(
    'en-US',
  );
  const sentence = one<(n: string, place: string, who: string) => string>(wordings, words);
  return upper(sentence(number, one(CRISES[crisis]!.slice(1), below), one(CLAIMANTS, below)));
}

function quiet(below: (n: number) => number): string {
  const sentence = () =>
    upper(`${one(SUBJECTS, below)} ${one(VERBS, below)} ${one(OBJECTS, below)} ${one(TAILS, below)}.`);
  return Array.from({ length: 5 + below(5) }, sentence).join(' ');
}

export interface Story {
  title: string;
  /** Publication day, 2016-01-01 and later. */
  day: string;
  paragraphs: string[];
}

/** The `n`-th article of the news, in order of days. */
export function newsStory(n: number): Story {
  const below = chance(n);
  // A print: of an agency's article of the last day, with its credit.
  const original = n % 4 === 3 ? Math.max(0, n - 1 - below(A_DAY)) & ~3 : null;
  const day = Math.floor(n / A_DAY);
  const date = new Date(Date.UTC(2016, 0, 1 + day)).toISOString().slice(0, 10);
  if (original !== null) {
    const { title, paragraphs } = newsStory(original);
    return { title, day: date, paragraphs: [...paragraphs, 'Source: Reuters'] };
  }
  const crisis = below(CRISES.length);
  const numbers = new Set<string>();
  // Mostly today's first number, which all outlets have.
  for (let i = 3 + below(4); i > 0; i -= 1) {
    const ago = Math.min(day, below(3));
    numbers.add(said(crisis, day - ago, Math.min(below(NEW_NUMBERS), below(NEW_NUMBERS)), below));
  }
  const paragraphs = [...numbers].flatMap((sentence) => [sentence, quiet(below)]);
  return { title: `${upper(one(OBJECTS, below))}: what is known from ${CRISES[crisis]![0]}`, day: date, paragraphs };
}
