/**
 * Made-up answers of the API for the dashboard's states: a battle, five claimants, every bound, reviewed and not. The
 * shapes are the API's own, so a change of a shape breaks this file at compile time.
 */
import type { AlertJson, ChannelJson, JobJson, RuleJson, SilenceJson } from '../../../server/api/alerts.js';
import type {
  ChangeJson,
  ClaimantJson,
  ClaimJson,
  CrisisJson,
  EvidenceJson,
  FigureJson,
  SeriesJson,
  SourceJson,
} from '../../../server/api/schemas.js';
import type { CollectingJson, PresetJson, PresetListJson, PreviewJson } from '../../../server/api/sourceSetup.js';

const who = (id: string, name: string, kind: ClaimantJson['kind'], slot: number): ClaimantJson => ({
  id,
  name,
  kind,
  reliability: null,
  slot,
});

export const claimants = {
  un: who('un', 'UN agency', 'un', 1),
  gov: who('gov', 'Iraqi authorities', 'government', 2),
  ngo: who('ngo', 'Relief NGO', 'ngo', 3),
  coa: who('coa', 'US-led coalition', 'military', 4),
  mon: who('mon', 'Local monitor', 'local', 5),
};

export const crisis: CrisisJson = {
  id: 'crisis-1',
  slug: 'mosul',
  name: 'Battle for Mosul',
  places: [{ id: 'geonames:99072', name: 'Mosul', country: 'IRQ' }],
  from: '2016-10-17',
  to: null,
  metrics: [],
  keywords: [],
  milestones: [
    { day: '2016-10-17', label: 'Offensive begins' },
    { day: '2016-11-01', label: 'Troops reach the city' },
    { day: '2016-12-13', label: 'Advance pauses' },
  ],
  precedence: ['un', 'coa', 'gov', 'ngo', 'mon'],
  expiryDays: 14,
  householdSize: null,
  isSample: true,
  archivedAt: null,
  counts: { claims: 47, articles: 127, unreviewed: 5 },
  asOf: '2016-12-18',
};
export const until = '2016-12-19';

const mosul = { key: 'geonames:99072', name: 'Mosul', country: 'IRQ' };

interface Said {
  by: keyof typeof claimants;
  /** As-of day; for a period its last one. */
  day: string;
  from?: string;
  /** The words; `more than 18,000`. */
  say: string;
  low: number | null;
  high: number | null;
  bound: ClaimJson['bound'];
  unreviewed?: boolean;
}

const said = (
  by: Said['by'],
  day: string,
  say: string,
  bound: Said['bound'],
  low: number | null,
  high: number | null = low,
  more: Partial<Said> = {},
): Said => ({ by, day, say, bound, low, high, ...more });

const U = { unreviewed: true };

