/** What waits, as rows: the value as said, who says so and when, why it matters; several can be chosen. */
import { useState } from 'preact/hooks';
import type { ReviewItemJson } from '../../../server/api/review.js';
import { actorName } from '../../format/actor.js';
import { said } from '../../format/claim.js';
import { confidenceWords } from '../../format/evidence.js';
import { impactWords } from '../../format/impact.js';
import { review as text } from '../../format/review.en.js';
import { asOfWords, seriesTitle } from '../../format/series.js';
import { Who } from '../Who.js';

interface Props {
  items: ReviewItemJson[];
  more: number;
  current: string;
  selected: ReadonlySet<string>;
  assignees: string[];
  you: string;
  onShow: (claimId: string) => void;
  onToggle: (claimId: string) => void;
  onSelectAll: (on: boolean) => void;
  onConfirm: () => void;
  onReject: () => void;
  onAssign: (assignee: string | null) => void;
}

export function Queue({ items, more, selected, current, ...props }: Props) {
  const n = items.filter((item) => selected.has(item.claim.id)).length;
  return (
    <section aria-label={text.queue}>
      <div class="qh">
        <label class="check">
          <input
            type="checkbox"
            class="plain"
            checked={n > 0 && n === items.length}
            ref={(box) => {
              if (box) box.indeterminate = n > 0 && n < items.length;
            }}
            onChange={(event) => props.onSelectAll(event.currentTarget.checked)}
          />
          {n > 0 ? text.selected(n) : text.selectAll}
        </label>
        {n > 1 && (
          <span class="end">
            <button type="button" class="btn plain" onClick={props.onConfirm}>
              {text.confirmAll(n)}
            </button>
            <button type="button" class="btn plain" onClick={props.onReject}>
              {text.rejectAll(n)}
            </button>
          </span>
        )}
      </div>
      {n > 0 && <Assign assignees={props.assignees} you={props.you} onAssign={props.onAssign} />}
      <ul class="queue">
        {items.map((item) => (
          <Row
            key={item.claim.id}
            item={item}
            current={item.claim.id === current}
            selected={selected.has(item.claim.id)}
            onShow={props.onShow}
            onToggle={props.onToggle}
          />
        ))}
      </ul>
      {more > 0 && <p class="small muted gap-s">{text.more(more)}</p>}
    </section>
  );
}

interface RowProps extends Pick<Props, 'onShow' | 'onToggle'> {
  item: ReviewItemJson;
  current: boolean;
  selected: boolean;
}

function Row({ item, current, selected, onShow, onToggle }: RowProps) {
  const { claim } = item;
  return (
    <li
      class={`q${current ? ' cur' : ''}`}
      aria-current={current ? 'true' : undefined}
      ref={(row) => {
        if (current) row?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <input
        type="checkbox"
        class="plain"
        checked={selected}
        aria-label={text.select(`${said(claim)}, ${claim.claimant.name}`)}
        onChange={() => onToggle(claim.id)}
      />
      <button type="button" class="quiet" onClick={() => onShow(claim.id)}>
        <span class="l1">
          <b>{said(claim)}</b>
          <span class="muted small">{seriesTitle(claim)}</span>
        </span>
        <span class="l2">
          <Who claimant={claim.claimant} />
          <span class="muted nb">{asOfWords(claim)}</span>
          {item.assignee && <span class="muted">{text.assignedTo(actorName(item.assignee))}</span>}
        </span>
        {impactWords(item).map((why) => (
          <span key={why} class="l3">
            {why}
          </span>
        ))}
      </button>
      <span class="muted small num">{confidenceWords(claim.confidence)}</span>
    </li>
  );
}

/** Who is to look at the chosen ones: a name that is known, or a new one. */
function Assign({ assignees, you, onAssign }: Pick<Props, 'assignees' | 'you' | 'onAssign'>) {
  const [name, setName] = useState('');
  const known = [...new Set([you, ...assignees])].filter((id) => id !== 'local');
  return (
    <form
      class="row assign"
      onSubmit={(event) => {
        event.preventDefault();
        onAssign(name.trim() ? `local:${name.trim()}` : null);
      }}
    >
      <label class="field grow">
        <span class="sr">{text.assignTo}</span>
        <input
          class="input"
          list="assignees"
          placeholder={text.assignTo}
          value={name}
          maxLength={60}
          autocomplete="off"
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <datalist id="assignees">
        {known.map((id) => (
          <option key={id} value={actorName(id)} />
        ))}
      </datalist>
      <button type="submit" class="btn">
        {name.trim() ? text.assign : text.nobody}
      </button>
    </form>
  );
}
