/** All rows of trigger words. */
import { HARM } from './harm.js';
import { HOMES } from './homes.js';
import { MONEY } from './money.js';
import { MOVEMENT } from './movement.js';
import { NEEDS } from './needs.js';
import type { TriggerRow } from './row.js';

export const TRIGGERS: readonly TriggerRow[] = [...MOVEMENT, ...HARM, ...NEEDS, ...HOMES, ...MONEY];
