/** Who makes a claim: the words of a text → one actor with a stable key and a kind. Aliases and nouns: actors.data.ts. */
import type { Claimant, ClaimantKind } from '../types.js';
import { ACTORS, KIND_NOUNS, NAME_NOUNS } from './actors.data.js';
import { foldName } from './fold.js';
import { lookupPlaces } from './gazetteer.js';

let byAlias: Map<string, Claimant> | null = null;

function aliases(): Map<string, Claimant> {
  if (byAlias === null) {
    byAlias = new Map();
    for (const row of ACTORS.split('\n')) {
      const [id, name, kind, others] = row.split('|') as [string, string, ClaimantKind, string];
      const actor: Claimant = { id, name, kind };
      for (const alias of [name, ...others.split(',')]) if (alias !== '') byAlias.set(foldName(alias), actor);
    }
  }
  return byAlias;
}

const KINDS = KIND_NOUNS.map(([kind, nouns]) => ({
  kind: kind as ClaimantKind,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${nouns
      .split(',')
      .map(foldName)
      .sort((a, b) => b.length - a.length)
      .join('|')})(?![\\p{L}\\p{N}])`,
    'u',
  ),
}));

/**
 * The claimant that words name: `claimantOf("the UN refugee agency")` → UNHCR. Words that no row knows become an actor of
 * their own under a folded key, with the kind that their nouns tell, else the nouns of what the text calls them
 * (`claimantOf('Relief Bridge', 'aid group')` is an `ngo`); a bare personal name is a `person`.
 */
export function claimantOf(words: string, calledWords = ''): Claimant {
  const folded = foldName(words).replace(/^(?:the|a|an) /u, '');
  const known = aliases().get(folded) ?? knownInBrackets(words);
  if (known !== undefined) return known;
  return { id: `name:${folded}`, name: words.replace(/^the /iu, ''), kind: kindOf(words, folded, calledWords) };
}

/** Whether the words are a known actor's own name. */
export function isKnownActor(words: string): boolean {
  return aliases().has(foldName(words).replace(/^(?:the|a|an) /u, ''));
}

/** "UN Office for … Affairs (OCHA)", "the World Food Programme's office". */
function knownInBrackets(words: string): Claimant | undefined {
  const short = /\(([\p{L}\p{N} -]{2,20})\)/u.exec(words)?.[1];
  return short === undefined ? undefined : aliases().get(foldName(short));
}

function kindOf(words: string, folded: string, calledWords: string): ClaimantKind {
  for (const said of [folded, foldName(calledWords)])
    for (const { kind, pattern } of KINDS) if (pattern.test(said)) return kind;
  // "Malawi reported 56 deaths"
  if (lookupPlaces(words)[0]?.level === 'country') return 'government';
  if (folded.split(' ').some((word) => NAME_NOUNS.has(word))) return 'unknown';
  return /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|al-\p{Lu}\p{L}+)(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|al-\p{Lu}\p{L}+|bin|al|el|de|van|von|ibn|abu|da|dos)){1,5}$/u.test(
    words,
  )
    ? 'person'
    : 'unknown';
}
