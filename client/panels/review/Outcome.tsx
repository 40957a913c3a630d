/** What became of a decision: a choice where somebody was faster, a failure, or done with a way back. */
import { actorName } from '../../format/actor.js';
import { review as text } from '../../format/review.en.js';
import { Icon } from '../Icon.js';
import type { Conflict, Decide } from './useDecide.js';

export function ConflictNotice({
  conflict,
  decide,
  onDone,
}: {
  conflict: Conflict;
  decide: Decide;
  onDone: () => void;
}) {
  const [first] = conflict.decided;
  const { verdict } = conflict.decision;
  const says =
    conflict.decided.length > 1
      ? text.conflict.several(conflict.decided.length)
      : text.conflict.who[first!.verdict ?? 'undo'](actorName(first!.actorId));
  return (
    <div role="alert" class="gap">
      <div class="notice warn">
        <Icon name="pen" />
        <div>
          <b>{says[0]!.toUpperCase() + says.slice(1)}</b>
          {first!.reason && `${text.conflict.reason(first!.reason)} `}
          {text.conflict.notSaved}
        </div>
      </div>
      <p class="row gap-s">
        <button type="button" class="btn" onClick={decide.keep}>
          {text.conflict.keep}
        </button>
        <button type="button" class="btn" onClick={() => void decide.anyway().then((done) => done && onDone())}>
          {text.conflict.anyway[verdict]}
        </button>
      </p>
    </div>
  );
}

/** What was done, said once more to those who do not see the list move. */
export function Toast({ decide }: { decide: Decide }) {
  return (
    <div class={`toast${decide.toast ? '' : ' off'}`} role="status">
      {decide.toast}
      {decide.toast && decide.canUndo && (
        <button type="button" onClick={() => void decide.undo()}>
          {text.undo} <kbd>U</kbd>
        </button>
      )}
    </div>
  );
}