const spoken: Record<'displaced' | 'trapped' | 'fighters', Said[]> = {
  displaced: [
    said('un', '2016-10-25', 'about 8,900', 'approximate', 8900),
    said('un', '2016-11-02', 'more than 18,000', 'minimum', 18000, null),
    said('un', '2016-11-08', '34,300', 'exact', 34300),
    said('un', '2016-11-13', 'about 49,000', 'approximate', 49000),
    said('un', '2016-11-22', '68,550', 'exact', 68550),
    said('un', '2016-11-29', 'about 74,000', 'approximate', 74000),
    said('un', '2016-12-06', '82,000', 'exact', 82000),
    said('un', '2016-12-13', '103,900', 'exact', 103900),
    said('un', '2016-12-17', 'about 110,000', 'approximate', 110000),
    said('gov', '2016-10-31', '17,700', 'exact', 17700),
    said('gov', '2016-11-09', '41,200', 'exact', 41200),
    said('gov', '2016-11-16', 'more than 58,000', 'minimum', 58000, null),
    said('gov', '2016-11-24', '85,000 to 90,000', 'range', 85000, 90000),
    said('gov', '2016-12-04', 'more than 80,000', 'minimum', 80000, null),
    said('gov', '2016-12-14', 'more than 100,000', 'minimum', 100000, null),
    said('ngo', '2016-11-05', 'tens of thousands', 'vague', 10000, null),
    said('ngo', '2016-11-18', 'nearly 60,000', 'approximate', 60000),
    said('ngo', '2016-12-10', 'up to 100,000', 'maximum', null, 100000, U),
    said('mon', '2016-11-11', '50,000 to 55,000', 'range', 50000, 55000),
    said('mon', '2016-12-16', '105,000 to 120,000', 'range', 105000, 120000, U),
  ],
  trapped: [
    said('un', '2016-10-17', 'up to 1.5 million', 'maximum', null, 1500000),
    said('un', '2016-11-23', 'about 1 million', 'approximate', 1000000),
    said('gov', '2016-10-30', '1.2 to 1.3 million', 'range', 1200000, 1300000),
    said('gov', '2016-11-25', 'more than 1 million', 'minimum', 1000000, null),
    said('ngo', '2016-11-10', 'at least 1 million', 'minimum', 1000000, null),
    said('mon', '2016-12-03', 'hundreds of thousands', 'vague', 100000, null, U),
  ],
  fighters: [
    said('coa', '2016-10-18', '3,000 to 4,500', 'range', 3000, 4500),
    said('coa', '2016-11-02', '3,000 to 5,000', 'range', 3000, 5000),
    said('coa', '2016-12-08', '3,000 to 5,000', 'range', 3000, 5000),
    said('gov', '2016-10-24', '5,000 to 6,000', 'range', 5000, 6000),
    said('gov', '2016-11-18', '5,000 to 6,000', 'range', 5000, 6000),
    said('gov', '2016-12-06', 'about 6,000', 'approximate', 6000),
    said('mon', '2016-11-12', 'thousands', 'vague', 1000, null),
  ],
};

const weekly: Said[] = [
  said('un', '2016-10-23', 'about 5,600', 'approximate', 5600, 5600, { from: '2016-10-17' }),
  said('un', '2016-10-30', '6,100', 'exact', 6100, 6100, { from: '2016-10-24' }),
  said('un', '2016-11-06', '22,600', 'exact', 22600, 22600, { from: '2016-10-31' }),
  said('un', '2016-11-13', '14,900', 'exact', 14900, 14900, { from: '2016-11-07' }),
  said('un', '2016-11-20', 'about 15,300', 'approximate', 15300, 15300, { from: '2016-11-14' }),
  said('un', '2016-11-27', '9,000 to 10,500', 'range', 9000, 10500, { from: '2016-11-21' }),
  said('un', '2016-12-04', 'more than 5,200', 'minimum', 5200, null, { from: '2016-11-28' }),
  said('un', '2016-12-11', '16,400', 'exact', 16400, 16400, { from: '2016-12-05' }),
  said('un', '2016-12-18', '14,200', 'exact', 14200, 14200, { from: '2016-12-12' }),
  said('gov', '2016-10-30', '7,400', 'exact', 7400, 7400, { from: '2016-10-24' }),
  said('gov', '2016-11-06', 'up to 24,000', 'maximum', null, 24000, { from: '2016-10-31' }),
  said('gov', '2016-11-20', '17,000 to 20,000', 'range', 17000, 20000, { from: '2016-11-14' }),
  said('gov', '2016-12-04', '9,800', 'exact', 9800, 9800, { from: '2016-11-28' }),
  said('gov', '2016-12-18', 'about 15,000', 'approximate', 15000, 15000, { from: '2016-12-12', unreviewed: true }),
];

const QUALIFIER = /^(?:about|nearly|up to|more than|at least) /;
const OUTLETS = ['Tigris Wire', 'Levant Courier', 'Nineveh Ledger', 'Gulf Bulletin', 'East Bank Monitor'];

type Parts = Pick<SeriesJson, 'key' | 'metric' | 'group' | 'unit' | 'kind' | 'since' | 'projected'>;

