/**
 * What a robots.txt says to this program, by RFC 9309, at a bounded cost: only the lines of the groups that are for us are
 * kept, and a pattern is held against an address part by part, so that 500 kB of wildcards take hundredths of a second. (robots-parser
 * follows all ways in which a pattern may match at once: the length of all patterns times that of the address.)
 */

export interface RobotsRules {
  /** Of a path with its query, as URL gives them. */
  allows(path: string): boolean;
  /** Crawl-delay in seconds; null: none, or not a number. */
  crawlDelay: number | null;
}

interface Rule {
  /** Between the wildcards. */
  parts: string[];
  /** Whether it ends with `$`. */
  whole: boolean;
  /** Of the pattern: the longest that matches decides. */
  length: number;
  allow: boolean;
}

interface Group {
  rules: Rule[];
  crawlDelay: number | null;
}

/** `agent` is the program's name in lower case. Where no group is for it, the one for all (`*`) counts. */
export function robotsRules(text: string, agent: string): RobotsRules {
  const groups = new Map<string, Group>();
  let named: string[] = [];
  let isNaming = false;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const said = line.split('#', 1)[0]!;
    const colon = said.indexOf(':');
    if (colon < 0) continue;
    const [field, value] = [said.slice(0, colon).trim().toLowerCase(), said.slice(colon + 1).trim()];
    if (field === 'user-agent') {
      if (!isNaming) named = [];
      isNaming = true;
      const name = value.split('/', 1)[0]!.trim().toLowerCase();
      if ((name === '*' || name === agent) && !named.includes(name)) named.push(name);
      continue;
    }
    isNaming = false;
    if (!/^(?:dis)?allow$|^crawl-delay$/.test(field)) continue;
    for (const name of named) {
      const group = groups.get(name) ?? { rules: [], crawlDelay: null };
      groups.set(name, group);
      add(group, field, value);
    }
  }
  const { rules, crawlDelay } = groups.get(agent) ?? groups.get('*') ?? { rules: [], crawlDelay: null };
  // The longest first, of equals the one that allows: the first that matches decides.
  rules.sort((a, b) => b.length - a.length || Number(b.allow) - Number(a.allow));
  return {
    allows(path) {
      const asked = upperEscapes(path);
      return rules.find((rule) => matches(rule, asked))?.allow ?? true;
    },
    crawlDelay,
  };
}

function add(group: Group, field: string, value: string): void {
  if (field === 'crawl-delay') {
    const seconds = Number(value);
    if (value !== '' && Number.isFinite(seconds)) group.crawlDelay = seconds;
    return;
  }
  if (value === '') return;
  const pattern = escaped(value);
  const whole = pattern.endsWith('$');
  const parts = (whole ? pattern.slice(0, -1) : pattern).split(/\*+/);
  group.rules.push({ parts, whole, length: pattern.length, allow: field === 'allow' });
}

/** Each part at its first place behind the one before: with nothing but `*` between them, no other choice matches more. */
function matches({ parts, whole }: Rule, path: string): boolean {
  const first = parts[0]!;
  if (!path.startsWith(first)) return false;
  if (parts.length === 1) return !whole || path.length === first.length;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const last = parts.at(-1)!;
  return whole ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
}

/** As a URL writes it: what is no ASCII is escaped, and escapes are in upper case. */
function escaped(pattern: string): string {
  return upperEscapes(pattern.replace(/[^\p{ASCII}]+| /gu, (some) => encodeURI(some)));
}

const upperEscapes = (path: string): string => path.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
