/**
 * Folds a name for comparison: lower case, no diacritics, no apostrophes, hyphens and dots as spaces.
 * "Ḩomş" → "homs", "Cox's Bazar" → "coxs bazar", "Deir ez-Zor" → "deir ez zor".
 */
export function foldName(name: string): string {
  return foldPlain(name) ?? foldAny(name);
}

/** The same for a name in ASCII alone, which needs no pattern; null for any other. */
function foldPlain(name: string): string | null {
  let folded = '';
  let gap = false;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code >= 128) return null;
    // Apostrophes fall out.
    if (code === 39 || code === 96) continue;
    const isUpper = code >= 65 && code <= 90;
    if (!isUpper && !(code >= 97 && code <= 122) && !(code >= 48 && code <= 57)) {
      gap = folded !== '';
      continue;
    }
    if (gap) folded += ' ';
    gap = false;
    folded += isUpper ? String.fromCharCode(code + 32) : name[at];
  }
  return folded;
}

function foldAny(name: string): string {
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
