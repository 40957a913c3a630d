/**
 * The projection of figures into claims. What says the same is remade together (alike.ts), so the result depends on what
 * the figures say and never on the order of the refreshes: a rebuild gives the same.
 *
 * Reprints come in through `article.story_id` alone: whoever finds that articles are one story writes it there and calls
 * {@link refreshClaims} with the evidence of the articles that joined it or left it, in the same transaction.
 */
import type { Transaction } from 'kysely';
import type { Claim, ClaimChange, EffectiveFigure } from '../../engine/claims/types.js';
import { compiled } from '../compiled.js';
import { anyOf } from '../dialect/anyOf.js';
import { claimRules } from '../rules.js';
import type { Database } from '../schema.js';
import { checkAdoptions } from './adoptionWarnings.js';
import { alikeTo } from './alike.js';
import { toClaim } from './claimRows.js';
import { effectiveFigures } from './effective.js';
import { addEvents, type NewEvent } from './events.js';
import { forgetFigures, type KeptFigures } from './keptFigures.js';
import { neighboursOf } from './neighbours.js';
import { type Standing, writeClaims } from './writeClaims.js';

/**
 * Brings claims to what the figures of this evidence say now, in the transaction that changed them: after saving an
 * article's figures (with the evidence that it had before) and after a review. Writes the claims, what crises show of
 * them, and one event for each that is new, revised, contested or resolved, and for what stands against a quoted number.
 * A second call with nothing new writes nothing. Costs what says the same and its neighbours, however long the series.
 */
export async function refreshClaims(
  trx: Transaction<Database>,
  at: string,
  actorId: string,
  evidenceIds: readonly string[],
  kept?: KeptFigures,
): Promise<void> {
  if (evidenceIds.length === 0) return;
  const { before, after, changed } = await remakeClaims(trx, at, evidenceIds, { kept });
  if (changed.length === 0) return;
  await addEvents(trx, at, actorId, claimRules().whatChanged(before, after).flatMap(eventOf));
  await checkAdoptions(trx, at, actorId, [...new Set(changed.map((claim) => claim.series))]);
}

/** Claims before and after with their neighbours, and those of them that changed, as they were and as they are. */
export interface Remade {
  before: Claim[];
  after: Claim[];
  changed: Claim[];
}

/**
 * {@link refreshClaims} without events. `anew` also sets right what of unchanged claims may have gone wrong: which claim
 * replaced which, and what crises show. `kept`: where saves of pages follow each other, figures of the ones before.
 */
export async function remakeClaims(
  trx: Transaction<Database>,
  at: string,
  evidenceIds: readonly string[],
  { anew = false, kept }: { anew?: boolean; kept?: KeptFigures | undefined } = {},
): Promise<Remade> {
  const ids = [...new Set(evidenceIds)];
  const touched = new Set(ids);
  if (kept === undefined) forgetFigures();
  const own = await effectiveFigures(trx, ids);
  kept?.set(ids, own);
  const { evidence, edits } = await alikeTo(trx, ids, own);
  const rest = evidence.map((row) => row.evidence_id).filter((id) => !touched.has(id));
  const figures = [...own, ...(await unchanged(trx, rest, kept))];
  const claims = claimRules().makeClaims(figures, edits);

  const rows = await claimsById(trx, { ids: [...new Set(evidence.map((row) => row.claim_id))] });
  const evidenceOf = new Map<string, string[]>(rows.map((row) => [row.id, []]));
  for (const row of evidence) evidenceOf.get(row.claim_id)?.push(row.evidence_id);
  const stored = rows.map((row) => toClaim(row, evidenceOf.get(row.id)!));

  const changed = anew ? [...stored, ...claims] : moved(stored, claims);
  const near = await neighboursOf(trx, changed, new Set(changed.map((claim) => claim.id)));
  // What says the same may lie years from the change: it counts as near like any other claim, or not at all.
  const remade = new Set([...stored, ...claims].map((claim) => claim.id));
  const felt = new Set([...changed, ...near.claims].map((claim) => claim.id));
  const beside = near.claims.filter((claim) => !remade.has(claim.id));
  const before = [...stored.filter((claim) => felt.has(claim.id)), ...beside];
  const after = [...claims.filter((claim) => felt.has(claim.id)), ...beside];
  const standing: Standing = {
    replaced: claimRules().replacedNear(after, changed),
    supersededBy: new Map(beside.map(({ id }) => [id, near.supersededBy.get(id) ?? null])),
  };
  await writeClaims(trx, at, { rows, evidence }, { claims, figures }, standing, anew);
  return { before, after, changed };
}

/** Figures of evidence that nothing touched, of which some may be known. */
async function unchanged(
  trx: Transaction<Database>,
  evidenceIds: readonly string[],
  kept: KeptFigures | undefined,
): Promise<EffectiveFigure[]> {
  if (kept === undefined) return await effectiveFigures(trx, evidenceIds);
  const known = evidenceIds.flatMap((id) => kept.get(id) ?? []);
  const unknown = evidenceIds.filter((id) => kept.get(id) === undefined);
  const read = await effectiveFigures(trx, unknown);
  kept.set(unknown, read);
  return [...known, ...read];
}

const claimsById = compiled((db, { ids }: { ids: readonly string[] }) =>
  db.selectFrom('claim').selectAll().where(anyOf('id', ids)),
);

/** Fields that order, replacement and contradiction depend on. */
const MOVING = [
  ...(['series', 'claimantId', 'low', 'high', 'bound', 'from', 'asOf', 'day'] as const),
  ...(['firstPublishedDay', 'withdrawnAt', 'retractedAt'] as const),
];

/**
 * Claims that came, went or differ in what others depend on, both as they were and as they are; also those that gave
 * evidence to another claim, which goes on where they were.
 */
function moved(before: readonly Claim[], after: readonly Claim[]): Claim[] {
  const was = new Map(before.map((claim) => [claim.id, claim]));
  const is = new Map(after.map((claim) => [claim.id, claim]));
  const now = new Map(after.flatMap((claim) => claim.evidenceIds.map((id) => [id, claim.id] as const)));
  const gave = new Set(
    before.filter((c) => c.evidenceIds.some((id) => now.has(id) && now.get(id) !== c.id)).map((c) => c.id),
  );
  const same = (a: Claim, b: Claim | undefined) =>
    b !== undefined && !gave.has(a.id) && MOVING.every((field) => a[field] === b[field]);
  return [
    ...before.filter((claim) => !same(claim, is.get(claim.id))),
    ...after.filter((claim) => !same(claim, was.get(claim.id))),
  ];
}

/** Events name the claim alone: whoever may see one of its prints may see the event. */
const eventOf = (change: ClaimChange): NewEvent[] => {
  switch (change.kind) {
    case 'new':
      return [{ kind: 'claim_new', claimId: change.claimId }];
    case 'revised': {
      const { claimId, previous } = change;
      const { low, high, bound, text } = previous;
      return [
        { kind: 'claim_revised', claimId, data: { before: { low, high, bound, text }, previousClaimId: previous.id } },
      ];
    }
    case 'contested':
    case 'resolved':
      return [
        {
          kind: change.kind === 'contested' ? 'claim_contested' : 'claim_resolved',
          claimId: change.claimId,
          data: { otherClaimId: change.otherClaimId },
        },
      ];
    case 'retracted':
      return [{ kind: 'claim_retracted', claimId: change.claimId }];
    case 'gone':
      // figure_gone tells it, written by who stored the article; a rejection is told by review_made.
      return [];
  }
};
