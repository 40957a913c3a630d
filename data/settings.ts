import { isIP } from 'node:net';
import { AppError } from './errors.js';

/** One setting: the environment variable, what stands where it is absent, what it does, and how its text is read. */
export interface Setting<T> {
  name: string;
  default: string;
  help: string;
  /** Throws an Error whose message says what is expected. */
  parse(text: string): T;
}

const setting = <T>(name: string, standard: string, parse: (text: string) => T, help: string): Setting<T> => ({
  name,
  default: standard,
  help,
  parse,
});

/** `0` for "any free port" is allowed: tests use it. */
function port(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new Error('a port number from 0 to 65535');
  return Number(text);
}

function nonEmpty(text: string): string {
  if (text.trim() === '') throw new Error('not empty');
  return text.trim();
}

function flag(text: string): boolean {
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false' || text === '') return false;
  throw new Error('1 or 0');
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

function logLevel(text: string): (typeof LOG_LEVELS)[number] {
  const level = LOG_LEVELS.find((known) => known === text);
  if (!level) throw new Error(`one of ${LOG_LEVELS.join(', ')}`);
  return level;
}

function count(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new Error('a whole number from 0 to 9999999');
  return Number(text);
}

/** Addresses, networks such as `10.0.0.0/8`, or the names that Express has for some, parted by commas. */
function proxies(text: string): string[] {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const isKnown = (part: string) =>
    ['loopback', 'linklocal', 'uniquelocal'].includes(part) || isIP(part.replace(/\/\d{1,3}$/, '')) !== 0;
  if (parts.every(isKnown)) return parts;
  throw new Error('loopback, linklocal, uniquelocal, addresses or networks, parted by commas');
}

/** Host names, parted by commas, without ports. */
const hostNames = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);

const whole =
  (least: number, most: number) =>
  (value: string): number => {
    if (!/^\d{1,9}$/.test(value) || Number(value) < least || Number(value) > most)
      throw new Error(`a whole number from ${least} to ${most}`);
    return Number(value);
  };

function smtp(value: string): string {
  if (value.trim() !== '' && !/^smtps?:\/\/[^\s/]+/.test(value.trim()))
    throw new Error('an address such as smtp://localhost:25');
  return value.trim();
}

/** Header values hold no line ends; the rest is the operator's. */
function contact(value: string): string {
  if (/[^\x20-\x7e]/.test(value)) throw new Error('plain ASCII, such as mailto:desk@example.org');
  return value.trim();
}

const folders = (value: string): string[] =>
  value
    .split(':')
    .map((folder) => folder.trim())
    .filter(Boolean);

/** Every setting of both processes: one table, in the room where they meet. docs/settings.md lists them from here. */
export const SETTINGS = {
  port: setting('PORT', '3000', port, 'Port of the dashboard and the API.'),
  host: setting(
    'HOST',
    '127.0.0.1',
    nonEmpty,
    'Address to listen on. `0.0.0.0` opens it to the network: there are no accounts yet, so put a proxy with a login before it.',
  ),
  allowedHosts: setting(
    'FIGUREWATCH_ALLOWED_HOSTS',
    '',
    hostNames,
    'Host names that requests may carry beside localhost, parted by commas: the name behind which a proxy serves it.',
  ),
  requestsPerMinute: setting(
    'FIGUREWATCH_REQUESTS_PER_MINUTE',
    '1200',
    count,
    'Requests to the API that one client address may make in a minute; `0` for any number.',
  ),
  proxies: setting(
    'FIGUREWATCH_PROXIES',
    'loopback',
    proxies,
    'Proxies before the server whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed: addresses, networks, `loopback`, `linklocal`, `uniquelocal`, parted by commas.',
  ),
  database: setting('FIGUREWATCH_DB', 'figurewatch.db', nonEmpty, 'The database file; made when it is absent.'),
  sample: setting(
    'FIGUREWATCH_SAMPLE',
    '1',
    flag,
    'Whether a new, empty database begins with the sample crisis; `0` begins empty.',
  ),
  logLevel: setting('FIGUREWATCH_LOG', 'info', logLevel, `How much is logged: ${LOG_LEVELS.join(', ')}.`),
  url: setting(
    'FIGUREWATCH_URL',
    '',
    (address) => address.trim(),
    'Address of the dashboard as people open it, for links in alerts. Default: http://localhost and PORT.',
  ),
  smtp: setting(
    'FIGUREWATCH_SMTP',
    '',
    smtp,
    'Mail server for alerts by mail, such as `smtps://user:password@mail.example.org` or `smtp://localhost:25`. Without it mail channels wait.',
  ),
  mailFrom: setting('FIGUREWATCH_MAIL_FROM', 'Figurewatch <figurewatch@localhost>', nonEmpty, 'Sender of mails.'),
  allowPrivateAddresses: setting(
    'FIGUREWATCH_ALLOW_PRIVATE_ADDRESSES',
    '0',
    flag,
    'Lets sources and webhooks live on loopback and private networks.',
  ),
  contact: setting(
    'FIGUREWATCH_CONTACT',
    '',
    contact,
    'Address or mail of the operator, sent in the User-Agent so that a site can reach you.',
  ),
  delayMs: setting(
    'FIGUREWATCH_DELAY_MS',
    '1000',
    whole(0, 3_600_000),
    'Milliseconds between two requests to one host, where neither its robots.txt nor the source asks for more.',
  ),
  sourcesAtOnce: setting('FIGUREWATCH_SOURCES_AT_ONCE', '8', whole(1, 100), 'How many sources are collected at once.'),
  pageMegabytes: setting(
    'FIGUREWATCH_PAGE_MEGABYTES',
    '10',
    whole(1, 500),
    'The largest page, feed or file that is read, in megabytes after decompression.',
  ),
  backups: setting(
    'FIGUREWATCH_BACKUPS',
    '',
    (folder) => folder.trim(),
    'Folder into which the record is written each night, the newest seven kept. Without it there are no nightly backups.',
  ),
  keepPagesDays: setting(
    'FIGUREWATCH_KEEP_PAGES_DAYS',
    '0',
    whole(0, 36_500),
    'Days after which stored pages are dropped that no figure was ever read from; `0` keeps all. Their texts stay, and whatever evidence hangs on is never dropped.',
  ),
  folders: setting(
    'FIGUREWATCH_FOLDERS',
    '',
    folders,
    'Folders that folder sources must lie in, parted by colons. Default: any folder that this program may read.',
  ),
} satisfies Record<string, Setting<unknown>>;

export type Config = { [K in keyof typeof SETTINGS]: ReturnType<(typeof SETTINGS)[K]['parse']> };

/** Reads all settings; an empty variable counts as absent. Throws AppError `invalid` that names the variable. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const entries = Object.entries(SETTINGS).map(([key, { name, default: standard, parse }]) => {
    const text = environment[name] || standard;
    try {
      return [key, parse(text)];
    } catch (error) {
      throw new AppError('invalid', `${name} must be ${(error as Error).message}, not "${text}"`);
    }
  });
  return Object.fromEntries(entries) as Config;
}
