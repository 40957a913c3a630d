/**
 * Keeps the last answers for when the line is down: files of the build for good (their names hold a hash), the page and
 * what the API said as last seen, with the instant in X-Seen-At. It never answers from memory while the server does.
 */
const FILES = 'files-1';
const SEEN = 'seen-1';
const MOST_SEEN = 200;
/** Shorter than the page's own patience (DEADLINE_MS in api.ts), or a line that hangs would show nothing. */
const LATE_MS = 8_000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function keep(request, response) {
  const cache = await caches.open(SEEN);
  const headers = new Headers(response.headers);
  headers.set('X-Seen-At', new Date().toISOString());
  await cache.put(request, new Response(await response.blob(), { status: response.status, headers }));
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST_SEEN))) await cache.delete(old);
}

/** The deadline is for the beginning of an answer: on a weak line the rest may take minutes, and the page waits for it. */
async function seenLast(event, key) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LATE_MS);
  try {
    const response = await fetch(event.request, { signal: stop.signal }).finally(() => clearTimeout(timer));
    if (response.ok) event.waitUntil(keep(key, response.clone()).catch(() => {}));
    return response;
  } catch (failure) {
    const known = await caches.match(key);
    if (known) return known;
    throw failure;
  }
}

async function fileOnce(request) {
  const known = await caches.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(FILES)).put(request, response.clone());
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/assets/') || url.pathname === '/icon.svg') event.respondWith(fileOnce(request));
  else if (request.mode === 'navigate' && !/^\/(?:api|text)\//.test(url.pathname))
    event.respondWith(seenLast(event, '/'));
  else if (url.pathname.startsWith('/api/v1/') && !/\/events$|\.(?:csv|xlsx|jsonl|atom|html|json)$/.test(url.pathname))
    event.respondWith(seenLast(event, request.url));
});
