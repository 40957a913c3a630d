/** The kinds of channel. A new one is a file here and a row in this table. */
import type { ChannelKind } from '../../data/schema.js';
import type { Channel } from './channel.js';
import { discord } from './discord.js';
import { email } from './email.js';
import { log } from './log.js';
import { mattermost } from './mattermost.js';
import { ntfy } from './ntfy.js';
import { slack } from './slack.js';
import { teams } from './teams.js';
import { webhook } from './webhook.js';

export const CHANNELS: Record<ChannelKind, Channel> = {
  log,
  webhook,
  slack,
  mattermost,
  teams,
  discord,
  ntfy,
  email,
};
