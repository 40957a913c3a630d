/** Goes to another crisis. */
import type { CrisisJson } from '../../server/api/schemas.js';
import { go } from '../address.js';
import { ui } from '../format/ui.en.js';
import { Icon } from './Icon.js';

export function CrisisSwitch({ crises, slug }: { crises: CrisisJson[]; slug: string }) {
  return (
    <label class="select">
      <i>{ui.crisis}</i>
      <select value={slug} onChange={(e) => go(`/crises/${encodeURIComponent(e.currentTarget.value)}`)}>
        {crises.map((c) => (
          <option key={c.slug} value={c.slug}>
            {c.name}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </label>
  );
}