const claimsOf = (parts: Parts, list: Said[]): ClaimJson[] =>
  list
    .map((s, i): ClaimJson => {
      const sentence = `${s.say[0]!.toUpperCase()}${s.say.slice(1)} people were counted in Mosul, ${claimants[s.by].name} said.`;
      return {
        id: `${parts.key}-${i}`,
        series: parts.key,
        claimant: claimants[s.by],
        metric: parts.metric,
        group: parts.group,
        unit: parts.unit,
        kind: parts.kind,
        projected: parts.projected,
        place: mosul,
        since: parts.since,
        from: s.from ?? parts.since,
        low: s.low,
        high: s.high,
        bound: s.bound,
        text: s.say.replace(QUALIFIER, ''),
        asOf: s.day,
        asOfBasis: 'stated',
        review: s.unreviewed ? 'unreviewed' : i === 7 ? 'corrected' : 'confirmed',
        confidence: 0.93,
        firstPublished: s.day,
        firstPrintedBy: OUTLETS[i % OUTLETS.length]!,
        reprints: (i * 5) % 9,
        figureId: `figure-${parts.key}-${i}`,
        quote: sentence,
        url: 'https://tigris-wire.example/story',
        supersededBy: null,
        withdrawnAt: null,
        retractedAt: null,
      };
    })
    .sort((a, b) => (a.asOf! < b.asOf! ? -1 : 1));

const DAY = 86_400_000;
const plus = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** The recommended line and the envelope as the method describes them, day by day. */
function stretches(claims: ClaimJson[]): Pick<SeriesJson, 'recommended' | 'envelope'> {
  const days = [...new Set(claims.flatMap((c) => [c.asOf!, plus(c.asOf!, crisis.expiryDays)]))].sort();
  const result: Pick<SeriesJson, 'recommended' | 'envelope'> = { recommended: [], envelope: [] };
  days.forEach((from, i) => {
    const to = days[i + 1] && days[i + 1]! < until ? plus(days[i + 1]!, -1) : until;
    if (from >= until) return;
    const live = crisis.precedence.flatMap((id) => {
      const own = claims.filter(
        (c) => c.claimant.id === id && c.asOf! <= from && from < plus(c.asOf!, crisis.expiryDays),
      );
      return own.at(-1) ?? [];
    });
    const led = live.find((c) => c.review !== 'unreviewed');
    if (led) result.recommended.push({ from, to, claimId: led.id });
    if (live.length < 2) return;
    result.envelope.push({
      from,
      to,
      low: Math.min(...live.map((c) => c.low ?? c.high!)),
      high: Math.max(...live.map((c) => c.high ?? c.low!)),
      lowOpen: live.some((c) => c.low === null),
      highOpen: live.some((c) => c.high === null),
    });
  });
  return result;
}

function seriesOf(
  key: string,
  metric: SeriesJson['metric'],
  list: Said[],
  more: Partial<Parts> & { contested?: SeriesJson['contested'] } = {},
): SeriesJson {
  const { contested = [], ...rest } = more;
  const parts: Parts = {
    key,
    metric,
    group: 'people',
    unit: 'people',
    kind: 'stock',
    since: null,
    projected: false,
    ...rest,
  };
  const claims = claimsOf(parts, list);
  const stepped = parts.kind === 'stock' || parts.since !== null;
  return {
    ...parts,
    place: mosul,
    claims,
    contested,
    inPeople: null,
    ...(stepped ? stretches(claims) : { recommended: [], envelope: [] }),
  };
}

