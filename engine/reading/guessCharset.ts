/** The last resort of decoding: which charset turns high bytes into plausible words. */
import iconv from 'iconv-lite';

const CANDIDATES = [
  'windows-1252',
  'windows-1251',
  'koi8-u',
  'windows-1256',
  'windows-1254',
  'windows-1250',
  'gb18030',
  'shift_jis',
];

/** Letters that are common in one language of each script; a right guess is full of them, a wrong one is not. */
const COMMON: Record<string, string> = {
  'windows-1252': 'éèàçùêâîôûëïüöäßñáíóúãõ’“”–',
  'windows-1251': 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщіїєґ',
  'koi8-u': 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщіїєґ',
  'windows-1256': 'اليمنتربوةعدسفهكقحأجشطصخإىذثئضغءزظآؤ،',
  'windows-1254': 'ığşçöüİâ',
  'windows-1250': 'ąęłśżźćńóčřžšěůáíéýőű',
  gb18030: '的一是在不了有和人这中大为上个国我以要他时来用们',
  shift_jis: 'のにはをたがでてとしれさいるな、。',
};

/** Bytes looked at: enough words for a certain guess, and a bound on the work. */
const SAMPLE = 64 * 1024;

/** Guesses a single-byte or East Asian charset from the bytes above 127; `windows-1252` where nothing speaks for another. */
export function guessCharset(bytes: Uint8Array): string {
  const sample: number[] = [];
  for (let at = 0; at < bytes.length && sample.length < SAMPLE; at += 1) {
    const byte = bytes[at]!;
    // Runs of high bytes with one separator between them: the words without the markup.
    if (byte > 0x7f) sample.push(byte);
    else if (sample.length > 0 && sample[sample.length - 1] !== 0x20) sample.push(0x20);
  }
  let best = 'windows-1252';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const charset of CANDIDATES) {
    const score = plausibility(iconv.decode(Buffer.from(sample), charset), COMMON[charset]!);
    if (score > bestScore) {
      best = charset;
      bestScore = score;
    }
  }
  return best;
}

/** Share of common letters, minus what no real word holds: capitals inside a word, controls, replacement characters. */
function plausibility(text: string, common: string): number {
  const letters = new Set(common);
  let score = 0;
  let count = 0;
  let before = ' ';
  for (const char of text) {
    if (char !== ' ') {
      count += 1;
      const lower = char.toLowerCase();
      if (letters.has(char)) score += 1;
      else if (letters.has(lower)) score += 0.6;
      if (char === '\ufffd' || /\p{Cc}/u.test(char)) score -= 3;
      else if (char !== lower && before !== ' ' && before === before.toLowerCase()) score -= 1;
    }
    before = char;
  }
  return count === 0 ? 0 : score / count;
}
