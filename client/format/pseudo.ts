/**
 * Two languages made by machine out of English, as software is tested with: `en-XA` sets every text in brackets, longer by a
 * third, so that what is not in the catalogue or has no room shows; `ar-XB` writes it in Arabic letters from right to left.
 */
import type { Translate } from './language.js';
import { through } from './through.js';

const ACCENTS = new Map([...'aeiouyAEIOUY'].map((letter, i) => [letter, [...'áéíóúýÁÉÍÓÚÝ'][i]!]));
const ARABIC = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, i) => [letter, [...'ابجدهوزحطيكلمنسعفصقرشتثخذض'][i]!]),
);

const longer = (text: string): string =>
  `[${[...text].map((letter) => ACCENTS.get(letter) ?? letter).join('')}${'~'.repeat(Math.ceil(text.length / 3))}]`;
/** What is put into a text, a claimed number's words above all, stands in it as it is, as it would in Arabic. */
function arabic(text: string, given: readonly unknown[] = []): string {
  const put = given.find((one): one is string => typeof one === 'string' && one !== '' && text.includes(one));
  if (put === undefined) return [...text].map((letter) => ARABIC.get(letter.toLowerCase()) ?? letter).join('');
  return text
    .split(put)
    .map((rest) => arabic(rest, given))
    .join(put);
}

export const accented: Translate = (_, english) => through(longer, english);
export const mirrored: Translate = (_, english) => through(arabic, english);
