/** English words by which a text says whose it is. Each pattern is matched against a whole short line or the beginning of the text. */

const NAME =
  "(?:[Tt]he )?(dpa|\\p{Lu}[\\p{L}\\p{N}.&'’-]*(?: (?:of |and |de |du |la )?\\p{Lu}[\\p{L}\\p{N}.&'’-]*){0,4})";

/** "MOSUL, Iraq (Reuters) - ", "(AFP) —": the agency between the place and the dash. */
export const DATELINE = new RegExp(`^[^(\\n]{0,60}\\(${NAME}\\)\\s{0,3}(?:[-–—:]|--)\\s`, 'u');

/** "Source: Reuters", "Copyright 2016 AFP", "© Agence France-Presse", "— Reuters", "(Reuters)": a line of its own that names whose text it is. */
export const SOURCE_LINES: readonly RegExp[] = [
  new RegExp(
    `^(?:[Ss]ource|[Ss]ourced from|[Oo]riginally published by|[Ff]irst published by|[Cc]ourtesy of):? ${NAME}\\.?$`,
    'u',
  ),
  new RegExp(
    `^(?:[Cc]opyright|©|\\([Cc]\\)) ?(?:©|\\([Cc]\\))? ?(?:\\d{4},? )?${NAME}\\.?(?: All rights reserved\\.?)?$`,
    'u',
  ),
  new RegExp(`^[-–—]{1,2} ?${NAME}\\.?$`, 'u'),
  new RegExp(`^[(\\[]${NAME}[)\\]]\\.?$`, 'u'),
];

/** "The Associated Press contributed to this report", "With reporting by AFP", "With files from Reuters". */
export const CONTRIBUTION_LINES: readonly RegExp[] = [
  new RegExp(
    `^[(\\[]?${NAME} (?:also )?contributed (?:to |reporting to |reporting for )?(?:this|the) (?:report|story|article)\\.?[)\\]]?$`,
    'u',
  ),
  new RegExp(`^[(\\[]?${NAME} contributed reporting\\.?[)\\]]?$`, 'u'),
  new RegExp(
    `^[(\\[]?(?:[Ww]ith|[Aa]dditional|[Ww]ith additional|[Ii]ncludes)? ?(?:[Rr]eporting|[Ff]iles|[Mm]aterial|[Ii]nformation|[Ii]nputs?) (?:by|from) ${NAME}\\.?[)\\]]?$`,
    'u',
  ),
  new RegExp(`^[(\\[]?[Ww]ith ${NAME}\\.?[)\\]]?$`, 'u'),
];

/** A page without one of these words has no contribution line. */
export const CONTRIBUTION_WORDS = /contribut|(?:reporting|files|material|information|inputs?) (?:by|from)/iu;