export const series: SeriesJson[] = [
  seriesOf('displaced', 'displaced', spoken.displaced, {
    kind: 'flow',
    since: '2016-10-17',
    contested: [{ from: '2016-11-24', to: '2016-12-04', claimIds: ['displaced-4', 'displaced-12'] }],
  }),
  seriesOf('trapped', 'trapped', spoken.trapped),
  seriesOf('fighters', 'fighters', spoken.fighters, {
    group: 'fighters',
    contested: [{ from: '2016-12-08', to: '2016-12-19', claimIds: ['fighters-2', 'fighters-5'] }],
  }),
  seriesOf('newly', 'displaced', weekly, { kind: 'flow' }),
  seriesOf('killed', 'killed', [said('mon', '2016-11-06', 'dozens', 'vague', 12, null, { ...U, from: '2016-11-05' })], {
    kind: 'flow',
    group: 'civilians',
  }),
  seriesOf('funding', 'funding_required', [said('un', '2016-10-20', '$284 million', 'exact', 284000000)], {
    unit: 'USD',
  }),
];

const allClaims = series.flatMap((s) => s.claims);

const TEXT = [
  'Thousands flee as fighting nears city limits',
  'Families carrying blankets reached the camp at dawn, aid workers said, after walking through the night from villages to the east.',
  'More than 18,000 people have left areas around Mosul since October 17, the UN agency said on Wednesday. Up to 1.5 million people are still inside the city.',
  'The coalition put the number of fighters in the city at 3,000 to 5,000.',
  'The road between the camp and the river was closed for a third day.',
].join('\n');

const at = (text: string): { start: number; end: number } => ({
  start: TEXT.indexOf(text),
  end: TEXT.indexOf(text) + text.length,
});

const figureOf = (claim: ClaimJson, span: { start: number; end: number }, quote: string): FigureJson => ({
  id: claim.figureId,
  evidenceId: `evidence-${claim.id}`,
  claimId: claim.id,
  articleId: 'article-1',
  ...span,
  low: claim.low,
  high: claim.high,
  bound: claim.bound,
  text: claim.text,
  metric: claim.metric,
  group: claim.group,
  unit: claim.unit,
  kind: claim.kind,
  from: claim.from,
  to: claim.asOf,
  cumulative: claim.since !== null,
  projected: false,
  location: 'Mosul',
  placeId: 'geonames:99072',
  country: 'IRQ',
  attribution: 'the UN agency',
  claimant: claim.claimant,
  quote,
  confidence: claim.confidence,
  origin: 'extracted',
  review: claim.review,
  title: 'Thousands flee as fighting nears city limits',
  publisher: 'Tigris Wire',
  published: '2016-11-03T07:42:00Z',
  withdrawnAt: null,
  url: 'https://tigris-wire.example/thousands-flee',
});

const QUOTE = 'More than 18,000 people have left areas around Mosul since October 17, the UN agency said on Wednesday.';

/** Evidence for any claim: all of them were read from the one story that this fixture has. */
export function evidence(figureId: string): EvidenceJson | null {
  const claim = allClaims.find((c) => c.figureId === figureId);
  if (!claim) return null;
  const figure = figureOf(claim, at('18,000'), QUOTE);
  const trapped = allClaims.find((c) => c.id === 'trapped-0')!;
  const fighters = allClaims.find((c) => c.id === 'fighters-1')!;
  return {
    figure,
    claim,
    quoteSpan: at(QUOTE),
    marks: {
      unit: at('people have'.slice(0, 6)),
      metric: at('have left'),
      place: at('Mosul'),
      date: at('since October 17'),
      claimant: at('the UN agency'),
    },
    rules: {
      number: ['number: digits in groups of three (18,000; 18 000; 18’000)'],
      bound: ['bound: more than <number>'],
      metric: ['metric: displaced after "has|have|had|having left|abandoned"'],
      unit: ['unit: <number> … people'],
      kind: ['kind: displaced is a flow'],
      location: ['place in the sentence'],
      period: ['since <month> <day>'],
      attribution: ['speaker + verb'],
      confidence: [
        'lowers: metric: displaced',
        'raises: strength of the link (high)',
        'raises: words that say otherwise (low)',
      ],
    },
    article: {
      id: 'article-1',
      title: 'Thousands flee as fighting nears city limits',
      text: TEXT,
      language: 'en',
      byline: 'A. Reporter',
      publisher: 'Tigris Wire',
      published: '2016-11-03T07:42:00Z',
      publishedFoundIn: 'meta',
      url: 'https://tigris-wire.example/thousands-flee',
      storedAt: '2016-11-03T08:00:00Z',
      versions: 2,
      corrections: [],
    },
    note: null,
    others: [figure, figureOf(trapped, at('1.5 million'), ''), figureOf(fighters, at('3,000 to 5,000'), '')],
    prints: ['07:42', '08:15', '08:40', '09:05', '10:20'].map((time, i) => ({
      articleId: `article-${i}`,
      figureId: `print-${i}`,
      publisher: OUTLETS[i]!,
      published: `2016-11-03T${time}:00Z`,
      url: `https://outlet-${i}.example/story`,
    })),
    history: allClaims.filter((c) => c.series === claim.series && c.claimant.id === claim.claimant.id),
    reviews: [
      { revision: 1, verdict: 'confirm', changes: {}, reason: null, actorId: 'local', at: '2016-11-03T09:10:00Z' },
    ],
    extractorVersion: '14',
  };
}

