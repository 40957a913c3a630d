/** `figurewatch changes`: what changed since a cursor, for scripts and for reading. */
import { AppError } from '../data/errors.js';
import { decodeCursor, encodeCursor } from '../data/paging.js';
import { getCrisis } from '../data/queries/crises.js';
import { CHANGE_KINDS, changeIdAt, findChanges } from '../data/queries/findEvents.js';
import { readConfig } from '../data/settings.js';
import { LOCAL } from '../data/viewer.js';
import { asOfInWords, counted } from '../engine/exports/counted.js';
import { said } from '../engine/exports/said.js';
import { openForWriting } from '../jobs/openStore.js';
import type { ChangeJson, ClaimJson } from '../server/api/schemas.js';
import { toAnyChangesJson } from '../server/changeJson.js';
import { type Command, UsageError } from './command.js';
import { parseOptions } from './options.js';

const FORMATS = ['json', 'text'] as const;
const AT_ONCE = 200;

const HELP = `
usage: figurewatch changes [--since CURSOR] [--format json|text] [--crisis SLUG] [--exit-code] [--db FILE]

Writes what changed after CURSOR, oldest first: claims that are new, revised, contested, resolved, no longer printed or
gone stale, articles that say they were corrected, quoted numbers, reviews, alerts. The end names the cursor to go on from next time: nothing is missed or told
twice, also while more comes in.

  --since      the cursor that the last call gave, the id of a change, a day or an instant; without it, everything
  --format     json: one object, {"items": [...], "resume": CURSOR}, items as GET /api/v1/changes gives them.
               text (the default): a line a change, then "resume CURSOR"
  --crisis     only of the crisis with this slug
  --exit-code  end with 3 where nothing changed

Exit codes: 0 done; 1 the database cannot be read or the crisis is not there; 2 wrong use; 3 see --exit-code.
`;

const OPTIONS = {
  since: { type: 'string' },
  format: { type: 'string' },
  crisis: { type: 'string' },
  'exit-code': { type: 'boolean' },
  db: { type: 'string' },
} as const;

/** The `changes` command. */
export const command: Command = {
  summary: 'tells what changed since a cursor, as text or JSON',
  help: HELP,
  async run(args) {
    const { values } = parseOptions(args, OPTIONS);
    const format = FORMATS.find((known) => known === (values.format ?? 'text'));
    if (!format) throw new UsageError(`--format must be one of ${FORMATS.join(', ')}`);
    const since = momentOf(values.since);
    const store = await openForWriting(values.db ?? readConfig(process.env).database);
    let any = false;
    try {
      const crisisId = values.crisis === undefined ? undefined : (await getCrisis(store, LOCAL, values.crisis)).id;
      let last = 'id' in since ? since.id : await changeIdAt(store, LOCAL, CHANGE_KINDS, since.at);
      if (format === 'json') process.stdout.write('{"items":[');
      for (;;) {
        const events = await findChanges(store, LOCAL, {
          ...{ crisisId, kinds: CHANGE_KINDS, since: { id: last } },
          ...{ order: 'asc', limit: AT_ONCE },
        });
        for (const change of await toAnyChangesJson(store, LOCAL, events)) {
          if (format === 'text') process.stdout.write(`${lineOf(change)}\n`);
          else process.stdout.write(`${any ? ',' : ''}\n${JSON.stringify(change)}`);
          any = true;
        }
        last = events.at(-1)?.id ?? last;
        if (events.length < AT_ONCE) break;
      }
      const resume = encodeCursor(['changes', last]);
      process.stdout.write(format === 'text' ? `resume ${resume}\n` : `\n],"resume":${JSON.stringify(resume)}}\n`);
    } finally {
      await store.close();
    }
    return !any && values['exit-code'] ? 3 : 0;
  },
};

/** A cursor of this command or of GET /changes, the id of a change, a day or an instant. */
function momentOf(text: string | undefined): { id: number } | { at: string } {
  if (text === undefined) return { id: 0 };
  if (/^\d{1,15}$/.test(text)) return { id: Number(text) };
  if (/^\d{4}-\d{2}-\d{2}(T.+)?$/.test(text) && !Number.isNaN(Date.parse(text))) {
    return { at: new Date(text).toISOString() };
  }
  try {
    return { id: decodeCursor(text, ['string', 'number'])[1] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new UsageError('--since takes the cursor that the last call gave, the id of a change, a day or an instant');
  }
}

const KINDS: Record<string, string> = {
  claim_new: 'new',
  claim_revised: 'revised',
  claim_retracted: 'no longer printed',
  claim_contested: 'contested',
  claim_resolved: 'resolved',
  claim_stale: 'stale',
  claims_edited: 'merged or split',
  article_corrected: 'corrected by its outlet',
  adoption_made: 'quoted',
  adoption_ended: 'no longer quoted',
  adoption_contradicted: 'quoted, contradicted',
  adoption_expired: 'quoted, expired',
  review_made: 'reviewed',
  alert_fired: 'alert',
};

/** `2016-11-10 revised: 42,000 displaced, Mosul · UNHCR · 10 Nov 2016 (was 18,000) https://…` */
function lineOf({ at, kind, claim, before, other, article, message }: ChangeJson): string {
  const parts = [`${at.slice(0, 16).replace('T', ' ')} ${KINDS[kind] ?? kind}:`];
  if (claim) parts.push(wordsOf(claim));
  if (before) parts.push(`(was ${before.text})`);
  if (other) parts.push(`against ${wordsOf(other)}`);
  if (article) parts.push([article.publisher, article.title].filter(Boolean).join(', '));
  if (message) parts.push(message);
  if (claim ?? article) parts.push((claim ?? article)!.url);
  return parts.join(' ').replace(/\s+/g, ' ');
}

function wordsOf(claim: ClaimJson): string {
  const placed = { ...claim, placeName: claim.place.name, day: claim.asOf ?? claim.firstPublished ?? '' };
  return `${said(claim)} ${counted(placed)} · ${claim.claimant.name} · ${asOfInWords(placed)}`;
}
