/** A source's state, its runs and its errors in words for a person who never wrote a program. */
import type { RunJson, SourceJson } from '../../server/api/schemas.js';
import { clock, daysBetween, instant, number } from './locale.js';
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
  if (/^\d+$/u.test(minute) && hour === '*') return 'hourly';
  if (/^\d+$/u.test(minute) && hours) return every(Number(hours), 'h');
  if (/^\d+$/u.test(minute) && /^\d+$/u.test(hour)) return `daily ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return schedule;
}

const every = (n: number, unit: keyof typeof words.every): string =>
  n === 1 ? words.every[unit].one : `${words.every[unit].many[0]} ${n} ${words.every[unit].many[1]}`;

/** `Failing, 2 days`; a state that somebody chose says so. */
export function healthWords(source: SourceJson, now: string): string {
  if (source.health === 'off') return source.state === 'stopped' ? words.stopped : words.offByYou;
  const word = words.health[source.health];
  if (source.health !== 'failing' || !source.lastSuccessAt) return word;
  const days = daysBetween(source.lastSuccessAt, now);
  return days > 0 ? `${word}, ${days === 1 ? '1 day' : `${days} days`}` : word;
}

/** `4 new pages, 31 figures`; `nothing new`. */
export function runWords(run: RunJson): string {
  if (run.state === 'running') return `page ${number(run.fetched)} of ${number(run.found)}`;
  if (run.state === 'interrupted') return 'was interrupted; the next run goes on';
  if (run.state === 'failed') return 'failed';
  const pages = run.new + run.changed;
  const failed = run.failed ? `, ${number(run.failed)} could not be read` : '';
  if (pages === 0) return `nothing new${failed}`;
  const what = run.changed && !run.new ? 'changed' : 'new';
  return `${number(pages)} ${what} ${pages === 1 ? 'page' : 'pages'}, ${number(run.figures)} ${run.figures === 1 ? 'figure' : 'figures'}${failed}`;
}

/** When the last run was and how it ended; null before the first one. */
export function lastRun(source: SourceJson): { when: string; how: string } | null {
  const run = source.runs.at(-1);
  return run ? { when: clock(run.startedAt), how: runWords(run) } : null;
}

/** What a failing source's box says: the fact, since when, and what to do. */
export function failureWords(source: SourceJson): { fact: string; advice: string } {
  const since = source.lastSuccessAt ? `It last worked on ${instant(source.lastSuccessAt)}.` : 'It has not worked yet.';
  const advice = words.advice[source.lastOutcome ?? ''] ?? words.usualAdvice;
  return { fact: source.lastMessage ?? words.noReason, advice: `${since} ${advice}` };
}

/** Short, for the side column: `failing, 2 days` and the sentence below. */
export function sideLine(source: SourceJson): string {
  if (source.health === 'failing' || source.health === 'late') return source.lastMessage ?? '';
  return '';
}

/** The next run's time, without the year where it is this one. */
export const nextRun = (source: SourceJson, now: string): string =>
  source.state === 'on' ? clock(source.nextDueAt, source.nextDueAt.slice(0, 4) !== now.slice(0, 4)) : '';
