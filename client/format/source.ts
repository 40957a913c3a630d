/** A source's state, its runs and its errors in words for a person who never wrote a program. */
import type { RunJson, SourceJson } from '../../server/api/schemas.js';
import { clock, instant, number } from './locale.js';
import { sentences } from './sentences.en.js';
import { sourcesPage } from './sources.en.js';
import { words } from './words.en.js';

/** `feed · every 30 minutes`: what it is and when it is read. */
export const kindOf = (source: SourceJson): string =>
  [words.sourceKinds[source.kind], scheduleWords(source.schedule)].filter(Boolean).join(' · ');

/** `every 15m` and the usual cron lines in words; an unusual one as it is written. */
export function scheduleWords(schedule: string | null): string {
  if (!schedule) return '';
  const interval = /^every (\d+)([mhd])$/u.exec(schedule.trim());
  if (interval) return every(Number(interval[1]), interval[2] as 'm' | 'h' | 'd');
  const [minute, hour, ...rest] = schedule.trim().split(/\s+/u);
  if (rest.join(' ') !== '* * *' || minute === undefined || hour === undefined) return schedule;
  const step = /^\*\/(\d+)$/u;
  const minutes = step.exec(minute)?.[1];
  const hours = step.exec(hour)?.[1];
  if (minutes && hour === '*') return every(Number(minutes), 'm');
  if (/^\d+$/u.test(minute) && hour === '*') return sentences.hourly;
  if (/^\d+$/u.test(minute) && hours) return every(Number(hours), 'h');
  if (/^\d+$/u.test(minute) && /^\d+$/u.test(hour))
    return sentences.daily(`${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`);
  return schedule;
}

const every = (n: number, unit: keyof typeof words.every): string =>
  n === 1 ? words.every[unit].one : `${words.every[unit].many[0]} ${n} ${words.every[unit].many[1]}`;

/** `4 new pages, 31 figures`; `nothing new`. */
export function runWords(run: RunJson): string {
  if (run.state === 'running') return sentences.pageOf(number(run.fetched), number(run.found));
  if (run.state === 'interrupted') return sentences.interrupted;
  if (run.state === 'failed') return sentences.runFailed;
  const pages = run.new + run.changed;
  const failed = run.failed ? sentences.unread(number(run.failed)) : '';
  if (pages === 0) return sentences.nothingNew + failed;
  return sentences.brought(pages, run.figures, run.changed > 0 && run.new === 0, number) + failed;
}

/** When the last run was and how it ended; null before the first one. */
export function lastRun(source: SourceJson): { when: string; how: string } | null {
  const run = source.runs.at(-1);
  return run ? { when: clock(run.startedAt), how: runWords(run) } : null;
}

/** What a failing source's box says: the fact, since when, and what to do. */
export function failureWords(source: SourceJson): { fact: string; advice: string } {
  const since = source.lastSuccessAt ? sentences.lastWorked(instant(source.lastSuccessAt)) : sentences.neverWorked;
  const advice = sourcesPage.advice[source.lastOutcome ?? ''] ?? sourcesPage.usualAdvice;
  return { fact: source.lastMessage ?? sourcesPage.noReason, advice: `${since} ${advice}` };
}

/** The next run's time, without the year where it is this one. */
export const nextRun = (source: SourceJson, now: string): string =>
  source.state === 'on' ? clock(source.nextDueAt, source.nextDueAt.slice(0, 4) !== now.slice(0, 4)) : '';
