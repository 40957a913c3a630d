/** What a person decides about the figure: confirm, correct, reject with a reason, undo. Never over a decision not seen. */
import { useState } from 'preact/hooks';
import type { EvidenceJson, ReviewInput } from '../../server/api/schemas.js';
import { said } from '../format/claim.js';
import { review as text } from '../format/review.en.js';
import { asSaid } from '../format/value.js';
import { words } from '../format/words.en.js';
import { useKeys } from '../keys.js';
import { CorrectForm } from './review/CorrectForm.js';
import { ConflictNotice } from './review/Outcome.js';
import { RejectForm } from './review/RejectForm.js';
import { useDecide } from './review/useDecide.js';
import '../style/review.css';
import { FailureNotice } from './Notices.js';

export function ReviewActions({ evidence }: { evidence: EvidenceJson }) {
  const { figure, reviews, claim } = evidence;
  const [form, setForm] = useState<'correct' | 'reject' | null>(null);
  const decide = useDecide();
  const value = claim ? said(claim) : asSaid(figure, figure.quote);
  const make = async (verdict: ReviewInput['verdict'], rest: Pick<ReviewInput, 'reason' | 'changes'> = {}) => {
    const done = await decide.decide({
      figures: [{ figureId: figure.id, seenRevision: Math.max(0, ...reviews.map((review) => review.revision)) }],
      verdict,
      what: text.claimBy(value, words.metrics[figure.metric].counted, figure.claimant.name),
      ...rest,
    });
    if (done) setForm(null);
  };
  useKeys({
    c: figure.review === 'confirmed' ? undefined : () => void make('confirm'),
    e: () => setForm('correct'),
    r: figure.review === 'rejected' ? undefined : () => setForm('reject'),
    u: figure.review === 'unreviewed' ? undefined : () => void make('undo'),
  });
  return (
    <div class="gap-s">
      {decide.conflict && <ConflictNotice conflict={decide.conflict} decide={decide} onDone={() => setForm(null)} />}
      {decide.failure && <FailureNotice failure={decide.failure} />}
      {form === 'reject' && (
        <RejectForm onReject={(reason) => void make('reject', { reason })} onCancel={() => setForm(null)} />
      )}
      {form === 'correct' && (
        <CorrectForm
          figure={figure}
          onSave={(changes, reason) => void make('correct', { changes, reason })}
          onCancel={() => setForm(null)}
        />
      )}
      {!form && (
        <p class="row gap-s">
          {figure.review !== 'confirmed' && (
            <button type="button" class="btn main" onClick={() => void make('confirm')}>
              {text.confirm} <kbd>C</kbd>
            </button>
          )}
          <button type="button" class="btn" onClick={() => setForm('correct')}>
            {text.correct} <kbd>E</kbd>
          </button>
          {figure.review !== 'rejected' && (
            <button type="button" class="btn danger" onClick={() => setForm('reject')}>
              {text.reject} <kbd>R</kbd>
            </button>
          )}
          {figure.review !== 'unreviewed' && (
            <button type="button" class="btn" onClick={() => void make('undo')}>
              {text.undo} <kbd>U</kbd>
            </button>
          )}
        </p>
      )}
    </div>
  );
}
