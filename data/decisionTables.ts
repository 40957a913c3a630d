/**
 * Tables of what people decide beside reviews: which number they quote, which figures are one claim, what a crisis is not
 * about, who is whom, what they ask. Part of {@link Database} (schema.ts); rows are ended or undone, never deleted.
 */
import type { Json } from './schema.js';

/** A claim that this organisation quotes for a series of a crisis; at most one of a series stands at a time. */
export interface AdoptionTable {
  id: string;
  crisis_id: string;
  series: string;
  /** Evidence of the adopted claim: finds the claim again under whatever id it has today. */
  evidence_id: string;
  /** The claim as it read when it was adopted ({@link Said} of queries/adoptions.ts): what was quoted stays as it was. */
  said: Json;
  reason: string;
  /** The last day on which it may be quoted; null: until somebody ends it. */
  valid_until: string | null;
  actor_id: string;
  created_at: string;
  /** Null while it stands. */
  ended_at: string | null;
  ended_how: 'withdrawn' | 'replaced' | null;
  ended_reason: string | null;
  ended_by: string | null;
}

/** What stands against an adopted number. `revised`, `overtaken`: a newer number of the same claimant, a higher newer total. */
export const ADOPTION_WARNINGS = ['contradicted', 'revised', 'overtaken', 'gone', 'expired'] as const;
export type AdoptionWarning = (typeof ADOPTION_WARNINGS)[number];

/** Warnings that an event has told of, so that each is told once. */
export interface AdoptionToldTable {
  adoption_id: string;
  warning: AdoptionWarning;
  /** First evidence of the newer claim; empty for `gone` and `expired`. */
  evidence_id: string;
  at: string;
}

/** That pieces of evidence are one claim (`merge`), or that they leave theirs (`split`). In force until undone. */
export interface ClaimEditTable {
  id: string;
  kind: 'merge' | 'split';
  reason: string | null;
  actor_id: string;
  created_at: string;
  undone_at: string | null;
  undone_by: string | null;
  /** Of a split: an evidence of the claim that the others left. */
  stays_evidence_id: string | null;
}

export interface ClaimEditEvidenceTable {
  edit_id: string;
  evidence_id: string;
}

/** That a claim is none of a crisis (`out`) or is one of it (`in`), whatever its rules say. The newest in force decides. */
export interface CrisisOverrideTable {
  id: string;
  crisis_id: string;
  evidence_id: string;
  verdict: 'in' | 'out';
  reason: string | null;
  actor_id: string;
  created_at: string;
  undone_at: string | null;
  undone_by: string | null;
}

export const NOTE_KINDS = ['note', 'question', 'reply', 'resolve', 'reopen'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What people write to a figure or a claim, append-only. A thread begins with a note or a question. */
export interface NoteTable {
  id: string;
  /** Id of the note that the thread began with; its own for that one. */
  thread_id: string;
  evidence_id: string;
  about: 'figure' | 'claim';
  kind: NoteKind;
  text: string;
  actor_id: string;
  created_at: string;
}

export interface DecisionTables {
  adoption: AdoptionTable;
  adoption_told: AdoptionToldTable;
  claim_edit: ClaimEditTable;
  claim_edit_evidence: ClaimEditEvidenceTable;
  crisis_override: CrisisOverrideTable;
  note: NoteTable;
}
