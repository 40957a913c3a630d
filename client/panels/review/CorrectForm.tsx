/** A correction, field by field: only what differs from what stands is sent, so that the record says what was wrong. */
import { useState } from 'preact/hooks';
import type { FigureJson, ReviewInput } from '../../../server/api/schemas.js';
import { review as text } from '../../format/review.en.js';
import { FigureFields, type FigureFieldValues, fieldsOf, intervalTyped } from './FigureFields.js';

export type Correction = NonNullable<ReviewInput['changes']>;

/** What the form changes of a figure. */
export function changesOf(figure: FigureJson, values: FigureFieldValues): Correction {
  const wanted = {
    ...intervalTyped(values),
    text: values.text.trim(),
    bound: values.bound,
    metric: values.metric,
    group: values.group,
    unit: values.unit.trim(),
    kind: values.kind,
    cumulative: values.kind === 'flow' && values.cumulative,
    projected: values.projected,
    from: values.from.trim() || null,
    to: values.to.trim() || null,
  };
  const changes: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(wanted)) {
    if (figure[field as keyof typeof wanted] !== value) changes[field] = value;
  }
  if (values.placeId !== figure.placeId || (values.placeId === null && values.placeName !== (figure.location ?? ''))) {
    changes['placeId'] = values.placeId;
    if (values.placeId === null) Object.assign(changes, { location: null, country: null });
  }
  if (values.claimantId !== null && values.claimantId !== figure.claimant.id) changes['claimantId'] = values.claimantId;
  if (values.claimantId === null && values.claimantName.trim()) changes['claimant'] = values.claimantName.trim();
  return changes as Correction;
}

interface Props {
  figure: FigureJson;
  onSave: (changes: Correction, reason: string | null) => void;
  onCancel: () => void;
}

export function CorrectForm({ figure, onSave, onCancel }: Props) {
  const [values, setValues] = useState(() => fieldsOf(figure));
  const [reason, setReason] = useState('');
  const [nothing, setNothing] = useState(false);
  const save = (event: Event): void => {
    event.preventDefault();
    const changes = changesOf(figure, values);
    if (Object.keys(changes).length === 0) setNothing(true);
    else onSave(changes, reason.trim() || null);
  };
  return (
    <form
      class="gap"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <FigureFields
        values={values}
        onChange={(change) => {
          setNothing(false);
          setValues((now) => ({ ...now, ...change }));
        }}
      />
      <label class="field gap-s">
        <span>{text.whyCorrect}</span>
        <input
          class="input"
          value={reason}
          maxLength={2000}
          autocomplete="off"
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      {nothing && (
        <p class="small two gap-s" role="alert">
          {text.nothingChanged}
        </p>
      )}
      <p class="row gap-s">
        <button type="submit" class="btn main">
          {text.save}
        </button>
        <button type="button" class="btn plain" onClick={onCancel}>
          {text.cancel}
        </button>
      </p>
    </form>
  );
}
