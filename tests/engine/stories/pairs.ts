/** Pairs of texts as outlets make them: the sample newsroom's articles, edited lightly, cut, revised, or unrelated. */
import { OUTLETS } from '../../../jobs/newsroom/outlets.js';

const ALL: readonly string[] = OUTLETS.flatMap(({ articles }) =>
  articles.map(({ body }) => body.filter((block) => typeof block === 'string').join('\n')),
).filter((text) => text.split(/\s+/).length > 100);

/** One wire story as three outlets of the sample printed it, each edited and cut in its own way. */
export const PRINTS = ALL.filter((text) => text.startsWith('Families carrying blankets'));

/** The texts of the sample's other articles: no two of one story. */
export const TEXTS = ALL.filter((text) => !PRINTS.includes(text));

/** A desk's touch: another headline word here and there, "on Tuesday" dropped, a name of the outlet put in. One word in 100. */
export function lightlyEdited(text: string): string {
  const words = text.split(' ');
  for (let i = 40; i < words.length; i += 100) words[i] = `${words[i]}, officials`;
  return words.join(' ').replace(/\bsaid\b/, 'stated');
}

/** Without its last tenth: cut to fit. */
export const cutByATenth = (text: string): string => {
  const words = text.split(' ');
  return words.slice(0, Math.ceil(words.length * 0.9)).join(' ');
};

/** The next write-through: new numbers throughout. */
export const withNewNumbers = (text: string): string => text.replace(/\d+/g, (n) => String(Number(n) + 1));
