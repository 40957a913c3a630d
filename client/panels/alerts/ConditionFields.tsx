/** The fields of a rule's condition, by its kind. */
import { alerts as text } from '../../format/alerts.en.js';
import { Check, Select, TextField } from './fields.js';
import type { RuleDraft } from './ruleDraft.js';

const t = text.form;

interface Props {
  draft: RuleDraft;
  onChange: (part: Partial<RuleDraft>) => void;
}

export function ConditionFields({ draft, onChange }: Props) {
  const amount = (label: string) => (
    <TextField
      label={label}
      value={draft.value}
      onInput={(value) => onChange({ value })}
      type="number"
      least={0}
      required
    />
  );
  const possibly = (
    <Check checked={draft.possibly} onChange={(on) => onChange({ possibly: on })}>
      {t.possibly}
    </Check>
  );
  switch (draft.kind) {
    case 'threshold':
      return (
        <>
          <Select
            label={t.direction}
            value={draft.direction}
            choices={Object.entries(t.directions)}
            onChange={(direction) => onChange({ direction: direction as RuleDraft['direction'] })}
          />
          {amount(t.value)}
          {possibly}
        </>
      );
    case 'change':
      return (
        <>
          {amount(t.by)}
          <Select
            label={t.unit}
            value={draft.unit}
            choices={Object.entries(t.units)}
            onChange={(unit) => onChange({ unit: unit as RuleDraft['unit'] })}
          />
          <Select
            label={t.against}
            value={draft.against}
            choices={Object.entries(t.againsts)}
            onChange={(against) => onChange({ against: against as RuleDraft['against'] })}
          />
          {possibly}
        </>
      );
    case 'first':
      return (
        <Select
          label={t.of}
          value={draft.of}
          choices={Object.entries(t.ofs)}
          onChange={(of) => onChange({ of: of as RuleDraft['of'] })}
        />
      );
    case 'stale':
      return amount(t.days);
    case 'queue':
      return amount(t.above);
    case 'source':
      return (
        <>
          <Check checked={draft.broken} onChange={(broken) => onChange({ broken })}>
            {t.broken}
          </Check>
          {draft.broken && amount(t.failures)}
          <Check checked={draft.silent} onChange={(silent) => onChange({ silent })}>
            {t.silent}
          </Check>
        </>
      );
    default:
      return null;
  }
}
