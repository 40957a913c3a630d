/** A figure entered by hand, for what no page says: the same fields, with a link and a note in the place of a sentence. */
import { useState } from 'preact/hooks';
import { ApiError, addFigure } from '../../api.js';
import { errorWords } from '../../format/error.js';
import { review } from '../../format/review.en.js';
import { words } from '../../format/words.en.js';
import { refresh } from '../../load.js';
import { FailureNotice } from '../Notices.js';
import { EMPTY, FigureFields, intervalTyped } from './FigureFields.js';

const text = review.hand;

export function ManualForm({ onDone, onCancel }: { onDone: (what: string) => void; onCancel: () => void }) {
  const [values, setValues] = useState(EMPTY);
  const [rest, setRest] = useState({ sourceUrl: '', publisher: '', quote: '', note: '' });
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { low, high } = intervalTyped(values);
    try {
      const { placeName: _, claimantName, claimantId: __, from, ...fields } = values;
      const made = await addFigure({
        ...fields,
        low,
        high,
        cumulative: fields.kind === 'flow' && fields.cumulative,
        from: from.trim() || null,
        claimant: claimantName.trim(),
        ...rest,
        publisher: rest.publisher.trim() || null,
      });
      refresh();
      onDone(review.claimBy(made.text, words.metrics[made.metric].counted, made.claimant.name));
    } catch (error) {
      const known = error instanceof ApiError ? error : new ApiError('internal', String(error));
      setFailure(`${text.failed} ${errorWords(known)}`);
    }
  };
  const field = (name: keyof typeof rest, label: string, more: object = {}) => (
    <label class="field">
      <span>{label}</span>
      <input
        class="input"
        value={rest[name]}
        maxLength={2000}
        autocomplete="off"
        onInput={(event) => setRest((now) => ({ ...now, [name]: event.currentTarget.value }))}
        {...more}
      />
    </label>
  );
  return (
    <section class="panel gap" aria-labelledby="by-hand">
      <header>
        <h2 id="by-hand">{text.title}</h2>
      </header>
      <p class="two">{text.note}</p>
      <form onSubmit={(event) => void save(event)}>
        <FigureFields values={values} onChange={(change) => setValues((now) => ({ ...now, ...change }))} />
        <div class="fields">
          {field('sourceUrl', text.link, { type: 'url', required: true, placeholder: text.linkHint })}
          {field('publisher', text.publisher)}
          {field('quote', text.quote)}
          {field('note', text.why, { required: true })}
        </div>
        {failure && <FailureNotice failure={failure} />}
        <p class="row gap">
          <button type="submit" class="btn main">
            {text.save}
          </button>
          <button type="button" class="btn plain" onClick={onCancel}>
            {review.cancel}
          </button>
        </p>
      </form>
    </section>
  );
}
