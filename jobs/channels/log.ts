import type { Channel } from './channel.js';

/** The program's own log: one line an alert. */
export const log: Channel = {
  async send({ id, notification, dashboard }, _config, { log: logger }) {
    for (const { id: alert, title, status, why, quote, claimant, source, path } of notification.alerts) {
      const link = dashboard + path;
      const rule = notification.rule.name;
      logger.info(
        { event: 'alert', notification: id, alert, status, rule, why, claimant, quote, source, link },
        `Alert: ${title}`,
      );
    }
    if (notification.more > 0)
      logger.info({ event: 'alerts_more', notification: id, more: notification.more }, `Alert: ${notification.title}`);
    return { ok: true, status: null };
  },
};
