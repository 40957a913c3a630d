/** Claimants as switches, once a page. Those that spoke once and have no colour of their own go together. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ClaimantJson, ClaimJson } from '../../server/api/schemas.js';
import { setFilters } from '../address.js';
import { ui } from '../format/ui.en.js';
import { Marker, Who } from './Who.js';

/** So many claimants without a colour have a switch of their own. */
const MOST_NEUTRAL = 6;

export function Legend({ claims, hidden }: { claims: ClaimJson[]; hidden: ReadonlySet<string> }) {
  const all = useMemo(() => {
    const claimants = new Map<string, ClaimantJson & { claims: number }>();
    for (const { claimant } of claims) {
      const known = claimants.get(claimant.id);
      if (known) known.claims++;
      else claimants.set(claimant.id, { ...claimant, claims: 1 });
    }
    return [...claimants.values()];
  }, [claims]);
  const coloured = all.filter((c) => c.slot !== null).sort((a, b) => a.slot! - b.slot!);
  const neutral = all
    .filter((c) => c.slot === null)
    .sort((a, b) => b.claims - a.claims || a.name.localeCompare(b.name));
  const named = [...coloured, ...neutral.filter((c) => c.claims > 1).slice(0, MOST_NEUTRAL)];
  const others = neutral.filter((c) => !named.includes(c)).map((c) => c.id);
  const toggle = (ids: string[]): void => {
    const off = ids.every((id) => hidden.has(id));
    const rest = [...hidden].filter((id) => !ids.includes(id));
    setFilters({ hidden: off ? rest : [...rest, ...ids] });
  };
  if (all.length === 0) return null;
  return (
    <fieldset class="legend" aria-label={ui.claimants}>
      {named.map((c) => (
        <Switch key={c.id} on={!hidden.has(c.id)} toggle={() => toggle([c.id])}>
          <Who claimant={c} />
        </Switch>
      ))}
      {others.length > 0 && (
        <Switch on={!others.every((id) => hidden.has(id))} toggle={() => toggle(others)}>
          <span class="who c0">
            <Marker shape="circle" />
            {named.length ? ui.others(others.length) : ui.claimantCount(others.length)}
          </span>
        </Switch>
      )}
    </fieldset>
  );
}

function Switch({ on, toggle, children }: { on: boolean; toggle: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class={`tog${on ? '' : ' off'}`} role="switch" aria-checked={on} onClick={toggle}>
      {children}
    </button>
  );
}
