/** Fetching as a good guest: robots.txt, turns per host, conditional requests, redirects that we follow ourselves. */
import { CollectFailure } from '../failure.js';
import { Politeness } from './politeness.js';
import { type Answer, Requester, type RequesterOptions } from './request.js';
import { ROBOTS_MOST_BYTES, Robots } from './robots.js';

export interface FetcherOptions extends RequesterOptions {
  /** Least pause between two requests to a host, where nobody asks for more. */
  delayMs: number;
  /** Cap on the decoded bytes of an answer. */
  mostBytes: number;
}

/** What is wanted: an article's page, or something that lists pages. */
export type Wanted = 'page' | 'listing';

export interface GetOptions {
  wanted: Wanted;
  /** From the answer before; absent ones are not sent. */
  etag?: string | null;
  lastModified?: string | null;
  /** More headers, such as a key: sent to the address's own origin, never where a redirect leads. */
  headers?: Record<string, string>;
  /** The source's own pause; robots.txt may ask for a longer one. */
  delayMs?: number | null;
  signal: AbortSignal;
}

export interface Fetched {
  notModified: false;
  url: string;
  /** After redirects. */
  finalUrl: string;
  redirects: { url: string; status: number }[];
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface NotModified {
  notModified: true;
  status: 304;
  finalUrl: string;
  redirects: { url: string; status: number }[];
}

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const ACCEPT: Record<Wanted, string> = {
  page: 'text/html, application/xhtml+xml, text/plain;q=0.8, application/pdf;q=0.8, */*;q=0.1',
  listing:
    'application/atom+xml, application/rss+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
};
/** Types that are certainly not what is wanted. Feeds are served as almost anything; pages are not. */
const REFUSED: Record<Wanted, RegExp> = {
  page: /^(?!(text\/(html|plain|markdown)|application\/(xhtml\+xml|pdf))$)./,
  listing: /^(image|audio|video|font)\/|^application\/(pdf|zip|msword|vnd\.)/,
};
/** How long a host is left alone that answers 429 without saying how long. */
const HOLD_MS = 60_000;
const LONGEST_HOLD_MS = 24 * 60 * 60 * 1000;

export class Fetcher {
  readonly #requester: Requester;
  readonly #robots: Robots;
  readonly #politeness = new Politeness();

  constructor(readonly options: FetcherOptions) {
    this.#requester = new Requester(options);
    this.#robots = new Robots(async (url, signal) => {
      const { answer } = await this.#follow(url, signal, async (hop) =>
        this.#politeness.inTurn(hop.host, 0, signal, () =>
          this.#requester.one(hop, { cap: { mostBytes: ROBOTS_MOST_BYTES, beyond: 'cut' }, signal }),
        ),
      );
      return { status: answer.status, text: answer.body.toString('utf8') };
    });
  }

  /** Gets a page or listing. Throws CollectFailure with a sentence; AbortError when `signal` ends it. */
  async get(
    address: string,
    { wanted, etag, lastModified, headers: more, delayMs, signal }: GetOptions,
  ): Promise<Fetched | NotModified> {
    const conditions: Record<string, string> = {};
    if (etag) conditions['if-none-match'] = etag;
    if (lastModified) conditions['if-modified-since'] = lastModified;
    const start = webAddress(address);
    const usual = { accept: ACCEPT[wanted], ...conditions };
    const { answer, finalUrl, redirects } = await this.#follow(start, signal, async (hop) => {
      const headers = hop.origin === start.origin ? { ...usual, ...more } : usual;
      const asked = await this.#robots.check(hop, signal);
      const pause = Math.max(asked, delayMs ?? this.options.delayMs);
      return await this.#politeness.inTurn(hop.host, pause, signal, async () => {
        const cap = { mostBytes: this.options.mostBytes, beyond: 'refuse' } as const;
        const given = await this.#requester.one(hop, { headers, cap, signal });
        this.#heed(hop, given);
        return given;
      });
    });
    if (answer.status === 304 && Object.keys(conditions).length > 0)
      return { notModified: true, status: 304, finalUrl: finalUrl.href, redirects };
    checkAnswer(finalUrl, answer, wanted);
    return { notModified: false, url: address, finalUrl: finalUrl.href, redirects, ...answer };
  }

  async close(): Promise<void> {
    await this.#requester.close();
  }

  /** Asks hop by hop until an answer is no redirect; each hop goes through the same checks. */
  async #follow(start: URL, signal: AbortSignal, ask: (hop: URL) => Promise<Answer>) {
    const redirects: { url: string; status: number }[] = [];
    for (let hop = start; ; ) {
      signal.throwIfAborted();
      const answer = await ask(hop);
      const location = answer.headers['location'];
      if (!REDIRECTS.has(answer.status) || !location) return { answer, finalUrl: hop, redirects };
      redirects.push({ url: hop.href, status: answer.status });
      const details = { status: answer.status };
      if (redirects.length > MOST_REDIRECTS)
        throw new CollectFailure('redirects', `${start.host} redirected more than ${MOST_REDIRECTS} times.`, details);
      const next = URL.parse(location, hop.href);
      if (!next || !/^https?:$/.test(next.protocol))
        throw new CollectFailure('redirects', `${hop.host} redirected to something that is no web address.`, details);
      hop = next;
    }
  }

  /** "Later", said by the host: 429, or 503 with a time. */
  #heed(url: URL, { status, headers }: Answer): void {
    const after = retryAfter(headers['retry-after'], new Date());
    if (status !== 429 && !(status === 503 && after)) return;
    const until = after ?? new Date(Date.now() + HOLD_MS);
    this.#politeness.hold(url.host, until);
    throw new CollectFailure(
      `http_${status}`,
      `${url.host} answered ${status} and asked to be left alone until ${until.toISOString()}.`,
      { status, notBefore: until },
    );
  }
}

function webAddress(address: string): URL {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new CollectFailure('bad_address', `"${address.slice(0, 200)}" is no web address.`);
  url.hash = '';
  return url;
}

/** The instant that a Retry-After header names, at most a day ahead; null where it names none. */
export function retryAfter(header: string | undefined, now: Date): Date | null {
  if (!header) return null;
  const at = /^\d+$/.test(header.trim()) ? now.getTime() + Number(header) * 1000 : Date.parse(header);
  if (Number.isNaN(at)) return null;
  return new Date(Math.min(Math.max(at, now.getTime()), now.getTime() + LONGEST_HOLD_MS));
}

const STATUS_SENTENCES: Record<number, string> = {
  304: 'answered 304 (not modified) to a request without conditions',
  401: 'answered 401: it wants a login',
  403: 'answered 403: it refuses this program',
  404: 'answered 404: there is no such page',
  410: 'answered 410: the page is gone for good',
};

function checkAnswer(url: URL, { status, headers, body }: Answer, wanted: Wanted): void {
  if (status !== 200 && status !== 203) {
    const what = STATUS_SENTENCES[status] ?? `answered ${status}`;
    throw new CollectFailure(`http_${status}`, `${url.host} ${what}.`, { status });
  }
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (REFUSED[wanted].test(type))
    throw new CollectFailure(
      'content_type',
      `${url.host} sent ${type}, which is not ${wanted === 'page' ? 'a page' : 'a list of pages'}.`,
      {
        status,
        bytes: body.length,
      },
    );
}