const claim = (id: string): ClaimJson => allClaims.find((c) => c.id === id)!;

const was = (id: string) => ({ ...claim(id), claimId: id });

export const changes: ChangeJson[] = [
  { id: 91, kind: 'claim_revised', claim: claim('displaced-8'), before: was('displaced-7') },
  { id: 90, kind: 'claim_new', claim: claim('displaced-19') },
  { id: 89, kind: 'claim_revised', claim: claim('newly-8'), before: was('newly-7') },
  { id: 88, kind: 'claim_contested', claim: claim('fighters-2'), other: claim('fighters-5') },
  { id: 87, kind: 'source_failed', message: 'Nineveh Ledger: the page answers 403.' },
  { id: 86, kind: 'claim_new', claim: claim('trapped-5') },
].map((change) => ({
  at: '2016-12-19T08:55:00Z',
  claim: null,
  before: null,
  other: null,
  article: null,
  message: null,
  ...change,
}));

const runsOf = (id: string, figures: (number | null)[]): SourceJson['runs'] =>
  figures.map((found, i) => ({
    id: `${id}-run-${i}`,
    sourceId: id,
    startedAt: `2016-12-19T0${Math.floor(i / 2)}:${i % 2 ? '30' : '00'}:00Z`,
    endedAt: `2016-12-19T0${Math.floor(i / 2)}:${i % 2 ? '31' : '01'}:00Z`,
    state: found === null ? 'failed' : 'ok',
    found: 22,
    fetched: 22,
    new: found ? 3 : 0,
    changed: 0,
    unchanged: 19,
    failed: 0,
    figures: found ?? 0,
    outcome: found === null ? 'http_403' : 'ok',
    message: found === null ? 'The page answers 403: it refuses to be read.' : null,
  }));

const source = (id: string, name: string, more: Partial<SourceJson>): SourceJson => ({
  id,
  name,
  kind: 'feed',
  url: `https://${id}.example/feed`,
  publisher: name,
  language: 'en',
  schedule: '*/30 * * * *',
  timeZone: 'UTC',
  published: null,
  delayMs: null,
  reliability: null,
  confidentiality: 'public',
  state: 'on',
  health: 'ok',
  failures: 0,
  lastSuccessAt: '2016-12-19T08:55:00Z',
  lastOutcome: 'ok',
  lastMessage: null,
  nextDueAt: '2016-12-19T09:30:00Z',
  isSample: true,
  termsNote: null,
  options: {},
  hasKey: false,
  preset: null,
  failingSince: null,
  silentSince: null,
  lastNewsAt: '2016-12-19T06:30:00Z',
  usualGapMs: 7_200_000,
  movedTo: null,
  guidsUnstable: false,
  figures30Days: 318,
  runs: runsOf(id, [5, 4, 6, 3, 4, 2, 5, 4, 6, 3, 5, 4, 6, 3]),
  ...more,
});

