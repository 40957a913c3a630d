/** Serves the built dashboard (dist/client): hashed files for ever, the page itself always asked for anew. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Figurewatch: not built</title>
<h1>The dashboard is not built yet</h1>
<p>Run <code>npm run build</code> in the project’s folder and load this page again.</p>
<p>The API works: <a href="/api/v1/status">/api/v1/status</a>.</p>
</html>
`;

/** A page's address rather than a file's: a GET by a browser that takes HTML. */
const wantsPage: (req: express.Request) => boolean = (req) =>
  (req.method === 'GET' || req.method === 'HEAD') && req.accepts(['json', 'html']) === 'html';

/**
 * The files of `folder`, and for any other address that a browser asks for as a page, the page: it routes itself.
 */
export function clientFiles(folder: string): RequestHandler {
  const page = join(folder, 'index.html');
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (res, path) => {
      // Vite puts a hash of the content into the names below assets/.
      const hashed = path.startsWith(join(folder, 'assets'));
      res.set('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const showPage: RequestHandler = (req, res, next) => {
    if (!wantsPage(req)) return next();
    res.set('Cache-Control', 'no-cache');
    if (!existsSync(page)) res.status(503).type('html').send(NOT_BUILT);
    else res.sendFile(page, { cacheControl: false });
  };
  return Router().use(files, showPage);
}
