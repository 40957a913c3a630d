/**
 * How long a crisis of 20,000 claims takes in the browser, from the last byte of its data to its first chart, and what
 * memory it holds after being filtered twenty times. `npx tsx tests/bench/dashboard.ts [claims]` on the built dashboard.
 */
import { joinContested } from '../../engine/claims/joinContested.js';
import { isSingleFlow } from '../../engine/claims/period.js';
import { seriesOf } from '../../engine/claims/seriesOf.js';
import type { Claim } from '../../engine/claims/types.js';
import type { ClaimJson, SeriesJson } from '../../server/api/schemas.js';
import { CLIENT, hasBrowser, launch } from '../browser/support/browser.js';
import { startFixtureServer } from '../browser/support/fixtureServer.js';
import { crisis } from '../browser/support/fixtures.js';
import { claim } from '../engine/claims/build.js';

const CLAIMS = Number(process.argv[2] ?? 20_000);
const METRICS = ['displaced', 'trapped', 'fighters', 'killed', 'injured', 'missing', 'in_need', 'assisted'] as const;
const FIRST = Date.UTC(2014, 0, 1);
const DAYS = 1_080;
const BOUNDS = ['exact', 'approximate', 'minimum', 'range', 'maximum', 'vague'] as const;

/** As long as the ids of the record. */
const idOf = (n: number): string => `01933f6e-7c00-7000-8000-${String(n).padStart(12, '0')}`;
const dayOf = (n: number): string => new Date(FIRST + n * 86_400_000).toISOString().slice(0, 10);

/** Claims of eight metrics by thirty claimants over three years, the numbers growing with some noise; always the same. */
function made(): SeriesJson[] {
  let seed = 1;
  const chance = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const claims: Claim[] = Array.from({ length: CLAIMS }, (_, i) => {
    const metric = METRICS[Math.floor(chance() ** 2 * METRICS.length)]!;
    const at = Math.floor(chance() * DAYS);
    const number = Math.round((1_000 + at * 100) * (0.8 + chance() * 0.4));
    const bound = BOUNDS[Math.floor(chance() ** 2 * BOUNDS.length)]!;
    const claimantId = `who-${Math.floor(chance() ** 2 * 30)}`;
    return claim(idOf(i), dayOf(at), {
      metric,
      claimantId,
      bound,
      kind: metric === 'killed' || metric === 'injured' ? 'flow' : 'stock',
      from: metric === 'killed' || metric === 'injured' ? dayOf(Math.max(0, at - 6)) : null,
      low: bound === 'maximum' ? null : number,
      high: bound === 'minimum' ? null : bound === 'range' ? Math.round(number * 1.1) : number,
      review: chance() < 0.2 ? 'confirmed' : 'unreviewed',
    });
  });
  const json = (c: Claim): ClaimJson => {
    const n = Number(c.claimantId.slice(4));
    const slot = n < 6 ? n + 1 : null;
    const {
      id,
      series,
      metric,
      group,
      unit,
      kind,
      projected,
      since,
      from,
      low,
      high,
      bound,
      text,
      review,
      confidence,
    } = c;
    return {
      ...{ id, series, metric, group, unit, kind, projected, since, from, low, high, bound, text, review, confidence },
      ...{ asOf: c.asOf, asOfBasis: c.asOfBasis },
      claimant: { id: c.claimantId, name: `Claimant ${n}`, kind: 'un', reliability: null, slot },
      place: { key: c.placeKey, name: 'Mosul', country: 'IRQ' },
      firstPublished: c.day,
      firstPrintedBy: 'Tigris Wire',
      reprints: 2,
      figureId: c.id,
      quote: `${c.bound === 'minimum' ? 'More than ' : ''}${c.low ?? c.high} people were counted, the claimant said on that day in a sentence of usual length.`,
      url: `https://tigris-wire.example/${c.id}`,
      supersededBy: null,
      withdrawnAt: null,
      retractedAt: null,
    } as ClaimJson;
  };
  const claimantOf = new Map(claims.map(({ id, claimantId }) => [id, claimantId]));
  return seriesOf(claims, { precedence: ['who-0'], expiryDays: 30, until: dayOf(DAYS) }).map((s) => ({
    ...s.parts,
    key: s.key,
    place: { key: s.parts.placeKey, name: 'Mosul' },
    claims: s.claims.map(json),
    contested: isSingleFlow(s.parts) ? s.contested : joinContested(s.contested, (id) => claimantOf.get(id)!),
    recommended: s.recommended,
    envelope: s.envelope,
    inPeople: null,
  }));
}

