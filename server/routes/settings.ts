import { SETTINGS } from '../../data/settings.js';
import { seesEverything } from '../../data/viewer.js';
import { pageOf } from '../api/schemas.js';
import { settingRow } from '../api/settings.js';
import { route } from '../route.js';

/** What may hold a password or a token is only said to be set. */
const SECRET = /SECRET|TOKEN|PASS|KEY|SMTP|URL|CREDENTIAL/;

export const settings = [
  route({
    method: 'get',
    path: '/settings',
    summary: 'What the instance is set to by its environment, for those who may see everything.',
    response: pageOf(settingRow),
    handle: async ({ viewer }) => ({
      items: !seesEverything(viewer)
        ? []
        : Object.values(SETTINGS).map(({ name, default: usual, help }) => {
            const set = process.env[name];
            const isSet = set !== undefined && set !== '';
            return { name, help, usual, isSet, value: isSet && !SECRET.test(name) ? set : null };
          }),
      next: null,
    }),
  }),
];
