/** Chromium for the dashboard's tests, and what every page of them is asked: accessible, nothing cut off, no complaints. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';

const { CHROMIUM = '/usr/bin/chromium', FIGUREWATCH_TEST_CLIENT } = process.env;
export const hasBrowser = existsSync(CHROMIUM);

/** The built dashboard; `npm test` builds it first. */
export const CLIENT = FIGUREWATCH_TEST_CLIENT ?? fileURLToPath(new URL('../../../dist/client', import.meta.url));

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A page, with what its console and its scripts complained about. */
export interface Watched {
  page: Page;
  complaints: string[];
}

const USUAL = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } as const;

/** A page in a context of its own, for what needs one: another person, permissions, a service worker. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({
    ...USUAL,
    reducedMotion: 'reduce',
    // Tests that answer in the server's place must see the requests; the offline journey allows it.
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // Chromium itself writes a line for each answer that is an error; the tests of those states look at the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  await page.goto(url);
  return { page, complaints };
}

/** What can be chosen anew each time one page is used again. */
export interface Look {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
}

/**
 * One page for test after test: it goes to each address with nothing left of the test before (storage, size, theme, line,
 * answers in the server's place). A third of what a new page costs, since scripts stay compiled.
 */
export class OnePage {
  #watched: Watched | null = null;
  readonly #browser: Browser;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** What the page complained about since this was asked last. */
  complaints(): string[] {
    return this.#watched?.complaints.splice(0) ?? [];
  }

  async open(url: string, { viewport, colorScheme }: Look = {}): Promise<Watched> {
    if (!this.#watched) {
      this.#watched = await openPage(this.#browser, url, {
        ...USUAL,
        ...(viewport && { viewport }),
        ...(colorScheme && { colorScheme }),
      });
      return this.#watched;
    }
    const { page, complaints } = this.#watched;
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().setOffline(false);
    await page.evaluate('localStorage.clear(); sessionStorage.clear()');
    await page.setViewportSize(viewport ?? USUAL.viewport);
    await page.emulateMedia({ media: null, colorScheme: colorScheme ?? USUAL.colorScheme });
    complaints.length = 0;
    await page.goto(url);
    return this.#watched;
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** The rules whose answer the other theme of the same layout can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** No violation of WCAG 2.2 A and AA, nor of axe's best practices, on the page as it is now. */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE);
  // Without `preload`: it fetches style sheets and films for rules that are not asked.
  const options = { resultTypes: ['violations'], preload: false, ...(rules && { runOnly: rules }) };
  const violations = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then((result) => result.violations)`,
  )) as Violation[];
  expect(
    violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target} (${n.failureSummary})`).join('; ')}`),
  ).toEqual([]);
}

/** Nothing wider than the screen, once what follows the screen's width has followed. */
export async function expectNoOverflow(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
}

/** Widths of the three layouts. */
export const LAYOUTS = [360, 768, 1280] as const;

/**
 * The page as it stands, in each layout and theme: nothing cut off, nothing that axe-core finds. The second theme of a layout is
 * asked for its colours alone. `prepare` brings what a layout folds away into sight.
 */
export async function expectGood(
  page: Page,
  { layouts = LAYOUTS, prepare }: { layouts?: readonly number[]; prepare?: () => Promise<unknown> } = {},
): Promise<void> {
  for (const width of layouts) {
    await page.setViewportSize({ width, height: 900 });
    await prepare?.();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoOverflow(page);
      await expectAccessible(page, colorScheme === 'light' ? undefined : COLOUR_RULES);
    }
  }
}

/** What a reader sees of an element: its words as laid out, with line breaks between blocks. */
export const textOf = (element: Locator): Promise<string> => element.innerText();