if (!hasBrowser) {
  console.log('The dashboard: skipped, there is no Chromium here (CHROMIUM names one).');
  process.exit();
}

const series = made();
const server = await startFixtureServer(CLIENT);
server.instead.set('/crises/mosul/series', {
  body: { crisis: { ...crisis, from: dayOf(0), to: dayOf(DAYS) }, until: dayOf(DAYS), series },
});
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
const page = await context.newPage();
page.setDefaultTimeout(120_000);
const cdp = await context.newCDPSession(page);
await page.addInitScript(`
  new PerformanceObserver(() => {}).observe({ type: 'longtask', buffered: true });
  const seen = new MutationObserver(() => {
    if (!window.chartAt && document.querySelector('.chart canvas[width]')) window.chartAt = performance.now();
  });
  seen.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['width'] });
`);
if (process.env['PROFILE']) {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 500 });
  await cdp.send('Profiler.start');
}
await cdp.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
await cdp.send('Performance.enable');
/** Seconds of work of the page's thread, whatever else the machine does. */
const worked = async (): Promise<number> => {
  const { metrics } = (await cdp.send('Performance.getMetrics')) as { metrics: { name: string; value: number }[] };
  return Math.round(1_000 * metrics.find((m) => m.name === 'TaskDuration')!.value);
};
await page.goto(`${server.url}/crises/mosul`);
await page.locator('.chart canvas[width]').first().waitFor();
const workToFirstChartMs = await worked();
await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 500)))');
const [dataAt, chartAt, settledAt] = (await page.evaluate(`(() => {
  const data = performance.getEntriesByType('resource').find((r) => r.name.includes('/api/v1/crises/mosul/series'));
  return [data.responseEnd, window.chartAt, performance.now()];
})()`)) as [number, number, number];
if (process.env['PROFILE']) {
  const { profile } = (await cdp.send('Profiler.stop')) as never as {
    profile: {
      nodes: {
        id: number;
        callFrame: { functionName: string; lineNumber: number; columnNumber: number; url: string };
        hitCount: number;
      }[];
    };
  };
  const hot = new Map<string, number>();
  for (const { callFrame: f, hitCount } of profile.nodes) {
    const name = `${f.functionName || '(anonymous)'} ${f.url.split('/').at(-1)}:${f.columnNumber}`;
    hot.set(name, (hot.get(name) ?? 0) + hitCount);
  }
  console.table([...hot].sort((a, b) => b[1] - a[1]).slice(0, 25));
}
const heap = async (): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number };
  return Math.round(usedSize / 1e6);
};
const settledWorkMs = await worked();
/** What any dashboard must do with the answer: the same JSON parsed, in the same browser. */
const parses = (await page.evaluate(`(async () => {
  const text = await (await fetch('/api/v1/crises/mosul/series')).text();
  const times = [];
  for (let i = 0; i < 7; i++) {
    const from = performance.now();
    JSON.parse(text);
    times.push(performance.now() - from);
    await new Promise((done) => setTimeout(done, 50));
  }
  return times.sort((a, b) => a - b);
})()`)) as number[];
const before = await heap();
const filters: number[] = [];
for (let i = 0; i < 20; i++) {
  const from = await worked();
  await page.getByText('Envelope').click();
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))');
  filters.push((await worked()) - from);
}
/** The page is scrolled to its end and back: the longest time for which nothing moved. */
const longestScrollTaskMs = (await page.evaluate(`new Promise((done) => {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
  }).observe({ type: 'longtask' });
  const end = document.documentElement.scrollHeight - innerHeight;
  let step = 0;
  const move = () => {
    scrollTo(0, end * (step < 60 ? step / 60 : (120 - step) / 60));
    if (++step <= 120) requestAnimationFrame(move);
    else setTimeout(() => done(Math.round(longest)), 200);
  };
  move();
})`)) as number;
console.log({
  claims: CLAIMS,
  series: series.length,
  megabytes: Math.round(JSON.stringify(series).length / 1e5) / 10,
  bareParseMs: Math.round(parses[3]!),
  dataToFirstChartMs: Math.round(chartAt - dataAt),
  firstChartInBareParses: Math.round((10 * (chartAt - dataAt)) / parses[3]!) / 10,
  workToFirstChartMs,
  dataToSettledMs: Math.round(settledAt - dataAt),
  settledWorkMs,
  filterWorkMs: filters.sort((a, b) => a - b)[10],
  longestScrollTaskMs,
  elements: await page.evaluate('document.querySelectorAll("*").length'),
  heapMb: before,
  heapAfterTwentyFiltersMb: await heap(),
});
await browser.close();
await server.close();
