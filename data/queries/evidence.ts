import { AppError } from '../errors.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { type Viewer, visible } from '../viewer.js';
import { type FigureRow, figures, getFigureRow, toFigure } from './figureRows.js';

/** An article shows at most this many of its figures beside the one asked for. */
const MOST_OTHERS = 500;

interface Span {
  start: number;
  end: number;
}

/** A figure with the stored text that it was read from, and everything that was decided about it. */
export async function getEvidence(store: Store, viewer: Viewer, figureId: string) {
  const row = await getFigureRow(store, viewer, figureId);
  const version = await readVersion(store, viewer, row);
  const others = await figures(store, viewer)
    .where('figure.article_id', '=', row.article_id)
    .where((eb) =>
      row.extraction_id === null
        ? eb('figure.id', '=', row.id)
        : eb.or([eb('figure.extraction_id', '=', row.extraction_id), eb('figure.id', '=', row.id)]),
    )
    .orderBy('figure.start')
    .orderBy('figure.id')
    .limit(MOST_OTHERS)
    .execute();
  return {
    figure: toFigure(row),
    quoteSpan:
      row.quote_start === null || row.quote_end === null ? null : { start: row.quote_start, end: row.quote_end },
    marks: JSON.parse(row.marks) as Record<string, Span>,
    rules: JSON.parse(row.rules) as Record<string, string[]>,
    article: {
      id: row.article_id,
      title: version?.title ?? null,
      text: version?.text ?? '',
      language: version?.language ?? null,
      byline: version?.byline ?? null,
      publisher: row.publisher,
      published: version?.published ?? null,
      publishedFoundIn: version?.published_found_in ?? null,
      url: row.canonical_url,
      storedAt: version?.seen_at ?? row.created_at,
      versions: version?.versions ?? 0,
    },
    /** The article's newest text: what it says today, also of the figures that it said before. */
    newestText: version?.newest_text ?? '',
    note: row.note,
    others: others.map(toFigure),
    reviews: await findReviews(store, row.evidence_id),
    extractorVersion: version?.extractor_version ?? null,
  };
}

/** The text that the figure's offsets count in; for a manual figure the article's newest, null where none is stored. */
async function readVersion(store: Store, viewer: Viewer, row: FigureRow) {
  let query = reader(store)
    .selectFrom('article_version')
    .innerJoin('article', 'article.id', 'article_version.article_id')
    .leftJoin('extraction', (join) =>
      join
        .onRef('extraction.article_version_id', '=', 'article_version.id')
        .on('extraction.id', '=', row.extraction_id ?? ''),
    )
    .where('article_version.article_id', '=', row.article_id)
    .where(visible(viewer))
    .selectAll('article_version')
    .select((eb) => [
      'extraction.extractor_version',
      eb
        .selectFrom('article_version as any')
        .whereRef('any.article_id', '=', 'article_version.article_id')
        .where('any.current', '=', 1)
        .select((e) => e.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('versions'),
      eb
        .selectFrom('article_version as any')
        .whereRef('any.article_id', '=', 'article_version.article_id')
        .where('any.current', '=', 1)
        .select('any.text')
        .orderBy('any.number', 'desc')
        .limit(1)
        .$asScalar()
        .as('newest_text'),
    ]);
  if (row.article_version_id !== null) query = query.where('article_version.id', '=', row.article_version_id);
  const version = await query.orderBy('article_version.number', 'desc').limit(1).executeTakeFirst();
  if (!version && row.origin !== 'manual') {
    throw new AppError('not_found', `the article of figure ${row.id} has no stored text`);
  }
  return version ?? null;
}

/** Decisions about a piece of evidence, first first. For evidence that the viewer may see. */
async function findReviews(store: Store, evidenceId: string) {
  const rows = await reader(store)
    .selectFrom('review')
    .selectAll()
    .where('evidence_id', '=', evidenceId)
    .orderBy('revision')
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    verdict: row.verdict,
    changes: JSON.parse(row.changes) as Record<string, { old: unknown; new: unknown }>,
    reason: row.reason,
    actorId: row.actor_id,
    at: row.created_at,
  }));
}
