/** Fields of the forms on the alerts page. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '../Icon.js';

interface SelectProps {
  label: string;
  value: string;
  /** Value and words of each choice. */
  choices: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

export function Select({ label, value, choices, onChange }: SelectProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <span class="select">
        <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {choices.map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </label>
  );
}

interface TextProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'number' | 'time' | 'url';
  required?: boolean;
  hint?: string;
  least?: number;
}

export function TextField({ label, value, onInput, type = 'text', required = false, hint, least }: TextProps) {
  const id = useId();
  const common = {
    id,
    class: 'input',
    value,
    required,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'number' ? (
        <input {...common} type="number" min={least} step="any" />
      ) : type === 'time' ? (
        <input {...common} type="time" />
      ) : (
        <input
          {...common}
          type="text"
          inputMode={type === 'url' ? 'url' : 'text'}
          maxLength={2000}
          autocomplete="off"
        />
      )}
      {hint && <span class="hint">{hint}</span>}
    </div>
  );
}

interface CheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
}

export function Check({ checked, onChange, children }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        class="plain"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
