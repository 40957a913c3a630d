import { NOT_COLLECTED, PRESETS } from '../../data/presets.data.js';
import { fillPreset, getPreset } from '../../data/presets.js';
import { getSource } from '../../data/queries/findSources.js';
import { createRequest } from '../../data/queries/requests.js';
import { createSource, setSourceState } from '../../data/queries/sources.js';
import { byId } from '../api/filters.js';
import { accepted, source } from '../api/schemas.js';
import { articleInput, presetInput, presetList, previewInput } from '../api/sourceSetup.js';
import { route } from '../route.js';

export const sourceSetup = [
  route({
    method: 'get',
    path: '/presets',
    summary: 'Well-known sources that are set up already, with their terms; and those that cannot be collected.',
    response: presetList,
    handle: async () => ({
      items: PRESETS.map(({ source: { kind, url, schedule }, ...preset }) => ({
        ...preset,
        values: [...preset.values],
        // No preset is of the kind that people add by hand.
        kind: kind as Exclude<typeof kind, 'hand'>,
        url,
        schedule: schedule ?? null,
      })),
      notCollected: [...NOT_COLLECTED],
    }),
  }),
  route({
    method: 'post',
    path: '/presets/:id/sources',
    summary: 'Adds the source of a preset; a doubtful one is paused until somebody switches it on.',
    params: byId,
    body: presetInput,
    response: source,
    status: 201,
    handle: async ({ store, viewer, params, body: { confidentiality, ...filled } }) => {
      const preset = getPreset(params.id);
      const draft = { ...fillPreset(preset, filled), ...(confidentiality ? { confidentiality } : {}) };
      const id = await createSource(store, viewer, draft);
      if (preset.state === 'doubtful') await setSourceState(store, viewer, id, 'paused');
      return await getSource(store, viewer, id);
    },
  }),
  route({
    method: 'post',
    path: '/previews',
    summary: 'Asks what a source would give, before anything of it is saved; it answers in GET /requests/:id.',
    body: previewInput,
    response: accepted,
    status: 202,
    handle: async ({ store, viewer, body }) => {
      const asked = 'preset' in body ? fillPreset(getPreset(body.preset), body) : body;
      return { requestId: await createRequest(store, viewer, 'preview_url', { ...asked }) };
    },
  }),
  route({
    method: 'post',
    path: '/articles',
    summary: 'Adds one page by its address, or a text that somebody has; it answers in GET /requests/:id.',
    body: articleInput,
    response: accepted,
    status: 202,
    handle: async ({ store, viewer, body }) => ({
      requestId: await createRequest(store, viewer, 'add_by_hand', body),
    }),
  }),
];