export const sources: SourceJson[] = [
  source('nineveh', 'Nineveh Ledger', {
    kind: 'index',
    schedule: '0 * * * *',
    health: 'failing',
    failures: 4,
    lastSuccessAt: '2016-12-17T10:30:00Z',
    lastOutcome: 'http_403',
    lastMessage: 'The page answers 403: it refuses to be read.',
    runs: runsOf('nineveh', [5, 4, 6, 3, 4, 2, 5, 4, 6, 3, null, null, null, null]),
  }),
  source('ministry', 'Ministry bulletin', {
    kind: 'folder',
    url: '/bulletins',
    schedule: '0 4 * * *',
    health: 'late',
    lastMessage: 'Due on 19 Dec 2016, 04:00 UTC, and not run yet.',
    runs: runsOf('ministry', [0, 3, 0, 0, 2, 0, 0, 4, 0, 0, 0, 3, 0, 0]),
  }),
  source('tigris', 'Tigris Wire', { health: 'running' }),
  source('un', 'UN agency situation reports', { kind: 'api', schedule: '0 */6 * * *' }),
  source('levant', 'Levant Courier', { schedule: '0 * * * *' }),
  source('eastbank', 'East Bank Monitor', { kind: 'page', schedule: '0 5 * * *' }),
  source('gulf', 'Gulf Bulletin', { kind: 'sitemap', health: 'off', state: 'paused' }),
];

/** What the collector is doing. */
export const collecting: CollectingJson = {
  runId: 'run-tigris',
  sourceId: 'tigris',
  sourceName: 'Tigris Wire',
  startedAt: '2016-12-19T08:58:00Z',
  stopping: false,
  done: 14,
  total: 22,
  fetched: 14,
  new: 3,
  changed: 1,
  unchanged: 9,
  failed: 1,
  figures: 31,
  latestUrl: 'https://tigris.test/news/2016/12/19/convoys-wait-at-the-eastern-bridge-for-a-second-day-as-talks-go-on',
};

const preset = (id: string, name: string, more: Partial<PresetJson>): PresetJson => ({
  id,
  name,
  publisher: name,
  kind: 'feed',
  url: `https://${id}.example/feed`,
  schedule: 'every 1h',
  values: [],
  state: 'works',
  checkedOn: '2016-12-12',
  stateNote: 'Widely in use.',
  licence: 'Attribution required.',
  key: null,
  leastMinutes: 30,
  fullText: true,
  ...more,
});

export const presets: PresetListJson = {
  items: [
    preset('agency', 'Agency reports, by country', {
      kind: 'api',
      values: [{ name: 'country', label: 'Country, three letters', standard: 'irq' }],
      key: { label: 'Approved name', from: 'https://agency.example/key' },
      fullText: false,
    }),
    preset('world', 'World News, Middle East', {}),
    preset('words', 'Articles by words', {
      state: 'doubtful',
      stateNote: 'Often refuses.',
      values: [{ name: 'words', label: 'Words', standard: 'mosul' }],
    }),
  ],
  notCollected: [{ name: 'A wire', reason: 'No feed, and a licensed wire.' }],
};

const READ = 'More than 18,000 people have fled their homes in Mosul, the United Nations said.';

export const preview: PreviewJson = {
  kind: 'feed',
  status: 200,
  moved: null,
  found: 3,
  links: ['a', 'b', 'c'].map((path) => ({
    url: `https://new.example/${path}`,
    title: `Page ${path}`,
    published: null,
  })),
  leftOut: [{ url: 'https://new.example/world', title: 'World', reason: 'not_article' }],
  items: [
    {
      url: 'https://new.example/a',
      title: 'Thousands flee',
      published: '2016-11-03',
      text: READ,
      figures: [{ start: 10, end: 16, text: '18,000', metric: 'displaced', quote: READ }],
      outcome: null,
      message: null,
    },
    {
      url: 'https://new.example/b',
      title: 'Page b',
      published: null,
      text: null,
      figures: [],
      outcome: 'paywall',
      message: 'The text is behind a login.',
    },
  ],
};

