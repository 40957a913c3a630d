import { openStore } from '../data/open.js';
import { useClaimRules } from '../data/rules.js';
import { claimRules } from '../engine/claims/rules.js';

/** Opens the record for a program that writes claims: with the engine's rules handed over. Throws as openStore does. */
export async function openForWriting(path: string) {
  useClaimRules(claimRules);
  return await openStore(path);
}
