/** Claimants with their signs for a page of several charts. */
import { legend } from './caption.js';
import type { Sign } from './palette.js';
import { FONT } from './text.js';

const WIDTH = 700;

export function legendSvg(
  claimants: readonly { id: string; name: string }[],
  signs: ReadonlyMap<string, Sign>,
): string {
  const { svg, height } = legend(claimants, signs, WIDTH);
  return `<svg class="legend" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="group" aria-label="Claimants" font-family="${FONT}">${svg}</svg>`;
}
