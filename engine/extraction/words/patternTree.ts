/** The source of a regular expression as a tree: as much of the syntax as our patterns use, the rest as `unknown`. */

export interface ClassNode {
  kind: 'class';
  /** What it can match. */
  letters: boolean;
  digits: boolean;
  spaces: boolean;
  others: boolean;
  /** True where it matches every letter, so that forbidding it bounds a word. */
  everyLetter: boolean;
  /** The few characters that it consists of, where it does. */
  chars: readonly string[] | null;
}

export type PatternNode =
  /** A character, or letters in a row. */
  | { kind: 'char'; char: string }
  | ClassNode
  | { kind: 'sequence'; items: readonly PatternNode[] }
  | { kind: 'choice'; branches: readonly PatternNode[] }
  | { kind: 'repeat'; item: PatternNode; least: number; most: number }
  | { kind: 'look'; item: PatternNode; behind: boolean; negative: boolean }
  | { kind: 'start' }
  | { kind: 'end' }
  | { kind: 'unknown' };

const UNKNOWN: PatternNode = { kind: 'unknown' };
/** A class of more single characters than this is known by its sorts alone. */
const MOST_CHARS = 8;

type Sorts = Pick<ClassNode, 'letters' | 'digits' | 'spaces' | 'others'>;
const ALL: Sorts = { letters: true, digits: true, spaces: true, others: true };
const NOTHING: Sorts = { letters: false, digits: false, spaces: false, others: false };

/** `\d`, `\p{L}` and their like, by what stands behind the backslash. */
const ESCAPED: Readonly<Record<string, Sorts>> = {
  d: { ...NOTHING, digits: true },
  D: { ...ALL, digits: false },
  s: { ...NOTHING, spaces: true },
  S: { ...ALL, spaces: false },
  w: { ...ALL, spaces: false },
  W: ALL,
  'p{L}': { ...NOTHING, letters: true },
  'p{Lu}': { ...NOTHING, letters: true },
  'p{Ll}': { ...NOTHING, letters: true },
  'p{N}': { ...NOTHING, digits: true },
  'p{M}': { ...NOTHING, others: true },
  'p{Sc}': { ...NOTHING, others: true },
};
const CONTROL: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', 0: '\0' };

/** Parses the source of a pattern. `unknown` nodes stand for what this parser doesn't read. */
export function patternTree(source: string): PatternNode {
  return new Parser(source).choice();
}

