/** The API's description: /api/v1/openapi.json for programs, /api/docs for people, which is made from it. */
import { type RequestHandler, Router } from 'express';
import { type OpenApi, openApi } from './api/openapi.js';
import { docsPage } from './docs/page.js';
import { DOCS_STYLE } from './docs/style.js';
import { EVENT_STREAM } from './eventStream.js';
import { downloads } from './routes/exports.js';
import { ROUTES } from './routes/index.js';

let made: { document: OpenApi; page: string } | undefined;

/** Made at the first request and kept: it is the same until the program is another. */
function description() {
  if (!made) {
    const document = openApi(ROUTES, downloads, EVENT_STREAM);
    made = { document, page: docsPage(document) };
  }
  return made;
}

const document: RequestHandler = Router().get('/openapi.json', (_req, res) => {
  res.json(description().document);
});

const pages: RequestHandler = Router()
  .get('/docs', (_req, res) => {
    res.set('Cache-Control', 'no-cache').type('html').send(description().page);
  })
  .get('/docs.css', (_req, res) => {
    res.set('Cache-Control', 'no-cache').type('css').send(DOCS_STYLE);
  });

/** Handlers below /api/v1 and below /api. */
export const apiDocs = { document, pages };
