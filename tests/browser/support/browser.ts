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

export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
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

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** No violation of WCAG 2.2 A and AA, nor of axe's best practices, on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const violations = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)`,
  )) as Violation[];
  expect(
    violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target} (${n.failureSummary})`).join('; ')}`),
  ).toEqual([]);
}

/** Nothing wider than the screen. */
export async function expectNoOverflow(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
}

/** What a reader sees of an element: its words as laid out, with line breaks between blocks. */
export const textOf = (element: Locator): Promise<string> => element.innerText();
