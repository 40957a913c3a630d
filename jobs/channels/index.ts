/** The kinds of channel. A new one is a file here and a row in this table. */
import type { ChannelTable } from '../../data/schema.js';
import type { Channel } from './channel.js';
import { log } from './log.js';
import { webhook } from './webhook.js';

export const CHANNELS: Record<ChannelTable['kind'], Channel> = { log, webhook };
