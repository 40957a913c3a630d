/** The sample crisis as rows to be: the newsroom's sources, the crisis they report on, and the alert rule it comes with. */
import { OUTLETS } from './outlets.js';

/** A source of the sample, in the form of `sources import`. */
export interface SampleSource {
  name: string;
  kind: 'feed' | 'page';
  url: string;
  publisher: string;
  language: string;
  reliability: 'low' | 'medium' | 'high';
  schedule: string;
  delayMs: number;
}

const RELIABILITY: Record<string, SampleSource['reliability']> = {
  'tigris-wire': 'high',
  'levant-courier': 'medium',
  'nineveh-ledger': 'medium',
  'gulf-bulletin': 'medium',
  'east-bank-monitor': 'low',
  'response-desk': 'high',
};

/** One source an outlet, for a newsroom at `url`: its feed, or its one page where it has none. */
export function SAMPLE_SOURCES(url: string): SampleSource[] {
  return OUTLETS.map((outlet) => ({
    name: outlet.name,
    kind: outlet.feed ? 'feed' : 'page',
    url: url + (outlet.feed?.path ?? outlet.articles[0]!.path),
    publisher: outlet.name,
    language: 'en',
    reliability: RELIABILITY[outlet.folder]!,
    schedule: 'every 15m',
    // The newsroom is our own: no need to wait for it, but long enough that one sees the collection move.
    delayMs: 50,
  }));
}

export const SAMPLE_CRISIS = {
  slug: 'mosul',
  name: 'Battle for Mosul',
  placeNames: ['Mosul', 'Nineveh'],
  from: '2016-10-17',
  to: '2016-12-19',
  milestones: [
    { day: '2016-10-17', label: 'Offensive begins' },
    { day: '2016-11-01', label: 'Troops enter the city' },
    { day: '2016-12-13', label: 'Advance pauses' },
  ],
  /** Claimants as the pages name them, most trusted first. */
  precedence: [
    { words: 'UN refugee agency', kind: 'un' },
    { words: 'Iraqi authorities', kind: 'government' },
    { words: 'US-led coalition', kind: 'military' },
    { words: 'Relief Bridge', kind: 'ngo' },
    { words: 'East Bank Monitor', kind: 'local' },
  ],
  /** Two weeks of silence about a moving front: a count of people is stale by then. */
  expiryDays: 14,
} as const;

/** Fires once the displaced certainly pass 100,000: in the sample, first by a claim of December 2016. */
export const SAMPLE_RULE = {
  name: 'More than 100,000 displaced',
  crisis: SAMPLE_CRISIS.slug,
  condition: { kind: 'threshold', direction: 'above', value: 100_000, possibly: false },
  scope: { metrics: ['displaced'], units: ['people'] },
} as const;
