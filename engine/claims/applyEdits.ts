import type { Dated } from './dated.js';
import type { ClaimEdit } from './types.js';

/**
 * Merges and splits groups of figures as people decided, one edit after the other. Evidence that is not there any more
 * is passed over; a merge joins only what counts the same at the same place, since nothing else is comparable.
 */
export function applyEdits(groups: readonly Dated[][], edits: readonly ClaimEdit[]): Dated[][] {
  return edits.reduce(
    (current, edit) => (edit.kind === 'merge' ? merge(current, edit) : split(current, edit)),
    [...groups],
  );
}

function merge(groups: readonly Dated[][], { evidenceIds }: ClaimEdit): Dated[][] {
  const named = groups.filter((group) => holds(group, evidenceIds));
  const joined = named.filter((group) => group[0]!.bucket === named[0]![0]!.bucket);
  if (joined.length < 2) return [...groups];
  return [...groups.filter((group) => !joined.includes(group)), joined.flat()];
}

function split(groups: readonly Dated[][], { evidenceIds }: ClaimEdit): Dated[][] {
  return groups.flatMap((group) => {
    const leaving = group.filter((d) => evidenceIds.includes(d.figure.evidenceId));
    if (leaving.length === 0 || leaving.length === group.length) return [group];
    return [group.filter((d) => !leaving.includes(d)), leaving];
  });
}

const holds = (group: readonly Dated[], evidenceIds: readonly string[]): boolean =>
  group.some((d) => evidenceIds.includes(d.figure.evidenceId));
