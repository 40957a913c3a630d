/** `figurewatch alerts`: for other people's scheduled jobs. */
import { type FoundAlert, findAlerts } from '../data/queries/findAlerts.js';
import { type FoundRule, findRules } from '../data/queries/findRules.js';
import { readConfig } from '../data/settings.js';
import { LOCAL } from '../data/viewer.js';
import { ruleCondition } from '../engine/alerts/rule.js';
import { checkStates } from '../jobs/alerts/checkStates.js';
import { evaluateRules } from '../jobs/alerts/evaluate.js';
import { createLog } from '../jobs/log.js';
import { openForWriting } from '../jobs/openStore.js';
import { type Command, UsageError } from './command.js';
import { parseOptions } from './options.js';

const HELP = `
usage: figurewatch alerts check RULE [--since CURSOR] [--format text|json] [--db FILE]
       figurewatch alerts list [--rule RULE] [--format text|json] [--db FILE]

RULE is a rule's id or name. check judges what has happened, then asks whether the rule has fired:
without --since, whether something it fired on goes on; with --since, whether it fired after CURSOR, the
"cursor" that the last check printed with --format json ("0": ever). Sending is left to the running program.

Exit codes of check: 0 quiet; 1 fired; 2 wrong use, no such rule, or the database cannot be read.
Exit codes of list: 0 done; 2 wrong use.
`;

const MOST = 200;

/** The `alerts` command. */
export const command: Command = {
  summary: 'lists alerts, and checks a rule with exit codes for scheduled jobs',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      {
        db: { type: 'string' },
        since: { type: 'string' },
        rule: { type: 'string' },
        format: { type: 'string', default: 'text' },
      },
      true,
    );
    const [action, name, ...rest] = positionals;
    const json = values.format === 'json';
    if (!json && values.format !== 'text') throw new UsageError('--format is text or json');
    const db = values.db ?? readConfig(process.env).database;
    if (action === 'check' && name !== undefined && rest.length === 0)
      return await quietly(() => check(name, values.since, json, db));
    if (action === 'list' && name === undefined) return await list(values.rule, json, db);
    throw new UsageError('say "check RULE" or "list"');
  },
};

/** A check that cannot be made is neither quiet nor fired. */
async function quietly(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    console.error(`figurewatch alerts: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}

async function check(name: string, since: string | undefined, json: boolean, db: string): Promise<number> {
  const store = await openForWriting(db);
  try {
    const log = createLog('warn');
    const rule = await ruleOf(store, name);
    await evaluateRules(store, log);
    await checkStates(store, log);
    const { items } = await findAlerts(store, LOCAL, { ruleId: rule.id, limit: MOST });
    const fired = items.filter((alert) => (since === undefined ? alert.state === 'firing' : alert.id > since));
    // Ids increase with time: the newest one is where the next check goes on.
    const cursor = items[0]?.id ?? since ?? '0';
    if (json)
      console.log(JSON.stringify({ rule: rule.name, fired: fired.length > 0, cursor, alerts: fired.map(toJson) }));
    else if (fired.length === 0) console.log(`${rule.name}: quiet.`);
    else for (const alert of fired) console.log(line(alert));
    if (since === undefined && !isLasting(rule) && !json)
      console.log('This rule tells things once; give --since to ask what it told.');
    return fired.length > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

const isLasting = (rule: FoundRule): boolean =>
  ['threshold', 'contested', 'stale', 'source', 'queue'].includes(ruleCondition.parse(rule.condition).kind);

async function list(name: string | undefined, json: boolean, db: string): Promise<number> {
  const store = await openForWriting(db);
  try {
    const ruleId = name === undefined ? undefined : (await ruleOf(store, name)).id;
    const { items } = await findAlerts(store, LOCAL, { ruleId, limit: MOST });
    for (const alert of items) console.log(json ? JSON.stringify(toJson(alert)) : line(alert));
    if (!json && items.length === 0) console.log('No rule has fired.');
    return 0;
  } finally {
    await store.close();
  }
}

async function ruleOf(store: Parameters<typeof findRules>[0], name: string): Promise<FoundRule> {
  const found: FoundRule[] = [];
  let cursor: string | undefined;
  do {
    const page = await findRules(store, LOCAL, { limit: MOST, cursor });
    found.push(...page.items.filter((rule) => rule.id === name || rule.name === name));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  if (found.length === 0) throw new UsageError(`there is no rule "${name}"; the dashboard's Alerts page lists them`);
  if (found.length > 1) throw new UsageError(`several rules are named "${name}": give the id`);
  return found[0]!;
}

const toJson = ({ message, ...alert }: FoundAlert) => ({ ...alert, message });
const line = ({ createdAt, title, state, endedAt }: FoundAlert): string =>
  `${createdAt}  ${title}${state === 'firing' ? ' (goes on)' : endedAt ? ` (over since ${endedAt})` : ''}`;
