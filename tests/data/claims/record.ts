/** Articles and figures for the tests of claims, stored as the collector stores them but without pages. */

import type { Transaction } from 'kysely';
import { writer } from '../../../data/handle.js';
import { foldSentence, sha256 } from '../../../data/hashes.js';
import { newId } from '../../../data/ids.js';
import type { Store } from '../../../data/open.js';
import { saveClaimants } from '../../../data/queries/claimants.js';
import { refreshClaims } from '../../../data/queries/claims.js';
import { KeptFigures } from '../../../data/queries/keptFigures.js';
import { savePlaces } from '../../../data/queries/places.js';
import { useClaimRules } from '../../../data/rules.js';
import type { Confidentiality, Database } from '../../../data/schema.js';
import type { Viewer } from '../../../data/viewer.js';
import { claimRules } from '../../../engine/claims/rules.js';
import type { EffectiveFigure } from '../../../engine/claims/types.js';
import type { ClaimantKind } from '../../../engine/extraction/types.js';

useClaimRules(claimRules);

/** Who may see public articles alone. */
export const PUBLIC: Viewer = { actorId: 'embed', clearance: 'public' };

export const CITY = {
  id: 'geonames:1',
  name: 'Riverton',
  country: 'XYA',
  latitude: 1,
  longitude: 2,
  within: ['geonames:2', 'iso:XYA'],
};

/** What a test says of a figure; the rest is more than 18,000 displaced from Riverton, as the UN agency says. */
export interface Said extends Partial<Omit<EffectiveFigure, 'figureId' | 'evidenceId' | 'articleId'>> {
  by?: { id: string; name: string; kind: ClaimantKind } | null;
  quote?: string;
  manual?: boolean;
}

export interface Printed {
  url?: string;
  publisher?: string;
  published?: string | null;
  confidentiality?: Confidentiality;
  title?: string;
  text?: string;
  at?: string;
  figures: Said[];
}

export const AGENCY = { id: 'agency', name: 'Agency', kind: 'un' } as const;
export const MINISTRY = { id: 'ministry', name: 'Ministry', kind: 'government' } as const;

/** Stores an article (a further version of it where the address is known) with its figures; refreshes the claims. */
export async function print(store: Store, printed: Printed): Promise<{ articleId: string; evidenceIds: string[] }> {
  return (await printAll(store, [printed]))[0]!;
}

/** {@link print} for several articles in one transaction, with one refresh. */
export async function printAll(
  store: Store,
  printed: readonly Printed[],
): Promise<{ articleId: string; evidenceIds: string[] }[]> {
  const { done, kept } = await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const done: Awaited<ReturnType<typeof put>>[] = [];
      for (const one of printed) done.push(await put(trx, one.at ?? at, one));
      const touched = done.flatMap(({ before, evidenceIds }) => [...before, ...evidenceIds]);
      const kept = await KeptFigures.of(store, trx);
      await refreshClaims(trx, printed[0]?.at ?? at, 'jobs', touched, kept);
      return { done, kept };
    });
  kept.keep();
  return done;
}

async function put(trx: Transaction<Database>, at: string, printed: Printed) {
  const publisher = printed.publisher ?? 'Harbour Herald';
  const url = printed.url ?? `https://herald.test/${newId()}`;
  const known = await trx.selectFrom('article').select('id').where('canonical_url', '=', url).executeTakeFirst();
  const articleId = known?.id ?? newId();
  if (!known) {
    await trx
      .insertInto('article')
      .values({
        id: articleId,
        canonical_url: url,
        source_id: null,
        publisher,
        confidentiality: printed.confidentiality ?? 'public',
        story_id: null,
        first_seen_at: at,
      })
      .execute();
  }
  const before = await trx.selectFrom('evidence').selectAll().where('article_id', '=', articleId).execute();
  const versions = await trx.selectFrom('article_version').select('id').where('article_id', '=', articleId).execute();
  const published = printed.published === undefined ? '2016-11-03' : printed.published;
  const versionId = newId();
  await trx
    .insertInto('article_version')
    .values({
      id: versionId,
      article_id: articleId,
      number: versions.length + 1,
      snapshot_id: null,
      title: printed.title ?? null,
      text: printed.text ?? '',
      byline: null,
      language: 'en',
      published,
      published_day: published,
      published_found_in: null,
      modified: null,
      text_hash: newId(),
      reader_version: 'test',
      seen_at: at,
    })
    .execute();
  const extractionId = newId();
  await trx
    .insertInto('extraction')
    .values({
      id: extractionId,
      article_version_id: versionId,
      extractor_version: 'test',
      current: 1,
      created_at: at,
    })
    .execute();
  const evidenceIds: string[] = [];
  for (const said of printed.figures) {
    const by = said.by === undefined ? AGENCY : said.by;
    await saveClaimants(trx, at, [by ?? { id: `name:${publisher}`, name: publisher, kind: 'media' }]);
    await savePlaces(trx, [CITY]);
    const low = said.low === undefined ? 18_000 : said.low;
    const high = said.high === undefined ? null : said.high;
    const text = said.text ?? String(low ?? high);
    const quote = said.quote ?? `Of ${text}, ${newId()}.`;
    const quoteHash = sha256(foldSentence(`${quote}|${text}`));
    const evidence = before.find((row) => row.quote_hash === quoteHash);
    const evidenceId = evidence?.id ?? newId();
    if (!evidence) {
      await trx
        .insertInto('evidence')
        .values({ id: evidenceId, article_id: articleId, quote_hash: quoteHash, occurrence: 0, created_at: at })
        .execute();
    }
    evidenceIds.push(evidenceId);
    await trx
      .insertInto('figure')
      .values({
        id: newId(),
        evidence_id: evidenceId,
        article_id: articleId,
        extraction_id: said.manual ? null : extractionId,
        article_version_id: said.manual ? null : versionId,
        origin: said.manual ? 'manual' : 'extracted',
        start: null,
        end: null,
        text,
        low,
        high,
        bound: said.bound ?? (high === null ? 'minimum' : low === null ? 'maximum' : low === high ? 'exact' : 'range'),
        metric: said.metric ?? 'displaced',
        group: said.group ?? 'people',
        unit: said.unit ?? 'people',
        kind: said.kind ?? 'stock',
        from_day: said.from ?? null,
        to_day: said.to ?? null,
        cumulative: said.cumulative ? 1 : 0,
        projected: said.projected ? 1 : 0,
        location: said.location === undefined ? 'Riverton' : said.location,
        place_id: said.placeId === undefined ? CITY.id : said.placeId,
        country: said.country === undefined ? 'XYA' : said.country,
        attribution: by?.name ?? null,
        claimant_id: by?.id ?? `name:${publisher}`,
        quote,
        quote_start: null,
        quote_end: null,
        marks: '{}',
        rules: '{}',
        confidence: said.confidence ?? 0.9,
        source_url: null,
        note: null,
        actor_id: 'jobs',
        created_at: at,
      })
      .execute();
  }
  return { articleId, evidenceIds, before: before.map((row) => row.id) };
}
