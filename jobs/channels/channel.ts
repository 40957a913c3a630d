import type { Logger } from 'pino';
import type { Notification } from '../../engine/alerts/notification.js';
import type { Requester } from '../fetching/request.js';

/** What is sent. The id is the message's: the same at each try, so that a receiver can drop doubles. */
export interface Outgoing {
  id: string;
  /** Id of the first message of its group on this channel. */
  thread: string;
  notification: Notification;
  /** Address of the dashboard without a slash at the end. */
  dashboard: string;
}

/** How mail is sent: `FIGUREWATCH_SMTP` and `FIGUREWATCH_MAIL_FROM`. */
export interface MailSettings {
  /** smtp:// or smtps:// address of a server, with user and password where it wants them; empty: mail is not set up. */
  smtp: string;
  from: string;
}

export interface Sending {
  requester: Requester;
  mail: MailSettings;
  log: Logger;
  now: Date;
  signal: AbortSignal;
}

/** What came of one try. */
export type Sent =
  | { ok: true; status: number | null }
  /** `gone`: the receiver wants no more of it, ever. `notBefore`: it named a time to try again. */
  | { ok: false; status: number | null; error: string; gone?: boolean; notBefore?: Date | null };

/** One kind of channel: a file each, listed in index.ts. `config` is the channel's own, as the record holds it. */
export interface Channel {
  send(outgoing: Outgoing, config: unknown, sending: Sending): Promise<Sent>;
}
