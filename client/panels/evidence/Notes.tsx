/** Notes and questions about the claim and its prints: threads that are added to and never changed. */
import { useState } from 'preact/hooks';
import type { ThreadJson } from '../../../server/api/notes.js';
import type { EvidenceJson } from '../../../server/api/schemas.js';
import { ApiError, addNote, answerNote, getNotes } from '../../api.js';
import { actorName } from '../../format/actor.js';
import { errorWords } from '../../format/error.js';
import { instant } from '../../format/locale.js';
import { notes as text } from '../../format/quoted.en.js';
import { refresh, useLoad } from '../../load.js';
import '../../style/quoted.css';
import { FailureNotice } from '../Notices.js';

export function Notes({ evidence: { claim, figure } }: { evidence: EvidenceJson }) {
  const about = claim ? `/claims/${encodeURIComponent(claim.id)}` : `/figures/${encodeURIComponent(figure.id)}`;
  const loaded = useLoad(`notes ${about}`, () => getNotes(about));
  const [failure, setFailure] = useState<string | null>(null);
  const act = async (change: () => Promise<unknown>): Promise<boolean> => {
    try {
      await change();
      setFailure(null);
      refresh();
      return true;
    } catch (error) {
      setFailure(error instanceof ApiError ? errorWords(error) : String(error));
      return false;
    }
  };
  const write = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const given = new FormData(form);
    const kind = given.get('question') ? 'question' : 'note';
    if (await act(() => addNote(about, kind, String(given.get('text') ?? '').trim()))) form.reset();
  };
  return (
    <section>
      <h3>{text.title}</h3>
      {loaded.data?.length === 0 && <p class="small two">{text.none}</p>}
      {loaded.data?.map((thread) => (
        <Thread key={thread.id} thread={thread} act={act} />
      ))}
      {failure && <FailureNotice failure={failure} />}
      <form class="gap-s" onSubmit={(event) => void write(event)}>
        <label class="field">
          <span>{text.write}</span>
          <input class="input" name="text" required maxLength={5000} autocomplete="off" />
        </label>
        <span class="row gap-s">
          <label class="check">
            <input type="checkbox" class="plain" name="question" /> {text.asQuestion}
          </label>
          <button type="submit" class="btn">
            {text.save}
          </button>
        </span>
      </form>
    </section>
  );
}

interface ThreadProps {
  thread: ThreadJson;
  act: (change: () => Promise<unknown>) => Promise<boolean>;
}

function Thread({ thread, act }: ThreadProps) {
  const [reply, setReply] = useState('');
  return (
    <div class="thread small">
      {thread.entries.map((entry, i) => (
        <p key={entry.id}>
          <b>{text.kinds[entry.kind]}</b>{' '}
          {i === 0 && thread.kind === 'question' && (
            <span class={`badge ${thread.resolved ? 'confirmed' : 'unreviewed'}`}>
              {thread.resolved ? text.resolved : text.open}
            </span>
          )}{' '}
          {entry.text}{' '}
          <span class="muted">
            {actorName(entry.actorId)}, {instant(entry.at)}
          </span>
        </p>
      ))}
      <p class="row gap-s">
        <input
          class="input"
          aria-label={text.reply}
          placeholder={text.reply}
          value={reply}
          maxLength={5000}
          onInput={(event) => setReply(event.currentTarget.value)}
        />
        <button
          type="button"
          class="btn"
          disabled={reply.trim() === ''}
          onClick={() =>
            void act(() => answerNote(thread.id, 'reply', reply.trim())).then((done) => done && setReply(''))
          }
        >
          {text.reply}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() =>
            void act(() => answerNote(thread.id, thread.resolved ? 'reopen' : 'resolve', reply.trim() || null)).then(
              (done) => done && setReply(''),
            )
          }
        >
          {thread.resolved ? text.reopen : text.resolve}
        </button>
      </p>
    </div>
  );
}
