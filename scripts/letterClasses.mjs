/**
 * Letter classes of patterns, made cheap for the build. V8 compiles `\p{L}` anew for each pattern that holds it, with the
 * ranges of all scripts and their pairs of surrogates: up to eight milliseconds a pattern, a hundred times what the rest
 * of it takes. The build writes ranges instead (docs/decisions/letter-classes.md): exactly Unicode's for Latin, Greek,
 * Cyrillic, Armenian, Hebrew, Arabic and all marks; the blocks of other scripts count whole as letters, and pairs of
 * surrogates (rare Chinese letters, mathematical ones) as none. The sources keep `\p{L}`.
 */

/** Up to here, and in the Latin of Vietnamese and of transliteration, each code point is looked up in Unicode. */
const EXACT = [
  [0x0, 0x6ff],
  [0x1e00, 0x1eff],
];
/** By class: further ranges, for scripts beyond those. Those with capitals are left out, since ignoring case costs by them. */
const BEYOND = {
  // Syriac to Burmese; Hangul, Ethiopic; Canadian to Khmer; Mongolian to Ol Chiki; kana, Chinese, Yi; Hangul; forms of Arabic.
  L: '\u0710-\u109f\u1100-\u139f\u1400-\u167f\u1681-\u17ff\u1820-\u1c7d\u212a\u212b\u3005-\ua63f\uac00-\ud7a3\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc',
  Lu: '\u212a\u212b\uff21-\uff3a',
  Ll: '\uff41-\uff5a',
  N: '\u2070\u2074-\u2079\u2080-\u2089\u2150-\u2189\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\uff10-\uff19',
  M: '\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f',
  Sc: '\u20a0-\u20cf\ufe69\uff04\uffe0\uffe1\uffe5\uffe6',
};

/** The ranges of each class, as they stand between the brackets of a pattern. */
export const LETTER_CLASSES = Object.fromEntries(
  Object.entries(BEYOND).map(([name, beyond]) => [name, exactRanges(new RegExp(`\\p{${name}}`, 'u')) + beyond]),
);

/** The members of a class as ranges; code points that stand for nothing are passed over. */
function exactRanges(member) {
  const is = (pattern, code) => pattern.test(String.fromCodePoint(code));
  let ranges = '';
  for (const [first, last] of EXACT) {
    for (let from = first; from <= last; from += 1) {
      if (!is(member, from)) continue;
      let to = from;
      for (let next = from + 1; next <= last && (is(member, next) || is(/\p{Cn}/u, next)); next += 1)
        if (is(member, next)) to = next;
      ranges += String.fromCodePoint(from) + (to > from ? `-${String.fromCodePoint(to)}` : '');
      from = to;
    }
  }
  return ranges;
}

/** A pattern's source with ranges for its classes. In a string or template its backslashes are doubled (`backslash`). */
export function withRanges(source, backslash = '\\') {
  let isInside = false;
  let written = '';
  for (let at = 0; at < source.length; ) {
    if (!source.startsWith(backslash, at)) {
      if (source[at] === '[') isInside = true;
      else if (source[at] === ']') isInside = false;
      written += source[at];
      at += 1;
      continue;
    }
    const name = /^p\{(\w+)\}/.exec(source.slice(at + backslash.length, at + backslash.length + 8))?.[1];
    if (name !== undefined && Object.hasOwn(LETTER_CLASSES, name)) {
      written += isInside ? LETTER_CLASSES[name] : `[${LETTER_CLASSES[name]}]`;
      at += backslash.length + name.length + 3;
    } else {
      written += source.slice(at, at + backslash.length + 1);
      at += backslash.length + 1;
    }
  }
  return written;
}

const WRITTEN = JSON.stringify(Object.entries(LETTER_CLASSES));

/** The plug-in for Vite: rewrites the patterns of the extraction, and tells it what it wrote (words/built.ts). */
export const letterClasses = {
  name: 'letter-classes',
  enforce: 'post',
  transform(code, id) {
    if (!/\/engine\/extraction\/[^?]*\.ts/.test(id)) return null;
    if (id.includes('/words/built.ts'))
      return { code: code.replace('BUILT_CLASSES = []', () => `BUILT_CLASSES = ${WRITTEN}`), map: null };
    if (!/\\p\{/.test(code)) return null;
    let written = '';
    let from = 0;
    for (const { start, end, backslash } of patternTexts(this.parse(code))) {
      written += code.slice(from, start) + withRanges(code.slice(start, end), backslash);
      from = end;
    }
    return { code: written + code.slice(from), map: null };
  },
};

/** Where patterns, and strings that may become part of one, stand in a program, in order. */
function patternTexts(program) {
  const found = [];
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      for (const item of node) visit(item);
      return;
    }
    if (node.type === 'Literal' && node.regex) found.push({ start: node.start, end: node.end, backslash: '\\' });
    else if (node.type === 'TemplateElement' || (node.type === 'Literal' && typeof node.value === 'string'))
      found.push({ start: node.start, end: node.end, backslash: '\\\\' });
    else for (const key in node) visit(node[key]);
  };
  visit(program);
  return found.sort((a, b) => a.start - b.start);
}
