/** What all channels over HTTP share: a POST with a deadline and a cap, and what its answer means. */
import { CollectFailure } from '../failure.js';
import { retryAfter } from '../fetching/fetcher.js';
import type { Sending, Sent } from './channel.js';

/** What a receiver answers is of no use beyond its status. */
const MOST_ANSWER_BYTES = 64 * 1024;

/**
 * Posts JSON. 2xx is taken, 410 ends the channel, anything else is tried again, not before the time that Retry-After names.
 * Redirects are not followed: a hook that moved is to be set anew by a person.
 */
export async function postJson(
  url: string,
  body: string,
  headers: Record<string, string>,
  { requester, now, signal }: Sending,
): Promise<Sent> {
  const address = new URL(url);
  try {
    const answer = await requester.one(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      cap: { mostBytes: MOST_ANSWER_BYTES, beyond: 'cut' },
      signal,
    });
    const { status } = answer;
    if (status >= 200 && status < 300) return { ok: true, status };
    const error = `${address.host} answered ${status}.`;
    if (status === 410) return { ok: false, status, error, gone: true };
    return { ok: false, status, error, notBefore: retryAfter(answer.headers['retry-after'], now) };
  } catch (error) {
    if (error instanceof CollectFailure) return { ok: false, status: null, error: error.message };
    throw error;
  }
}