class Parser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  choice(): PatternNode {
    const branches = [this.#sequence()];
    while (this.#take('|')) branches.push(this.#sequence());
    return branches.length === 1 ? branches[0]! : { kind: 'choice', branches };
  }

  #sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!))
      items.push(this.#repeated(this.#item()));
    return { kind: 'sequence', items };
  }

  #repeated(item: PatternNode): PatternNode {
    if (!'*+?{'.includes(this.#source[this.#at] ?? ' ')) return item;
    const mark = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/u.exec(this.#source.slice(this.#at, this.#at + 12));
    if (mark === null) return item;
    this.#at += mark[0].length;
    const [whole, least, comma, most] = mark;
    if (least !== undefined) {
      const upTo = comma === undefined ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most);
      return { kind: 'repeat', item, least: Number(least), most: upTo };
    }
    return {
      kind: 'repeat',
      item,
      least: whole[0] === '+' ? 1 : 0,
      most: whole[0] === '?' ? 1 : Number.POSITIVE_INFINITY,
    };
  }

  #item(): PatternNode {
    const letters = this.#letters();
    if (letters > 0) {
      this.#at += letters;
      return { kind: 'char', char: this.#source.slice(this.#at - letters, this.#at) };
    }
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) return this.#class();
    if (this.#take('^')) return { kind: 'start' };
    if (this.#take('$')) return { kind: 'end' };
    if (this.#take('.')) return { kind: 'class', ...ALL, everyLetter: true, chars: null };
    const { sorts, everyLetter, char } = this.#character();
    if (sorts !== null) return { kind: 'class', ...sorts, everyLetter, chars: null };
    return char === null ? UNKNOWN : { kind: 'char', char };
  }

  /** How many plain letters follow, all but the last of which are surely said once. */
  #letters(): number {
    let end = this.#at;
    while (isLetter(this.#source.charCodeAt(end))) end += 1;
    const isRepeated = end - this.#at > 1 && '*+?{'.includes(this.#source[end] ?? ' ');
    return end - this.#at - (isRepeated ? 1 : 0);
  }

  #group(): PatternNode {
    const look = /^\?(<?)([=!])/u.exec(this.#source.slice(this.#at, this.#at + 3));
    const opening = look ?? /^\?(?::|<\w+>)/u.exec(this.#source.slice(this.#at, this.#at + 40));
    if (opening !== null) this.#at += opening[0].length;
    const isStrange = opening === null && this.#source[this.#at] === '?';
    const item = this.choice();
    this.#take(')');
    if (isStrange) return UNKNOWN;
    return look === null ? item : { kind: 'look', item, behind: look[1] === '<', negative: look[2] === '!' };
  }

  /** One character, escaped or not: its sorts where it stands for many, else itself; neither where it isn't read. */
  #character(): { sorts: Sorts | null; everyLetter: boolean; char: string | null } {
    const one = (char: string | null) => ({ sorts: null, everyLetter: false, char });
    if (!this.#take('\\')) {
      const char = String.fromCodePoint(this.#source.codePointAt(this.#at)!);
      this.#at += char.length;
      return one(char);
    }
    const rest = this.#source.slice(this.#at, this.#at + 24);
    const code = /^u\{([\da-f]+)\}|^u([\da-f]{4})|^x([\da-f]{2})/iu.exec(rest);
    if (code !== null) {
      this.#at += code[0].length;
      return one(String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3]!, 16)));
    }
    const name = /^[pP]\{[^}]*\}|^k<\w*>|^[1-9]\d*|^./su.exec(rest)?.[0] ?? '';
    this.#at += name.length;
    const sorts = ESCAPED[name];
    if (sorts !== undefined) return { sorts, everyLetter: name === 'p{L}' || name === 'S' || name === 'D', char: null };
    if (/^[pP]\{/u.test(name)) return { sorts: ALL, everyLetter: false, char: null };
    if (CONTROL[name] !== undefined) return one(CONTROL[name]);
    return one(/^[^\w\s]$/u.test(name) ? name : null);
  }

  #class(): PatternNode {
    const negated = this.#take('^');
    const chars: string[] = [];
    let found = NOTHING;
    let everyLetter = false;
    let onlyChars = true;
    while (this.#at < this.#source.length && !this.#take(']')) {
      const member = this.#character();
      const isRange = this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']' && member.sorts === null;
      if (isRange) {
        this.#at += 1;
        const last = this.#character();
        onlyChars = false;
        found = joined(found, isDigit(member.char) && isDigit(last.char) ? ESCAPED['d']! : ALL);
      } else if (member.sorts !== null) {
        onlyChars = false;
        everyLetter ||= member.everyLetter;
        found = joined(found, member.sorts);
      } else {
        chars.push(member.char ?? '');
        found = joined(found, member.char === null ? ALL : sortsOf(member.char));
      }
    }
    if (negated) return { kind: 'class', ...ALL, everyLetter: false, chars: null };
    const few = onlyChars && chars.length <= MOST_CHARS && chars.every((char) => char !== '');
    return { kind: 'class', ...found, everyLetter, chars: few ? chars : null };
  }

  #take(mark: string): boolean {
    if (this.#source[this.#at] !== mark) return false;
    this.#at += 1;
    return true;
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(char: string | null): boolean {
  return char !== null && /^\d$/u.test(char);
}

function sortsOf(char: string): Sorts {
  if (/^\p{L}$/u.test(char)) return ESCAPED['p{L}']!;
  if (/^\p{N}$/u.test(char)) return ESCAPED['d']!;
  return /^\s$/u.test(char) ? ESCAPED['s']! : ESCAPED['p{M}']!;
}

function joined(a: Sorts, b: Sorts): Sorts {
  return {
    letters: a.letters || b.letters,
    digits: a.digits || b.digits,
    spaces: a.spaces || b.spaces,
    others: a.others || b.others,
  };
}
