/** Rules about how things stand: a source is broken, nothing comes, too much waits. Looked at from time to time. Pure. */
import { plainMessage } from './message.js';
import type { Rule, RuleCondition } from './rule.js';
import type { Fires, SourceState } from './types.js';
import { asSaid, counted, dayInWords, inNumbers, lasted } from './words.js';

export const isAboutStates = ({ condition }: Rule): boolean =>
  condition.kind === 'stale' || condition.kind === 'queue' || condition.kind === 'source';

/** How things stand for one rule. */
export interface World {
  now: string;
  /** The rule's crisis. */
  crisis: { id: string; slug: string; name: string } | null;
  sources: readonly SourceState[];
  /** The claim of the rule's scope that came last, and when. */
  newest: NewestClaim | null;
  /** Since when the rule can know of claims at all: before the first one comes, this is where the waiting begins. */
  watchedSince: string;
  /** Sources that the last claims in scope came from. */
  feeding: readonly string[];
  /** Claims that wait for review. */
  waiting: number;
}

export interface NewestClaim {
  id: string;
  cameAt: string;
  title: Pick<Parameters<typeof counted>[0], 'metric' | 'group' | 'unit' | 'projected'>;
  text: string;
  bound: Parameters<typeof asSaid>[0]['bound'];
  claimant: string;
  asOf: string | null;
}

/** What is so now. What a rule told of and is not so any more is over, see {@link endOf}. */
export function statesOf(rule: Rule, world: World): Fires[] {
  const { condition } = rule;
  switch (condition.kind) {
    case 'source':
      return brokenOrSilent(rule, condition, world);
    case 'stale':
      return stale(rule, condition, world);
    case 'queue':
      return queue(rule, condition, world);
    default:
      return [];
  }
}

/** Why a state is over, a sentence. */
export function endOf({ condition }: Rule, subject: string, { sources, newest, waiting }: World): string {
  if (condition.kind === 'queue') return `${inNumbers(waiting)} wait for review now.`;
  if (condition.kind === 'stale') return newest ? `${newest.claimant} said “${asSaid(newest)}”.` : 'A figure came.';
  const source = sources.find(({ id }) => subject.endsWith(`|${id}`));
  if (!source) return 'The source is no longer collected.';
  return subject.startsWith('broken|') ? `${source.name} works again.` : `${source.name} has published again.`;
}

const state = (
  rule: Rule,
  { crisis }: World,
  subject: string,
  title: string,
  why: string,
  more: Partial<Fires>,
): Fires => ({
  kind: 'fires',
  rule,
  eventId: null,
  subject,
  lasting: true,
  fingerprint: JSON.stringify([rule.id, subject]),
  crisisId: crisis?.id ?? null,
  claimId: null,
  sourceId: null,
  groupOf: '',
  message: plainMessage(
    {
      rule: { id: rule.id, name: rule.name },
      condition: rule.condition.kind,
      why,
      crisis: crisis && { slug: crisis.slug, name: crisis.name },
    },
    title,
    rule.condition.kind === 'source' ? '/sources' : rule.condition.kind === 'queue' ? '/review' : null,
  ),
  ...more,
});

/** A source that cannot be read is broken and not silent besides: the one mutes the other. */
function brokenOrSilent(
  rule: Rule,
  { broken, silent, failures }: Extract<RuleCondition, { kind: 'source' }>,
  world: World,
): Fires[] {
  const { sourceIds } = rule.scope;
  return world.sources.flatMap((source): Fires[] => {
    if (sourceIds.length > 0 && !sourceIds.includes(source.id)) return [];
    const { id, name } = source;
    if (broken && source.failures >= failures) {
      const why = `${source.message ?? 'It cannot be read.'} It failed ${inNumbers(source.failures)} times in a row.`;
      return [state(rule, world, `broken|${id}`, `Source broken: ${name}`, why, { sourceId: id })];
    }
    if (silent && source.failures === 0 && source.silentSince !== null) {
      const time = lasted(Date.parse(world.now) - Date.parse(source.silentSince));
      const why = `It can be read, but nothing new has come for much longer than usual, noticed ${time} ago.`;
      return [state(rule, world, `silent|${id}`, `Source silent: ${name}`, why, { sourceId: id })];
    }
    return [];
  });
}

/** Nothing came. Where every source that it came from is broken, the rule about sources tells it, and this one is quiet. */
function stale(rule: Rule, { days }: Extract<RuleCondition, { kind: 'stale' }>, world: World): Fires[] {
  const { newest, sources, feeding } = world;
  const since = newest?.cameAt ?? world.watchedSince;
  const ms = Date.parse(world.now) - Date.parse(since);
  if (ms < days * 86_400_000) return [];
  const failing = new Set(sources.filter((source) => source.failures > 0).map(({ id }) => id));
  if (feeding.length > 0 && feeding.every((id) => failing.has(id))) return [];
  const last = newest
    ? `The last was “${asSaid(newest)}” ${counted(newest.title)}, ${newest.claimant}${newest.asOf ? `, ${dayInWords(newest.asOf)}` : ''}.`
    : 'None has come yet.';
  const what = world.crisis ? ` in ${world.crisis.name}` : '';
  return [
    state(rule, world, 'stale', `No new figure${what} for ${lasted(ms)} (${rule.name})`, last, {
      claimId: newest?.id ?? null,
    }),
  ];
}

function queue(rule: Rule, { above }: Extract<RuleCondition, { kind: 'queue' }>, world: World): Fires[] {
  const { waiting, crisis } = world;
  if (waiting <= above) return [];
  const what = crisis ? ` in ${crisis.name}` : '';
  const why = `More than ${inNumbers(above)} wait.`;
  return [state(rule, world, 'queue', `${inNumbers(waiting)} claims wait for review${what}`, why, {})];
}
