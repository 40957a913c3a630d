/** Finds who says what in a sentence: reporting verbs, "according to", bylines of figures, sources in brackets. */
import type { ReportingWords } from '../languages/reportingWords.js';
import { isKnownActor } from '../reference/actors.js';
import type { Span } from '../types.js';
import type { WordPattern } from '../words/patterns.js';
import { wordsOf } from '../words/textWords.js';
import { citations } from './citations.js';
import { speakerAfter, speakerBefore } from './nounPhrase.js';
import { patternsOf, type SpeechPatterns } from './speechPatterns.js';

/** One report: the reporting words' span, who speaks, and which part of the sentence is said. The nearest is the innermost. */
export interface SpeechAct extends Span {
  rule: string;
  /** Null where a pronoun stands for the speaker. */
  speaker: Span | null;
  pronoun: 'person' | 'body' | 'many' | null;
  covers: Span;
  /** Said before its speaker is named, or with the speaker in brackets: gives way to one that leads. */
  trailing: boolean;
  /** Whom another speaker cites: goes before all others. */
  cited?: true;
}

/** All reports of a sentence, in the order of the rules. */
export function findSpeech(text: string, sentence: Span, language: ReportingWords): SpeechAct[] {
  const patterns = patternsOf(language);
  const acts = [
    ...verbs(text, sentence, patterns, patterns.say, false),
    ...verbs(text, sentence, patterns, patterns.find, true),
    ...named(text, sentence, patterns),
    ...claims(text, sentence, patterns),
    ...citations(text, sentence, patterns),
  ];
  return [...acts, ...participles(text, sentence, patterns, acts)];
}

