import type { Channel } from './channel.js';

/** The program's own log: one line an alert. */
export const log: Channel = {
  async send({ id, message, link }, _config, { log: logger }) {
    const { title, rule, why, quote, claimant, source } = message;
    logger.info({ event: 'alert', alert: id, rule: rule.name, why, claimant, quote, source, link }, `Alert: ${title}`);
    return { ok: true, status: null };
  },
};
