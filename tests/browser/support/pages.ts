/** The pages that every reader sees, with what stands on each once it is there. */
import type { Page } from 'playwright-core';

export const PAGES: [string, string, (page: Page) => Promise<unknown>][] = [
  ['crisis', '/crises/mosul', (page) => page.locator('.chart canvas[width]').nth(3).waitFor()],
  ['tables', '/crises/mosul', (page) => showTables(page)],
  ['evidence', '/crises/mosul?figure=figure-displaced-1', (page) => page.locator('blockquote mark').first().waitFor()],
  ['hidden claimants', '/crises/mosul?hide=un&axis=published', (page) => page.locator('.tog.off').waitFor()],
  ['sources', '/sources', (page) => page.locator('.src .notice').waitFor()],
  ['alerts', '/alerts', (page) => page.locator('.rule').first().waitFor()],
  ['search', '/search?q=fled', (page) => page.locator('.found li').first().waitFor()],
  ['settings', '/settings', (page) => page.locator('table code').first().waitFor()],
  ['first minutes', '/start?crisis=mosul', (page) => page.locator('.presets li').first().waitFor()],
  ['no page', '/nowhere', (page) => page.getByRole('heading', { level: 1 }).waitFor()],
];

async function showTables(page: Page): Promise<void> {
  await page.locator('.chart canvas[width]').first().waitFor();
  for (const button of await page.getByRole('button', { name: 'Table' }).all()) await button.click();
}

/** Narrow screens fold the filters away. */
export async function openFilters(page: Page): Promise<void> {
  const filters = page.getByRole('button', { name: 'Filters' });
  if ((await filters.isVisible()) && (await filters.getAttribute('aria-expanded')) !== 'true') await filters.click();
}
