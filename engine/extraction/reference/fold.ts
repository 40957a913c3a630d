/**
 * Folds a name for comparison: lower case, no diacritics, no apostrophes, hyphens and dots as spaces.
 * "Ḩomş" → "homs", "Cox's Bazar" → "coxs bazar", "Deir ez-Zor" → "deir ez zor".
 */
export function foldName(name: string): string {
  if (isPlain(name)) return name.toLowerCase();
  return name
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʼʻ`ʿʾ]+/gu, '')
    .toLowerCase()
    .replace(/[øłđıßæœð]/gu, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Letters that Unicode doesn't take apart. */
const UNDECOMPOSED: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd' };

/** Whether folding a name is no more than its lower case: nearly all are, and the rest costs time. */
export function isPlain(name: string): boolean {
  return /^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name);
}
