/**
 * Kills the built program at moments of chance, many times, and looks at what is left: `npm run soak [TIMES] [SCENARIO]`,
 * 50 times each scenario without numbers. Ends with 1 when anything was lost, doubled, broken or not given back.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alerts } from './alerts.js';
import { collections } from './collections.js';
import type { Scenario } from './scenario.js';

const SCENARIOS: readonly (() => Scenario)[] = [collections, alerts];

const [times = '50', only] = process.argv.slice(2);
let wrong = 0;
for (const make of SCENARIOS) {
  const scenario = make();
  if (only !== undefined && scenario.name !== only) continue;
  const folder = await mkdtemp(join(tmpdir(), `figurewatch-soak-${scenario.name}-`));
  await scenario.open(folder);
  let bad = 0;
  for (let i = 1; i <= Number(times); i++) {
    const { when, problems } = await scenario.kill();
    console.log(`${scenario.name} ${i}/${times}: killed ${when}: ${problems.length === 0 ? 'all there' : 'WRONG'}`);
    for (const problem of problems) console.log(`  ${problem}`);
    if (problems.length > 0) bad += 1;
  }
  await scenario.close();
  console.log(
    `${scenario.name}: ${times} kills, ${bad} with something wrong${bad > 0 ? `; the files are in ${folder}` : ''}`,
  );
  if (bad === 0) await rm(folder, { recursive: true });
  wrong += bad;
}
process.exit(wrong === 0 ? 0 : 1);
