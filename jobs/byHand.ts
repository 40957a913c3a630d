/** One address or one text that somebody adds by hand: it goes the way of every page, in a run of its own. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { AppError } from '../data/errors.js';
import { sha256 } from '../data/hashes.js';
import { handSource } from '../data/queries/byHand.js';
import { findArticleOfRun } from '../data/queries/findRuns.js';
import { CONFIDENTIALITY } from '../data/schema.js';
import { JOBS } from '../data/viewer.js';
import { type Collecting, collectSource } from './collect.js';
import { type Item, itemAt } from './context.js';
import { dropTracking } from './pipeline/canonical.js';

export const handInput = z.object({
  url: z.string().nullish(),
  text: z.string().nullish(),
  title: z.string().nullish(),
  publisher: z.string().nullish(),
  published: z.string().nullish(),
  language: z.string().nullish(),
  confidentiality: z.enum(CONFIDENTIALITY).default('public'),
});
type Added = z.infer<typeof handInput>;

/** The source's name in lists: what the record itself says, so it stands here and not in the dashboard's words. */
const NAME = 'Added by hand';

/** While another one is being added. */
const MOST_TRIES = 100;
const WAIT_MS = 200;

/** Throws AppError `conflict` while another one is being added. */
export async function addByHand(added: Added, collecting: Collecting) {
  const source = await handSource(collecting.store, JOBS, NAME, added.confidentiality);
  const given = { ...source, publisher: added.publisher ?? null, language: added.language ?? null };
  const asked = { ...collecting, limits: { ...collecting.limits, recheck: 'all' } } as const;
  let run = null;
  for (let tries = 0; run === null && tries < MOST_TRIES; tries += 1) {
    if (tries > 0) await sleep(WAIT_MS, undefined, { signal: collecting.signal });
    run = await collectSource(given, asked, [itemOf(added)]);
  }
  if (!run) throw new AppError('conflict', 'Something else is being added just now; try again in a moment.');
  const articleId = await findArticleOfRun(collecting.store, run.id);
  return {
    runId: run.id,
    articleId,
    state: run.state,
    outcome: run.outcome,
    message: run.message,
    figures: run.figures,
  };
}

function itemOf({ url, text, title, published }: Added): Item {
  const address = url ? URL.parse(url) : null;
  const known = { title: title ?? null, published: published ?? null, text: text ?? null };
  // A text without an address is named by its words.
  return itemAt(address ? dropTracking(address) : `pasted:${sha256(text ?? '').slice(0, 32)}`, known);
}
