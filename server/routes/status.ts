import { getStatus } from '../../data/queries/status.js';
import { status as shape } from '../api/schemas.js';
import { route } from '../route.js';
import { VERSION } from '../version.js';

export const status = [
  route({
    method: 'get',
    path: '/status',
    summary: 'Version, whether the sample is there, what is being collected, how much there is.',
    response: shape,
    handle: async ({ store, viewer }) => ({ version: VERSION, ...(await getStatus(store, viewer)) }),
  }),
];