const scope = {
  groups: [],
  units: [],
  placeIds: [],
  claimantIds: [],
  sourceIds: [],
  minimumConfidence: 0,
  minimumReliability: null,
  confirmedOnly: false,
};

const sending: RuleJson['sending'] = {
  when: 'now',
  at: '08:00',
  weekday: 1,
  timeZone: 'UTC',
  groupBy: 'rule',
  waitSeconds: 30,
  intervalSeconds: 300,
  repeatHours: null,
};

export const rules: RuleJson[] = [
  {
    id: 'rule-1',
    name: 'Displacement grows',
    crisis: 'mosul',
    condition: { kind: 'change', percent: 5, against: 'claimant', possibly: false },
    sending,
    hold: false,
    scope: { ...scope, metrics: ['displaced'] },
    channels: ['channel-1'],
    enabled: true,
    lastFiredAt: '2016-12-17T14:05:00Z',
  },
  {
    id: 'rule-2',
    name: 'A hundred thousand',
    crisis: 'mosul',
    condition: { kind: 'threshold', direction: 'above', value: 100000, possibly: false },
    sending,
    hold: false,
    scope: { ...scope, metrics: ['displaced'], units: ['people'] },
    channels: [],
    enabled: false,
    lastFiredAt: null,
  },
];

const sent = { channel: 'Duty desk', status: 'fired', dueAt: '2016-12-17T14:05:30Z' } as const;
const unheld = {
  why: 'The same claimant gave another number before: a change of more than 5 per cent.',
  quote: null,
  state: 'said',
  approval: 'none',
  crisis: 'mosul',
  sourceId: null,
  endedAt: null,
  endWhy: null,
  decidedBy: null,
  decidedAt: null,
  decisionReason: null,
} as const;

export const alerts: AlertJson[] = [
  {
    id: 'alert-1',
    ruleId: 'rule-1',
    ruleName: 'Displacement grows',
    title: 'Displaced, Mosul: 103,900 → about 110,000 (UN agency, 17 Dec 2016)',
    claimId: 'displaced-8',
    ...unheld,
    createdAt: '2016-12-17T14:05:00Z',
    ...unheld,
    deliveries: [{ ...sent, state: 'delivered', attempts: 1, lastError: null }],
  },
  {
    id: 'alert-2',
    ruleId: 'rule-1',
    ruleName: 'Displacement grows',
    title: 'Displaced, Mosul: 82,000 → 103,900 (UN agency, 13 Dec 2016)',
    claimId: 'displaced-7',
    ...unheld,
    createdAt: '2016-12-13T16:20:00Z',
    ...unheld,
    deliveries: [{ ...sent, state: 'dead', attempts: 6, lastError: '503' }],
  },
];

export const silences: SilenceJson[] = [
  {
    id: 'silence-1',
    matches: { ruleId: 'rule-2' },
    reason: 'Site is moving, they told us.',
    startsAt: '2016-12-16T09:00:00Z',
    endsAt: '2016-12-20T09:00:00Z',
    state: 'active',
    madeBy: 'L. Haddad',
    createdAt: '2016-12-16T09:00:00Z',
  },
];

export const channels: ChannelJson[] = [
  {
    id: 'channel-1',
    kind: 'webhook',
    name: 'Duty desk',
    enabled: true,
    offReason: null,
    quiet: { from: '22:00', to: '06:00', timeZone: 'Asia/Baghdad' },
    secrets: ['whsec_abc…'],
  },
];

export const jobs: JobJson[] = [
  {
    name: 'collect',
    paused: false,
    nextDueAt: '2016-12-19T08:00:02Z',
    lastStartedAt: '2016-12-19T07:59:59Z',
    lastEndedAt: '2016-12-19T08:00:00Z',
    lastDurationMs: 840,
    lastOutcome: 'ok',
    lastMessage: '2 done.',
  },
];
