/** Writing remade claims: what differs from the stored rows, and what crises show of it. */
import type { Transaction } from 'kysely';
import type { Claim, EffectiveFigure } from '../../engine/claims/types.js';
import { compiled, upserting } from '../compiled.js';
import { anyOf } from '../dialect/anyOf.js';
import { claimRules } from '../rules.js';
import type { Database, Row } from '../schema.js';
import { saveClaimants } from './claimants.js';
import { type ClaimColumns, claimColumns } from './claimRows.js';
import { refreshCrisesOf } from './membership.js';

export interface Stored {
  rows: readonly Row<'claim'>[];
  evidence: readonly Row<'claim_evidence'>[];
}

export interface Made {
  claims: readonly Claim[];
  figures: readonly EffectiveFigure[];
}

/** Which claim replaces which. */
export interface Standing {
  /** claim id -> what replaces it now; claims that a change cannot reach are left out. */
  replaced: ReadonlyMap<string, string | null>;
  /** claim id -> what replaced it before, of neighbours that are not made here. */
  supersededBy: ReadonlyMap<string, string | null>;
}

/** `anew`: crises are brought up to date for all claims, also for those that did not change. */
export async function writeClaims(
  trx: Transaction<Database>,
  at: string,
  stored: Stored,
  made: Made,
  { replaced, supersededBy }: Standing,
  anew = false,
): Promise<void> {
  const known = new Map(stored.rows.map((row) => [row.id, row]));
  const { columns, evidence } = rowsOf(
    made,
    (id) => replaced.get(id) ?? known.get(id)?.superseded_by ?? null,
    replaced,
  );
  const added = columns.filter((row) => !known.has(row.id));
  const changed = columns.filter((row) => known.has(row.id) && differs(row, known.get(row.id)!));
  const held = new Map(stored.evidence.map((row) => [row.evidence_id, row]));
  const moved = evidence.filter((row) => {
    const before = held.get(row.evidence_id);
    return before === undefined || differs(row, before);
  });
  const kept = new Set(evidence.map((row) => row.evidence_id));
  const lost = stored.evidence.map((row) => row.evidence_id).filter((id) => !kept.has(id));
  const ids = new Set(columns.map((row) => row.id));
  const gone = stored.rows.map((row) => row.id).filter((id) => !ids.has(id));

  if (columns.some((row) => row.claimant_id === UNKNOWN.id)) await saveClaimants(trx, at, [UNKNOWN]);
  await saveClaims(
    trx,
    [...added, ...changed].map((row) => ({ ...row, created_at: at, updated_at: at })),
  );
  for (const [id, before] of supersededBy) {
    const now = replaced.get(id);
    if (now === undefined || now === before) continue;
    await replaceClaim(trx, { id, now, at });
  }
  await saveEvidence(trx, moved);
  if (lost.length > 0) await trx.deleteFrom('claim_evidence').where(anyOf('evidence_id', lost)).execute();
  if (gone.length > 0) await trx.deleteFrom('claim').where(anyOf('id', gone)).execute();
  const shown = anew ? [...ids] : [...added, ...changed].map((row) => row.id).concat(moved.map((row) => row.claim_id));
  await refreshCrisesOf(trx, [...new Set(shown)]);
}

/** Claims as rows. */
function rowsOf(
  { claims, figures }: Made,
  storedSuccessor: (id: string) => string | null,
  replaced: Standing['replaced'],
): { columns: ClaimColumns[]; evidence: Row<'claim_evidence'>[] } {
  const { bucketKey, periodKey, says } = claimRules();
  const figureOf = new Map(figures.map((figure) => [figure.evidenceId, figure]));
  const columns = claims.map((claim) => {
    const next = replaced.get(claim.id);
    return claimColumns(claim, {
      bucket: bucketKey(claim),
      period: periodKey(claim),
      supersededBy: next === undefined ? storedSuccessor(claim.id) : next,
    });
  });
  const evidence = claims.flatMap((claim) =>
    claim.evidenceIds.map((id, rank): Row<'claim_evidence'> => {
      const figure = figureOf.get(id)!;
      const { figureId, articleId } = figure;
      return {
        ...{ evidence_id: id, claim_id: claim.id, rank },
        ...{ figure_id: figureId, article_id: articleId, says: says(figure) },
      };
    }),
  );
  return { columns, evidence };
}

const saveClaims = upserting('claim', ['id'], ['created_at']);
const saveEvidence = upserting('claim_evidence', ['evidence_id']);

const replaceClaim = compiled((db, { id, now, at }: { id: string; now: string | null; at: string }) =>
  db.updateTable('claim').set({ superseded_by: now, updated_at: at }).where('id', '=', id),
);

/** Who claims what a text without a publisher says in its own voice. */
const UNKNOWN = { id: 'unknown', name: 'Unknown', kind: 'unknown' } as const;

const differs = <T extends ClaimColumns | Row<'claim_evidence'>>(row: T, stored: T): boolean =>
  (Object.keys(row) as (keyof T)[]).some((column) => row[column] !== stored[column]);
