/** Saves decisions, keeps what can be undone, and never overwrites what somebody else decided: that becomes a choice. */
import { useState } from 'preact/hooks';
import type { ReviewsInput } from '../../../server/api/review.js';
import { ApiError, saveReviews } from '../../api.js';
import { errorWords } from '../../format/error.js';
import { review as text } from '../../format/review.en.js';
import { refresh } from '../../load.js';

export interface Decision extends ReviewsInput {
  /** What it is about, in words: `about 1,900 killed, Iraqi authorities`. */
  what: string;
}

/** What somebody else decided meanwhile, as the server's 409 tells. */
export interface Decided {
  figureId: string;
  revision: number;
  verdict: keyof typeof text.conflict.who | null;
  reason: string | null;
  actorId: string | null;
}

export interface Conflict {
  decision: Decision;
  decided: Decided[];
}

/** A way back from the last decisions, newest last. */
interface Undo {
  what: string;
  take: () => Promise<unknown>;
}

const MOST_UNDOS = 50;

export function useDecide() {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [toast, setToast] = useState<string | null>(null);
  const [undos, setUndos] = useState<Undo[]>([]);
  const [busy, setBusy] = useState(false);

  /** Runs a write; true when it was saved. Conflicts and failures are kept for the screen. */
  const attempt = async (run: () => Promise<void>, decision?: Decision): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setFailure(null);
    setConflict(null);
    try {
      await run();
      return true;
    } catch (error) {
      const known = error instanceof ApiError ? error : new ApiError('internal', String(error));
      const decided = (known.details as { decided?: Decided[] } | undefined)?.decided;
      if (known.code === 'conflict' && decided && decision) setConflict({ decision, decided });
      else setFailure(`${text.failed} ${errorWords(known)}`);
      return false;
    } finally {
      setBusy(false);
      refresh();
    }
  };
  const remember = (undo: Undo): void => setUndos((all) => [...all.slice(1 - MOST_UNDOS), undo]);

  const decide = ({ what, ...input }: Decision): Promise<boolean> =>
    attempt(
      async () => {
        const { figures } = await saveReviews(input);
        setToast(text.done[input.verdict](what));
        if (input.verdict === 'undo') return;
        const back = figures.map(({ figureId, revision }) => ({ figureId, seenRevision: revision }));
        remember({ what, take: () => saveReviews({ figures: back, verdict: 'undo' }) });
      },
      { what, ...input },
    );

  return {
    busy,
    conflict,
    failure,
    toast,
    canUndo: undos.length > 0,
    decide,
    /** Another write of the queue with its own way back. */
    act: (says: string, run: () => Promise<Undo | null>): Promise<boolean> =>
      attempt(async () => {
        const undo = await run();
        setToast(says);
        if (undo) remember(undo);
      }),
    undo: async (): Promise<void> => {
      const last = undos.at(-1);
      if (!last) return;
      const done = await attempt(async () => {
        await last.take();
        setToast(text.done.undo(last.what));
      });
      if (done) setUndos((all) => all.filter((one) => one !== last));
    },
    /** Leaves what the other person decided. */
    keep: (): void => setConflict(null),
    /** Decides over what the other person decided, having seen it. */
    anyway: (): Promise<boolean> => {
      if (!conflict) return Promise.resolve(false);
      const seen = new Map(conflict.decided.map((one) => [one.figureId, one.revision]));
      const figures = conflict.decision.figures.map((one) => ({
        ...one,
        seenRevision: seen.get(one.figureId) ?? one.seenRevision,
      }));
      return decide({ ...conflict.decision, figures });
    },
    say: setToast,
  };
}

export type Decide = ReturnType<typeof useDecide>;
