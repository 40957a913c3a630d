/** Whether a rule fires on a fact, and why, in words; or whether something that it fired on is over. Pure. */
import { type Answer, changesBy, changesByAmount, passes } from '../claims/interval.js';
import { claimMessage } from './message.js';
import type { Rule, RuleCondition } from './rule.js';
import { isInScope } from './scope.js';
import type { Ends, Fact, Fires, JudgedClaim, Value, Verdict } from './types.js';
import { asSaid, counted, dayInWords, inNumbers } from './words.js';

type Crisis = JudgedClaim['crises'][number];

/** What a rule makes of a fact: nothing, an alert, or the end of one. */
export function judge(rule: Rule, fact: Fact): Verdict[] {
  if (fact.eventId <= rule.since) return [];
  switch (rule.condition.kind) {
    case 'contested':
      return contested(rule, fact);
    case 'adopted':
      return adopted(rule, fact);
    case 'stale':
    case 'queue':
    case 'source':
      // How things stand, not what happened: states.ts.
      return [];
    default:
      return aboutClaim(rule, fact);
  }
}

/** What a threshold is about within its rule: one claimant's word in one series. */
export const thresholdSubject = ({ series, claimantId }: JudgedClaim): string => `${series}|${claimantId}`;

/** That a claimant's newest number no longer passes what an alert of the rule told, as its end; null while it does. */
export function thresholdEnd(rule: Rule, { claim }: Fact): Ends | null {
  if (rule.condition.kind !== 'threshold' || whyThreshold(rule.condition, claim) !== null) return null;
  return {
    kind: 'ends',
    rule,
    subject: thresholdSubject(claim),
    why: `${claim.claimantName} now says “${asSaid(claim)}”.`,
    mayRecur: false,
  };
}

/** The crisis that an alert is filed under: the rule's, else the claim's first; undefined: the claim is not the rule's. */
function crisisOf(rule: Rule, claim: JudgedClaim): Crisis | null | undefined {
  if (rule.crisisId === null) return claim.crises[0] ?? null;
  return claim.crises.find(({ id }) => id === rule.crisisId);
}

/** A rule that wants confirmed claims judges them when that happens, too. */
const brings = (rule: Rule, { kind }: Fact): boolean =>
  kind === 'claim_new' || kind === 'claim_revised' || (kind === 'review_made' && rule.scope.confirmedOnly);

function aboutClaim(rule: Rule, fact: Fact): Verdict[] {
  const { claim } = fact;
  const { condition } = rule;
  const retracted = condition.kind === 'revised' && fact.kind === 'claim_retracted';
  if (!(brings(rule, fact) || retracted) || !isInScope(rule.scope, claim)) return [];
  const crisis = crisisOf(rule, claim);
  if (crisis === undefined) return [];
  const fires = firing(rule, fact, crisis);
  switch (condition.kind) {
    case 'threshold': {
      const why = whyThreshold(condition, claim);
      if (why === null) return [];
      const said = [rule.id, claim.firstStored, claim.low, claim.high, claim.bound];
      return [fires({ why, before: fact.before, said, subject: thresholdSubject(claim), lasting: true })];
    }
    case 'change': {
      const before = condition.against === 'claimant' ? fact.before : (fact.recommended.get(crisis?.id ?? '') ?? null);
      const why = before && whyChanged(condition, before, claim);
      const said = [rule.id, claim.firstStored, claim.low, claim.high, claim.bound];
      return why ? [fires({ why, before, said })] : [];
    }
    case 'new_claim': {
      const why = `${claim.claimantName} ${fact.before ? 'gives a new number' : 'gives a number'} for this.`;
      return [fires({ why, before: fact.before, said: [rule.id, claim.firstStored] })];
    }
    case 'first': {
      const isFirst = crisis !== null && fact.firstOf[condition.of].includes(crisis.id);
      if (!isFirst) return [];
      const what = condition.of === 'metric' ? counted(claim) : (claim.placeName ?? claim.country ?? 'this place');
      const why = `It is the first figure ${condition.of === 'metric' ? 'of this kind' : 'at this place'} in “${crisis.name}”.`;
      const of = condition.of === 'metric' ? claim.metric : claim.placeKey;
      return [fires({ why, before: null, said: [rule.id, crisis.id, of], headline: `First on ${what}` })];
    }
    case 'revised': {
      if (!retracted && (fact.kind !== 'claim_revised' || !fact.before)) return [];
      const why = retracted
        ? `The page no longer says it, and nobody else does.`
        : `${claim.claimantName} said “${asSaid(fact.before!)}” before.`;
      const said = [rule.id, claim.firstStored, claim.low, claim.high, claim.bound, fact.kind];
      return [fires({ why, before: fact.before, said, headline: retracted ? 'Retracted' : 'Revised' })];
    }
    default:
      return [];
  }
}

