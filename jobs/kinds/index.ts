/** The kinds of source. A new one is a file here and a row in this table. */
import type { SourceKind } from '../../data/schema.js';
import { api } from './api.js';
import { feed } from './feed.js';
import { folder } from './folder.js';
import { hand } from './hand.js';
import type { Kind } from './kind.js';
import { index } from './linkPage.js';
import { list } from './list.js';
import { page } from './page.js';
import { sitemap } from './sitemap.js';

export const KINDS: Record<SourceKind, Kind> = { feed, index, page, sitemap, api, folder, list, hand };
