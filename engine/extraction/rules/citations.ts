/** Sources in brackets behind what they gave: "(UNHCR, 31 July 2009)", "(IOM)". */
import { isKnownActor } from '../reference/actors.js';
import type { Span } from '../types.js';
import type { SpeechAct } from './speech.js';
import type { SpeechPatterns } from './speechPatterns.js';

const BRACKETS = /[([]([^()[\]]{2,160})[)\]]/gu;
const DATED =
  /(?:,|\s)\s*(?:\d{1,2}\s+)?\p{L}*\.?\s*(?:\d{1,2},?\s+)?(?:19|20)\d\d|,\s*\d{1,2}\s+\p{Lu}\p{L}+|,\s*\p{Lu}\p{L}+\s+\d{1,2}/u;

/** "(UNHCR, 31 July 2009)": for what stands before it, back to the source before. */
export function citations(text: string, sentence: Span, patterns: SpeechPatterns): SpeechAct[] {
  const acts: SpeechAct[] = [];
  const slice = text.slice(sentence.start, sentence.end);
  if (!slice.includes(')') && !slice.includes(']')) return acts;
  let from = sentence.start;
  for (const match of slice.matchAll(BRACKETS)) {
    const inner = match[1]!;
    const open = sentence.start + match.index;
    if (!/^\p{Lu}|^al-/u.test(inner) || patterns.notCited.test(inner)) continue;
    const name = inner.split(/[,;]/u)[0]!;
    const lead =
      /^(?:[\p{Lu}\p{N}][\p{L}\p{N}.'’&/-]*|of|for|the|and)(?:\s+(?:[\p{Lu}][\p{L}\p{N}.'’&/-]*|of|for|the|and|de|des|du)(?=[\s,;]|$))*/u.exec(
        name,
      )?.[0] ?? name;
    const isShort = /^[\p{Lu}][\p{Lu}\p{N}/-]{1,11}$/u.test(inner.trim());
    const isLast = /^\s*[.;]?\s*$/u.test(text.slice(open + match[0].length, sentence.end));
    const afterName = /\p{Lu}[\p{L}'’.-]*\s*$/u.test(text.slice(Math.max(sentence.start, open - 30), open));
    const isSource = DATED.test(inner)
      ? !/^\p{Lu}\p{L}+ \d/u.test(inner)
      : isShort
        ? isLast &&
          (!afterName ||
            (isKnownActor(lead) && !isShortOf(inner, text.slice(Math.max(sentence.start, open - 120), open))))
        : isLast && (isKnownActor(lead) ? !afterName : lead === inner && patterns.words.body.test(lead));
    if (!isSource) continue;
    const start = open + 1;
    acts.push({
      rule: 'source in brackets',
      speaker: { start, end: start + lead.trimEnd().length },
      pronoun: null,
      start: open,
      end: open + 1,
      covers: { start: from, end: open },
      trailing: true,
    });
    from = open + match[0].length;
  }
  return acts;
}

/** "World Food Programme (WFP)": the short form of the name right before it. */
function isShortOf(short: string, before: string): boolean {
  const name = /(?:\p{Lu}[\p{L}’'-]*\s+(?:(?:of|for|the|and|on|in)\s+){0,2}){2,8}$/u.exec(before)?.[0] ?? '';
  return (name.match(/\p{Lu}/gu) ?? []).join('').startsWith(short.replace(/\P{Lu}/gu, '').slice(0, 2));
}
