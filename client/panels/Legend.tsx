/** Claimants as switches, once a page. Those without a colour of their own go together. */
import type { ClaimantJson, ClaimJson } from '../../server/api/schemas.js';
import { setFilters } from '../address.js';
import { ui } from '../format/ui.en.js';
import { Marker } from './Who.js';

export function Legend({ claims, hidden }: { claims: ClaimJson[]; hidden: ReadonlySet<string> }) {
  const claimants = new Map<string, ClaimantJson>();
  for (const { claimant } of claims) claimants.set(claimant.id, claimant);
  const named = [...claimants.values()].filter((c) => c.slot !== null).sort((a, b) => a.slot! - b.slot!);
  const others = [...claimants.values()].filter((c) => c.slot === null).map((c) => c.id);
  const toggle = (ids: string[]): void => {
    const on = ids.every((id) => hidden.has(id));
    const rest = [...hidden].filter((id) => !ids.includes(id));
    setFilters({ hidden: on ? rest : [...rest, ...ids] });
  };
  if (claimants.size === 0) return null;
  return (
    <fieldset class="legend" aria-label={ui.claimants}>
      {named.map((c) => (
        <Switch key={c.id} slot={c.slot!} on={!hidden.has(c.id)} label={c.name} toggle={() => toggle([c.id])} />
      ))}
      {others.length > 0 && (
        <Switch
          slot={0}
          on={!others.every((id) => hidden.has(id))}
          label={named.length ? ui.others(others.length) : ui.claimantCount(others.length)}
          toggle={() => toggle(others)}
        />
      )}
    </fieldset>
  );
}

function Switch(props: { slot: number; on: boolean; label: string; toggle: () => void }) {
  return (
    <button
      type="button"
      class={`tog${props.on ? '' : ' off'}`}
      role="switch"
      aria-checked={props.on}
      onClick={props.toggle}
    >
      <span class={`who c${props.slot}`}>
        <Marker slot={props.slot as 0} />
        {props.label}
      </span>
    </button>
  );
}
