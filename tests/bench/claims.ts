/**
 * What claims cost: a rebuild a figure at two sizes, a series and a crisis page beside the same rows read by bare
 * better-sqlite3, while another process collects pages into the same file. `npx tsx tests/bench/claims.ts [FIGURES]`;
 * a million where nothing is said, in 200 crises. The file it makes is removed at the end.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SQLite from 'better-sqlite3';
import { openStore, type Store } from '../../data/open.js';
import { findSeriesClaims } from '../../data/queries/claims.js';
import { rebuildClaims } from '../../data/queries/rebuildClaims.js';
import { useClaimRules } from '../../data/rules.js';
import { LOCAL } from '../../data/viewer.js';
import { claimRules } from '../../engine/claims/rules.js';
import { seriesOf } from '../../engine/claims/seriesOf.js';
import { toSeriesJson } from '../../server/seriesJson.js';
import { CRISES, collect, generate } from './claimsRecord.js';

const ROUNDS = 15;

useClaimRules(claimRules);
const [mode, path = ''] = process.argv.slice(2);
if (mode === 'collect') await collect(path);
else await main(Number(mode ?? 1_000_000));

async function main(figures: number): Promise<void> {
  if (!(figures >= 8 * CRISES)) throw new Error(`not a number of figures, at least ${8 * CRISES}: ${mode}`);
  const folder = mkdtempSync(join(tmpdir(), 'figurewatch-bench-'));
  try {
    for (const size of [figures / 8, figures]) {
      const file = join(folder, `${size}.db`);
      const store = await openStore(file);
      generate(file, size);
      const [start, cpu] = [performance.now(), process.cpuUsage()];
      await rebuildClaims(store);
      const took = performance.now() - start;
      const { user, system } = process.cpuUsage(cpu);
      console.log(
        `rebuild of ${size} figures: ${(took / 1000).toFixed(1)} s, ${((user + system) / size).toFixed(0)} µs of CPU each`,
      );
      if (size === figures) await reads(store, file);
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function reads(store: Store, file: string): Promise<void> {
  const collector = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), 'collect', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  collector.stdout.on('data', (part) => {
    said += part;
  });
  while (!said.includes('collecting')) await new Promise((resolve) => setTimeout(resolve, 100));
  const bare = new SQLite(file, { readonly: true });
  const { crisis_id: crisisId } = bare.prepare('select crisis_id from crisis_claim limit 1').get() as {
    crisis_id: string;
  };
  const { series } = bare
    .prepare(
      'select series from crisis_claim join claim on id = claim_id where crisis_id = ? group by series order by count(*) desc limit 1',
    )
    .get(crisisId) as { series: string };
  await beside('a crisis page', store, bare, crisisId, undefined);
  await beside('its longest series', store, bare, crisisId, series);
  const ended = new Promise((resolve) => collector.on('close', resolve));
  collector.kill('SIGTERM');
  await ended;
  console.log(said.trim().split('\n').at(-1));
  bare.close();
}

/** Ours and bare in turns, so that a busy machine slows them alike; medians. */
async function beside(
  name: string,
  store: Store,
  bare: SQLite.Database,
  crisisId: string,
  series?: string,
): Promise<void> {
  const times = { ours: [] as number[], bare: [] as number[] };
  let claims = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    let start = performance.now();
    const found = await findSeriesClaims(store, LOCAL, crisisId, series === undefined ? {} : { series });
    const made = seriesOf(found, { precedence: [], expiryDays: 30, until: '2016-12-31' });
    const json = JSON.stringify(made.map((one) => toSeriesJson(one, {})));
    times.ours.push(performance.now() - start);
    claims = found.length;
    start = performance.now();
    const rows = bareRows(bare, crisisId, series);
    times.bare.push(performance.now() - start);
    if (json.length === 0 || rows === 0) throw new Error('nothing was read');
  }
  const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!;
  const [ours, least] = [median(times.ours), median(times.bare)];
  console.log(
    `${name}, ${claims} claims: ${ours.toFixed(1)} ms, bare ${least.toFixed(1)} ms, ${(ours / least).toFixed(1)} ×`,
  );
}

/** The same rows: claims, their prints, the first print's sentence and article, the claimants. As objects, as they come. */
function bareRows(bare: SQLite.Database, crisisId: string, series: string | undefined): number {
  const only = series === undefined ? '' : 'and claim.series = @series';
  const given = series === undefined ? { crisisId } : { crisisId, series };
  // Begun from what is fewer, as a cross join's order holds: the claims of the crisis, or of the series.
  const of =
    series === undefined
      ? 'from crisis_claim join claim on claim.id = crisis_claim.claim_id'
      : 'from claim cross join crisis_claim on crisis_claim.claim_id = claim.id';
  const where = `where crisis_claim.crisis_id = @crisisId ${only}`;
  const claims = bare.prepare(`select claim.* ${of} ${where}`).all(given);
  const prints = bare
    .prepare(
      `select e.* ${of} join claim_evidence e on e.claim_id = claim.id join article a on a.id = e.article_id ${where}`,
    )
    .all(given);
  const firsts = bare
    .prepare(
      `select f.id, f.quote, f.source_url, a.publisher, a.canonical_url ${of} join claim_evidence e on e.claim_id = claim.id and e.rank = 0
       join figure f on f.id = e.figure_id join article a on a.id = f.article_id ${where}`,
    )
    .all(given);
  const who = bare.prepare('select * from claimant').all();
  return claims.length + prints.length + firsts.length + who.length;
}
