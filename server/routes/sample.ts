import { removeSample } from '../../data/queries/sample.js';
import { route } from '../route.js';

export const sample = [
  route({
    method: 'delete',
    path: '/sample',
    summary:
      'Removes the sample crisis with its sources, articles, figures and rules; without a sample it does nothing.',
    handle: ({ store, viewer }) => removeSample(store, viewer),
  }),
];
