/** Webhooks after Standard Webhooks (https://www.standardwebhooks.com): id, timestamp, HMAC signature, 410 ends it. */
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { CollectFailure } from '../failure.js';
import { retryAfter } from '../fetching/fetcher.js';
import type { Channel } from './channel.js';

const config = z.object({ url: z.string(), secret: z.string().startsWith('whsec_') });

/** What a receiver answers is of no use beyond its status. */
const MOST_ANSWER_BYTES = 64 * 1024;

/** `v1,` and the base64 HMAC-SHA256 of id, timestamp and body under the secret's bytes. */
export function signature(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

export const webhook: Channel = {
  async send({ id, message, link }, given, { requester, now, signal }) {
    const { url, secret } = config.parse(given);
    const timestamp = Math.floor(now.getTime() / 1000);
    const body = JSON.stringify({ type: 'alert.fired', timestamp: now.toISOString(), data: { ...message, link } });
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signature(secret, id, timestamp, body),
    };
    const address = new URL(url);
    try {
      const cap = { mostBytes: MOST_ANSWER_BYTES, beyond: 'cut' } as const;
      const answer = await requester.one(address, { method: 'POST', headers, body, cap, signal });
      const { status } = answer;
      if (status >= 200 && status < 300) return { ok: true, status };
      const error = `${address.host} answered ${status}.`;
      if (status === 410) return { ok: false, status, error, gone: true };
      return { ok: false, status, error, notBefore: retryAfter(answer.headers['retry-after'], now) };
    } catch (error) {
      if (error instanceof CollectFailure) return { ok: false, status: null, error: error.message };
      throw error;
    }
  },
};
