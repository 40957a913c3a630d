/** Sentences about presets, previews and what is known of a source. */
import type { SourceJson } from '../../server/api/schemas.js';
import type { PresetJson, PreviewJson } from '../../server/api/sourceSetup.js';
import { day, instant } from './locale.js';
import { scheduleWords } from './source.js';
import { setup, setupSentences as text } from './sourceSetup.en.js';
import { words } from './words.en.js';

/** `RSS · every 3 hours, not more often than hourly`. */
export const presetLine = (preset: PresetJson): string =>
  [
    words.sourceKinds[preset.kind],
    scheduleWords(preset.schedule),
    preset.key && setup.keyNeeded,
    preset.state === 'doubtful' && text.doubtful,
  ]
    .filter(Boolean)
    .join(' · ');

/** Terms, state and when that was known. */
export const presetNote = (preset: PresetJson): string =>
  [
    preset.licence,
    preset.fullText ? '' : text.noFullTexts,
    preset.stateNote,
    preset.checkedOn ? text.knownState(day(preset.checkedOn)) : text.notDated,
    text.atMostEvery(preset.leastMinutes),
  ]
    .filter(Boolean)
    .join(' ');

/** `A feed of 30 pages. It answered 200.` */
export function previewLine({ kind, found, status, moved }: PreviewJson): string {
  const what = words.sourceKinds[kind];
  const lines = [text.found(`${what[0]!.toUpperCase()}${what.slice(1)}`, found)];
  if (status !== null) lines.push(text.answered(status));
  if (moved) lines.push(moved);
  return lines.join(' ');
}

const HOUR_MS = 3_600_000;

function spanWords(ms: number): string {
  if (ms < HOUR_MS) return text.minutes(Math.max(1, Math.round(ms / 60_000)));
  if (ms < 48 * HOUR_MS) return text.hours(Math.round(ms / HOUR_MS));
  return text.days(Math.round(ms / (24 * HOUR_MS)));
}

/** What is known of a source beside its runs, as sentences. */
export function aboutSource(source: SourceJson): string[] {
  const { failingSince, silentSince, lastNewsAt, usualGapMs, schedule, movedTo, guidsUnstable, hasKey, termsNote } =
    source;
  return [
    source.url,
    failingSince && text.failingSince(instant(failingSince), source.failures),
    source.lastSuccessAt ? text.lastWorked(instant(source.lastSuccessAt)) : text.neverWorked,
    silentSince && text.silentSince(instant(lastNewsAt ?? silentSince)),
    !silentSince && lastNewsAt && text.lastNews(instant(lastNewsAt), usualGapMs ? spanWords(usualGapMs) : null),
    schedule === null && text.adaptive,
    movedTo && text.movedTo(movedTo),
    guidsUnstable && text.guidsUnstable,
    hasKey && text.hasKey,
    termsNote,
  ].filter((line): line is string => Boolean(line));
}
