/** robots.txt by RFC 9309: what a site lets collectors fetch, and how fast. */
import { CollectFailure } from '../failure.js';
import { robotsRules } from './robotsRules.js';

/** The name that robots.txt files know this program by. */
export const PRODUCT = 'Figurewatch';
/** RFC 9309 2.5: at least 500 kibibytes are parsed; we stop there. */
export const ROBOTS_MOST_BYTES = 500 * 1024;
/** RFC 9309 2.4: not longer than a day. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** How long a robots.txt that could not be had is not asked for again. */
const UNREACHABLE_KEPT_MS = 5 * 60 * 1000;
/** A longer Crawl-delay is taken for this: it would stop a collection for hours. Milliseconds. */
const LONGEST_DELAY_MS = 60_000;

interface Rules {
  allows(url: URL): boolean;
  delayMs: number;
}

const EVERYTHING: Rules = { allows: () => true, delayMs: 0 };

/** Gives the text of a robots.txt or its HTTP status; throws CollectFailure when the site cannot be reached. */
export type ReadRobots = (url: URL, signal: AbortSignal) => Promise<{ status: number; text: string }>;

export class Robots {
  readonly #known = new Map<string, { rules: Rules | CollectFailure; until: number }>();

  constructor(readonly read: ReadRobots) {}

  /** How many are held. */
  get size(): number {
    return this.#known.size;
  }

  /**
   * The least pause that the site asks for, in milliseconds. Throws CollectFailure `robots` where its robots.txt forbids
   * the address, `robots_unavailable` where that could not be read: then nothing may be fetched.
   */
  async check(url: URL, signal: AbortSignal): Promise<number> {
    let known = this.#known.get(url.origin);
    if (!known || known.until < Date.now()) {
      const rules = await this.#ask(url, signal);
      known = { rules, until: Date.now() + (rules instanceof CollectFailure ? UNREACHABLE_KEPT_MS : KEPT_MS) };
      this.#forget();
      this.#known.set(url.origin, known);
    }
    if (known.rules instanceof CollectFailure) throw known.rules;
    if (!known.rules.allows(url))
      throw new CollectFailure('robots', `robots.txt of ${url.host} forbids ${url.pathname}.`);
    return known.rules.delayMs;
  }

  /** What is no longer believed leaves, also of hosts that are never met again. */
  #forget(): void {
    for (const [origin, { until }] of this.#known) if (until < Date.now()) this.#known.delete(origin);
  }

  async #ask(url: URL, signal: AbortSignal): Promise<Rules | CollectFailure> {
    const address = new URL('/robots.txt', url);
    const unavailable = (why: string, notBefore: Date | null = null) =>
      new CollectFailure('robots_unavailable', `robots.txt of ${url.host} could not be read, so nothing is: ${why}`, {
        notBefore,
      });
    try {
      const { status, text } = await this.read(address, signal);
      if (status >= 200 && status < 300) return parse(text);
      // 429 is the site saying "later", not "there is none".
      if (status >= 400 && status < 500 && status !== 429) return EVERYTHING;
      return unavailable(`it answered ${status}.`);
    } catch (error) {
      signal.throwIfAborted();
      // What the address itself is refused for says more than that robots.txt was not read.
      if (error instanceof CollectFailure && error.code === 'private_address') throw error;
      return error instanceof CollectFailure ? unavailable(error.message, error.notBefore) : unavailable(String(error));
    }
  }
}

function parse(text: string): Rules {
  // The last line of what was cut may say less than was meant.
  const isCut = Buffer.byteLength(text) >= ROBOTS_MOST_BYTES;
  const lines = isCut ? text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1) : text;
  const { allows, crawlDelay } = robotsRules(lines, PRODUCT.toLowerCase());
  return {
    allows: (url) => allows(url.pathname + url.search),
    delayMs: Math.min(Math.max(0, crawlDelay ?? 0) * 1000, LONGEST_DELAY_MS),
  };
}