interface Firing {
  why: string;
  before: Value | null;
  /** What makes it the same alert. */
  said: readonly unknown[];
  subject?: string;
  lasting?: boolean;
  headline?: string;
}

const firing =
  (rule: Rule, { claim, eventId }: Fact, crisis: Crisis | null) =>
  ({ why, before, said, subject, lasting = false, headline }: Firing): Fires => ({
    kind: 'fires',
    rule,
    eventId,
    subject: subject ?? claim.firstStored,
    lasting,
    fingerprint: JSON.stringify(said),
    crisisId: crisis?.id ?? null,
    claimId: claim.id,
    sourceId: null,
    groupOf: { rule: '', place: claim.placeKey, series: claim.series }[rule.sending.groupBy],
    message: claimMessage(
      {
        rule: { id: rule.id, name: rule.name },
        condition: rule.condition.kind,
        why,
        crisis: crisis && { slug: crisis.slug, name: crisis.name },
      },
      claim,
      before,
      headline,
    ),
  });

function whyThreshold(condition: Extract<RuleCondition, { kind: 'threshold' }>, claim: Value): string | null {
  const answer = passes(claim, condition.direction, condition.value);
  if (!counts(answer, condition.possibly)) return null;
  const verb = answer === 'certainly' ? 'is' : 'may be';
  return `“${asSaid(claim)}” ${verb} ${condition.direction} ${inNumbers(condition.value)}.`;
}

const counts = (answer: Answer, possibly: boolean): boolean =>
  answer === 'certainly' || (answer === 'possibly' && possibly);

function whyChanged(
  { percent, absolute, against, possibly }: Extract<RuleCondition, { kind: 'change' }>,
  before: Value,
  claim: Value,
): string | null {
  const answer = percent === undefined ? changesByAmount(before, claim, absolute!) : changesBy(before, claim, percent);
  if (!counts(answer, possibly)) return null;
  const who = against === 'claimant' ? 'The same claimant said' : 'The recommended number was';
  const by = percent === undefined ? inNumbers(absolute!) : `${percent} per cent`;
  const change = answer === 'certainly' ? 'a change of more than' : 'a change of possibly more than';
  return `${who} “${asSaid(before)}” before: ${change} ${by}.`;
}

function contested(rule: Rule, fact: Fact): Verdict[] {
  const { kind, claim, other } = fact;
  if (kind !== 'claim_contested' && kind !== 'claim_resolved') return [];
  const sides = [claim, ...(other ? [other] : [])];
  if (!sides.some((side) => isInScope(rule.scope, side))) return [];
  const crisis = crisisOf(rule, claim);
  if (crisis === undefined) return [];
  // Where the other's claim is gone, the series alone tells which disagreement ended.
  const subject = `${claim.series}|${sides
    .map((side) => side.claimantId)
    .sort()
    .join('|')}`;
  if (kind === 'claim_resolved') {
    const why = other
      ? `${claim.claimantName} says “${asSaid(claim)}”, ${other.claimantName} “${asSaid(other)}”: they no longer exclude each other.`
      : `${claim.claimantName} says “${asSaid(claim)}”; the claim that contradicted it is gone.`;
    return [{ kind: 'ends', rule, subject: other ? subject : claim.series, why, mayRecur: true }];
  }
  if (!other) return [];
  const day = other.asOf ? `, ${dayInWords(other.asOf)}` : '';
  const why = `${other.claimantName} says “${asSaid(other)}”${day}: both cannot be right.`;
  const said = [rule.id, subject, ...sides.map((side) => side.firstStored).sort()];
  return [firing(rule, fact, crisis)({ why, before: null, said, subject, lasting: true, headline: 'Contested' })];
}

function adopted(rule: Rule, fact: Fact): Verdict[] {
  const { kind, claim, other } = fact;
  if (kind !== 'adoption_contradicted' && kind !== 'adoption_expired') return [];
  const crisis = crisisOf(rule, claim);
  if (crisis === undefined || !isInScope({ ...rule.scope, confirmedOnly: false, minimumConfidence: 0 }, claim))
    return [];
  const contradicted = kind === 'adoption_contradicted';
  const why =
    contradicted && other
      ? `You quote “${asSaid(claim)}”; ${other.claimantName} now says “${asSaid(other)}”.`
      : `You quote “${asSaid(claim)}”, and the day until which it was to be valid is over.`;
  const headline = contradicted ? 'The number you quote is contradicted' : 'The number you quote has expired';
  const said = [rule.id, kind, claim.firstStored, other?.firstStored ?? null];
  return [firing(rule, fact, crisis)({ why, before: null, said, headline })];
}
