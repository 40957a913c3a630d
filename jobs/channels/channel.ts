import type { Logger } from 'pino';
import type { AlertMessage } from '../alerts/message.js';
import type { Requester } from '../fetching/request.js';

/** What is sent. The id is the alert's: the same at each try, so that a receiver can drop doubles. */
export interface Outgoing {
  id: string;
  message: AlertMessage;
  /** Address of the evidence in the dashboard. */
  link: string;
}

export interface Sending {
  requester: Requester;
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