/** "OCHA said that …", "…, officials said", "…, said Omar Ajouda". */
function verbs(
  text: string,
  sentence: Span,
  patterns: SpeechPatterns,
  verb: WordPattern,
  needsActor: boolean,
): SpeechAct[] {
  const acts: SpeechAct[] = [];
  for (const match of verb.all(wordsOf(text, sentence))) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const nearFrom = Math.max(sentence.start, start - 60);
    const near = text.slice(nearFrom, start);
    if (patterns.notAfter.test(text.slice(end, end + 12))) continue;
    // "the United States results in …": a name, no verb.
    if (match.index > 0 && /^\p{Lu}\p{Ll}/u.test(match[0]) && /\p{Lu}\p{L}*\s$/u.test(near)) continue;
    const pronoun = patterns.pronouns.find(([pattern]) => pattern.test(text, nearFrom, start))?.[1] ?? null;
    if (pronoun === null && patterns.notBefore.test(text, nearFrom, start)) continue;
    if (pronoun !== null) {
      // "It lists 28,000 houses": a body counts.
      if (!needsActor || pronoun === 'body')
        acts.push(act('pronoun + verb', null, pronoun, start, end, near, text, sentence, patterns));
      continue;
    }
    const canInvert = !patterns.notInverted.test(match[0]) && !patterns.afterVerb.test(text.slice(end, end + 12));
    const inverted =
      canInvert && /(?:[,”"’'»?!]|^)\s*$/u.test(near) ? speakerAfter(text, end, sentence.end, patterns.words) : null;
    if (inverted !== null && inverted.start - end < 30 && !isSaid(text, inverted, patterns)) {
      acts.push({
        rule: 'verb + speaker',
        speaker: inverted,
        pronoun: null,
        start,
        end: start + 1,
        covers: sentence,
        trailing: true,
      });
      continue;
    }
    if (patterns.joint.test(text, nearFrom, start)) {
      // "visited the camp on Monday and said 300 …": the sentence's subject, where it is one that speaks.
      const subject = acts.at(-1)?.speaker ?? subjectOf(text, sentence, patterns);
      if (subject !== null && subject.end < start && (!needsActor || isActorLike(text, subject, patterns)))
        acts.push(act('subject and + verb', subject, null, start, end, '', text, sentence, patterns));
      continue;
    }
    const relative = patterns.relativeBefore.exec(text, nearFrom, start);
    const before = relative === null ? start : start - near.length + relative.index;
    const speaker = speakerBefore(text, sentence.start, before, patterns.words);
    if (speaker === null) continue;
    if (needsActor && !isActorLike(text, speaker, patterns) && !isCalledBody(text, speaker, start, patterns)) continue;
    if (relative !== null) {
      const covers = { start: end, end: endOfRelative(text, end, sentence.end) };
      acts.push({
        rule: 'speaker, which + verb',
        speaker,
        pronoun: null,
        start,
        end: start + 1,
        covers,
        trailing: false,
      });
      continue;
    }
    acts.push(
      act(
        'speaker + verb',
        speaker,
        null,
        start,
        end,
        text.slice(Math.max(sentence.start, speaker.start - 60), speaker.start),
        text,
        sentence,
        patterns,
      ),
    );
  }
  return acts;
}

/** The subject that opens a sentence: a person's name, a known actor, or a head that speaks. */
function subjectOf(text: string, sentence: Span, patterns: SpeechPatterns): Span | null {
  const start = afterOpening(text, sentence, patterns);
  // "The agency described …": the subject ends at its head, before the verb.
  const verb = patterns.words.finite.exec(text.slice(start, Math.min(sentence.end, start + 80)));
  const subject = speakerAfter(text, start, verb === null ? sentence.end : start + verb.index, patterns.words);
  if (subject === null || subject.start - start > 60) return null;
  const name = text.slice(subject.start, subject.end);
  return isPersonName(name) || isKnownActor(name) || patterns.words.speaker.test(name) ? subject : null;
}

/** "the charity Warm Roof counted", "Warm Roof, a charity, counted": a body by what it is called. */
function isCalledBody(text: string, speaker: Span, verb: number, { words }: SpeechPatterns): boolean {
  const before = text.slice(Math.max(0, speaker.start - 24), speaker.start);
  const called = /(?<!\p{L})\p{L}+ $/u.exec(before)?.[0] ?? '';
  return words.body.test(called) || words.body.test(text.slice(speaker.end, verb));
}

/** Whether the words behind a verb are what is said: "announced Rs 500 crore", "…, head of the mission, said its teams had". */
function isSaid(text: string, { end }: Span, { goesOnAsClause }: SpeechPatterns): boolean {
  const after = text.slice(end, end + 12);
  return /^\s?\d/u.test(after) || goesOnAsClause.test(after);
}

const isPersonName = (name: string): boolean => /^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+$/u.test(name);

/** A clause about the speaker ends at a comma that no digit follows. */
function endOfRelative(text: string, start: number, to: number): number {
  const comma = text.slice(start, Math.min(to, start + 300)).search(/,(?!\d)/u);
  return comma < 0 ? to : start + comma;
}

function act(
  rule: string,
  speaker: Span | null,
  pronoun: SpeechAct['pronoun'],
  start: number,
  end: number,
  before: string,
  text: string,
  sentence: Span,
  patterns: SpeechPatterns,
): SpeechAct {
  const after = text.slice(end, Math.min(sentence.end, end + 60));
  const isTrailing =
    /(?:,(?!\d)|[”"–—-])\s*(?:[\p{L}\p{N}.'’()-]+ ){0,8}$/iu.test(before) &&
    (patterns.asThen.test(after) ||
      /^\s*(?:[,.;”"]|$|(?:(?:on|late|early|in a statement|this|in|at|told)\s)?(?:\p{L}+\s?){0,4}[.,]|on\s|\p{Lu}\p{L}+day)/u.test(
        after,
      ) ||
      patterns.inWriting.test(text.slice(end, Math.min(sentence.end, end + 120))) ||
      patterns.onOccasion.test(text.slice(end, Math.min(sentence.end, end + 120)))) &&
    !/^\s+that\s/u.test(after);
  const covers = isTrailing ? sentence : { start: end, end: sentence.end };
  return { rule, speaker, pronoun, start, end: start + 1, covers, trailing: isTrailing };
}

/** "according to OCHA", "reported by officials". */
function named(text: string, sentence: Span, patterns: SpeechPatterns): SpeechAct[] {
  const acts: SpeechAct[] = [];
  const words = wordsOf(text, sentence);
  for (const [rule, pattern] of [
    ['according to', patterns.accordingTo],
    ['reported by', patterns.by],
    ['figures from', patterns.from],
    ['source line', patterns.source],
    ['by count of', patterns.byCount],
  ] as const) {
    for (const match of pattern.all(words)) {
      const start = sentence.start + match.index;
      const from = start + match[0].length;
      const who = match.groups?.['who'];
      const to = who === undefined ? sentence.end : from + who.trimEnd().length;
      const speaker = speakerAfter(text, from, to, patterns.words);
      if (rule === 'by count of' && (speaker === null || !isActorLike(text, speaker, patterns))) continue;
      if (speaker !== null)
        acts.push({ rule, speaker, pronoun: null, start, end: start + 1, covers: sentence, trailing: true });
    }
  }
  for (const match of patterns.accordingToThem.all(words)) {
    const { person, many, count } = match.groups!;
    const pronoun =
      person !== undefined || count === 'his' || count === 'her'
        ? 'person'
        : many !== undefined || count === 'their'
          ? 'many'
          : 'body';
    const start = sentence.start + match.index;
    acts.push({
      rule: 'according to',
      speaker: null,
      pronoun,
      start,
      end: start + 1,
      covers: sentence,
      trailing: true,
    });
  }
  const inDocument = patterns.inDocument.exec(words);
  if (inDocument !== null) {
    const who = inDocument.groups!['who']!;
    const start = sentence.start + inDocument[0].length - who.length;
    acts.push({
      rule: 'in a document',
      speaker: { start, end: start + who.length },
      pronoun: null,
      start: sentence.start,
      end: sentence.start + 1,
      covers: sentence,
      trailing: true,
    });
  }
  const slice = text.slice(sentence.start, sentence.end);
  for (const pattern of HEADLINE) {
    const match = pattern.exec(slice);
    const who = match?.groups?.['who'];
    if (match === null || who === undefined || !(isKnownActor(who) || patterns.words.speakerOnly.test(who))) continue;
    const start = sentence.start + match.index + match[0].indexOf(who);
    acts.push({
      rule: 'maker of a headline',
      speaker: { start, end: start + who.length },
      pronoun: null,
      start,
      end: start + 1,
      covers: sentence,
      trailing: true,
    });
  }
  for (const match of patterns.citing.all(words)) {
    const start = sentence.start + match.index;
    if (/(?:was|were|is|are|been|be)\s+$/iu.test(text.slice(Math.max(sentence.start, start - 6), start))) continue;
    const speaker = speakerAfter(text, start + match[0].length, sentence.end, patterns.words);
    // "quoted Rafael Correa as saying": whoever it is.
    const isQuoted = speaker !== null && patterns.asSaying.test(text.slice(speaker.end, speaker.end + 16));
    if (speaker === null || !(isQuoted || isActorLike(text, speaker, patterns))) continue;
    acts.push({
      rule: 'cited speaker',
      speaker,
      pronoun: null,
      start,
      end: start + 1,
      covers: sentence,
      trailing: false,
      cited: true,
    });
  }
  // Who gave the reports goes before the reports: "according to reports received by OCHA".
  const givers = acts.filter(({ rule }) => rule === 'figures from');
  return acts
    .filter(
      ({ speaker }) => !givers.some(({ start }) => speaker !== null && start >= speaker.start && start < speaker.end),
    )
    .reverse();
}

/** "the IDMC estimate of", "In one report,", "Government figures show". */
function claims(text: string, sentence: Span, patterns: SpeechPatterns): SpeechAct[] {
  const acts: SpeechAct[] = [];
  for (const match of patterns.claim.all(wordsOf(text, sentence))) {
    const start = sentence.start + match.index;
    // "said in a statement that": the statement has no maker right before it.
    if (patterns.articleBefore.test(text, Math.max(sentence.start, start - 16), start)) continue;
    const speaker = speakerBefore(text, sentence.start, start, patterns.words);
    if (speaker === null || !isActorLike(text, speaker, patterns)) continue;
    // "…, UN figures show.": said of all before it.
    const trails =
      /[,–—-]\s+(?:[\p{L}.'’-]+ ){0,4}$/u.test(
        text.slice(Math.max(sentence.start, speaker.start - 40), speaker.start),
      ) && /^[^\d,;]{0,30}[.”"]*\s*$/u.test(text.slice(start + match[0].length, sentence.end));
    acts.push({
      rule: 'claim of a speaker',
      speaker,
      pronoun: null,
      start,
      end: start + 1,
      covers: trails ? sentence : { start, end: sentence.end },
      trailing: trails,
    });
  }
  return acts;
}

/** "UN: 40,000 flee", "40,000 flee fighting – UN": the maker before or behind a headline. */
const HEADLINE = [/^(?<who>[\p{L}][\p{L} .'’&-]{1,40}): (?=\S)/u, /(?: [-–—]|:) (?<who>[\p{L}][\p{L} .'’&-]{1,40})$/u];
/** "…, confirming that 15 families were evacuated": the sentence's speaker goes on, else its subject. */
function participles(text: string, sentence: Span, patterns: SpeechPatterns, acts: readonly SpeechAct[]): SpeechAct[] {
  const found: SpeechAct[] = [];
  for (const match of patterns.participle.all(wordsOf(text, sentence))) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const before = acts.filter((before) => before.start < start).sort((a, b) => b.start - a.start)[0];
    // Without a report before it only "…ing that" surely reports.
    const opens = /^\s+that\s/u.test(text.slice(end, end + 8));
    // Behind a comma the subject must be one that speaks: "Iraqi authorities gave …, saying".
    const goesOn = /,\s*$/u.test(text.slice(Math.max(sentence.start, start - 2), start));
    const opening =
      before === undefined && (opens || goesOn)
        ? speakerAfter(text, afterOpening(text, sentence, patterns), start, patterns.words)
        : null;
    const subject =
      before !== undefined
        ? before.speaker
        : opening !== null && (opens || patterns.words.speaker.test(text.slice(opening.start, opening.end)))
          ? opening
          : null;
    if (subject === null && before?.pronoun == null) continue;
    found.push({
      rule: 'participle',
      speaker: subject,
      pronoun: before?.pronoun ?? null,
      start,
      end: start + 1,
      covers: { start: end, end: sentence.end },
      trailing: false,
    });
  }
  return found;
}

/** Behind "While", "Meanwhile,": where the sentence's subject begins. */
function afterOpening(text: string, { start }: Span, { opening }: SpeechPatterns): number {
  return start + (opening.exec(text.slice(start, start + 24))?.[0].length ?? 0);
}

/** Known, with an acronym, or with a head that organisations have: one who counts, not one to whom it happens. */
function isActorLike(text: string, { start, end }: Span, { words }: SpeechPatterns): boolean {
  const name = text.slice(start, end);
  return isKnownActor(name) || /(?<![\p{L}])\p{Lu}{2,}(?![\p{L}])/u.test(name) || words.body.test(name);
}
