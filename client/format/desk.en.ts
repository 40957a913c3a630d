/** Words of the pages of crises and of claimants. */
import type { PreviewJson } from '../../server/api/crisisPreview.js';
import type { ClaimantKind } from '../../server/api/schemas.js';
import { inLanguage } from './language.js';
import { number } from './locale.js';

type Item = PreviewJson['items'][number];

const count = (n: number): string => (n === 1 ? '1 claim' : `${number(n)} claims`);

export const crisesPage = inLanguage('crises', {
  title: 'Crises',
  note: 'What is watched: places, days, metrics and words. A claim falls in when all that is asked for holds.',
  add: 'Add a crisis',
  edit: 'Change',
  name: 'Name',
  places: 'Places',
  place: 'Add a place',
  placeHint: 'Type some letters. A place stands for all inside it; none means everywhere.',
  remove: (name: string): string => `Remove ${name}`,
  from: 'First day',
  to: 'Last day',
  dayHint: 'A day, month or year: 2016-10-17, 2016-10, 2016. Left empty: no limit.',
  metrics: 'Metrics',
  allMetrics: 'None chosen: all of them.',
  keywords: 'Words, parted by commas',
  keywordsHint: 'One of them must stand in the article. Left empty: none is asked for.',
  expiry: 'Days that a number counts',
  household: 'People in a household (may be left empty)',
  householdHint: 'Households are then shown in people too, marked as derived.',
  precedence: 'Claimants to go by, most trusted first, parted by commas',
  precedenceHint: 'Their ids, as the page of claimants shows them.',
  milestones: 'Milestones, one a line',
  milestonesHint: 'A day and a word: 2016-10-17 The battle begins',
  badMilestone: (line: string): string => `“${line}” is no milestone; write a day, then what happened.`,
  preview: 'Preview',
  save: 'Save',
  cancel: 'Cancel',
  archive: 'Archive',
  restore: 'Bring back',
  delete: 'Remove for good',
  deleteSure: 'Remove it with what was quoted and decided in it? Figures, reviews and claims stay.',
  archived: 'archived',
  sample: 'sample',
  open: 'Open',
  counts: (claims: number, unreviewed: number): string => `${count(claims)}, ${number(unreviewed)} unreviewed`,
  everywhere: 'everywhere',
  found: ({ claims, enter, leave, partial }: PreviewJson): string =>
    `${count(claims)} would be in it; ${number(enter)} would come, ${number(leave)} would go.${
      partial ? ' There are more than were looked at.' : ''
    }`,
  changes: { enters: 'comes', leaves: 'goes', stays: 'stays' } satisfies Record<Item['change'], string>,
  /** Why a claim is in or out, part by part. */
  why: ({ change, why }: Item, asked: { places: number; keywords: number }): string => {
    if (why.override === 'in') return 'Somebody put it in.';
    if (why.override === 'out') return 'Somebody said that it is not about this crisis.';
    const parts: string[] = [];
    if (why.place) parts.push(why.place.itself ? `at ${why.place.name}` : `inside ${why.place.name}`);
    else if (asked.places > 0) parts.push('at none of the places');
    if (!why.inWindow) parts.push('outside the days');
    if (!why.ofMetric) parts.push('of another metric');
    if (why.keyword) parts.push(`an article says “${why.keyword}”`);
    else if (asked.keywords > 0) parts.push('none of the words stands in an article');
    return parts.length > 0
      ? parts.join(', ')
      : change === 'leaves'
        ? 'No longer asked for.'
        : 'Nothing more is asked for.';
  },
});

export const actorsPage = inLanguage('claimants', {
  title: 'Claimants',
  note: 'Who makes claims. Two names of one claimant can be made one; a grade stands beside each of its claims.',
  search: 'Find a claimant',
  kind: 'Kind',
  grade: 'Reliability',
  ungraded: 'not graded',
  grades: { low: 'low', medium: 'medium', high: 'high' },
  kinds: {
    un: 'UN',
    government: 'government',
    military: 'military',
    armed_group: 'armed group',
    red_cross: 'Red Cross, Red Crescent',
    ngo: 'NGO',
    local: 'local people',
    media: 'media',
    person: 'person',
    unnamed_officials: 'unnamed officials',
    unknown: 'unknown',
  } satisfies Record<ClaimantKind, string>,
  claims: count,
  also: (names: string): string => `Also: ${names}`,
  split: (name: string): string => `${name} is another claimant`,
  merge: 'It is the same as',
  mergeHint: 'Type some letters of the other name. Its figures are then claimed by that one; this can be taken back.',
  alias: 'Another name',
  aliasHint: 'Figures that name it so are its own from now on.',
  add: 'Add',
  manage: 'Names',
  more: 'More',
  none: 'No claimant has such a name.',
  failed: 'The claimants could not be loaded',
  name: 'Name',
});
