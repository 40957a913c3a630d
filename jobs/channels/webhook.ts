/** Webhooks after Standard Webhooks (https://www.standardwebhooks.com): id, timestamp, HMAC signature, 410 ends it. */
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Channel } from './channel.js';
import { postJson } from './post.js';

/** The newest secret first; older ones sign too until they are dropped, so that a receiver can change over. */
const config = z.object({ url: z.string(), secrets: z.array(z.string().startsWith('whsec_')).min(1) });

/** `v1,` and the base64 HMAC-SHA256 of id, timestamp and body under the secret's bytes. */
export function signature(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

export const webhook: Channel = {
  async send({ id, notification, dashboard }, given, sending) {
    const { url, secrets } = config.parse(given);
    const timestamp = Math.floor(sending.now.getTime() / 1000);
    const { path, silencePath, alerts, ...rest } = notification;
    const body = JSON.stringify({
      type: `alert.${notification.kind}`,
      timestamp: sending.now.toISOString(),
      data: {
        ...rest,
        alerts: alerts.map(({ path: evidence, ...alert }) => ({ ...alert, link: dashboard + evidence })),
        link: dashboard + path,
        silence: dashboard + silencePath,
      },
    });
    const signatures = secrets.map((secret) => signature(secret, id, timestamp, body));
    return await postJson(
      url,
      body,
      {
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signatures.join(' '),
      },
      sending,
    );
  },
};
