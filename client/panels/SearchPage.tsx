/** Sentences that hold the words, each with its figure; the words and the filters stand in the address. */
import { useEffect, useState } from 'preact/hooks';
import type { CrisisJson, FigureJson, Metric } from '../../server/api/schemas.js';
import { go } from '../address.js';
import { searchFigures } from '../api.js';
import { day } from '../format/locale.js';
import { search as text } from '../format/search.en.js';
import { countedWords } from '../format/series.js';
import { ui } from '../format/ui.en.js';
import { asSaid } from '../format/value.js';
import { words } from '../format/words.en.js';
import { useLoad } from '../load.js';
import type { PageProps } from '../pages.js';
import { ReviewBadge } from './Badges.js';
import { Icon } from './Icon.js';
import { Link } from './Link.js';
import { ErrorNotice } from './Notices.js';
import { Who } from './Who.js';

const FILTERS = ['q', 'crisis', 'metric', 'review', 'from', 'to'] as const;
const FEW = 25;
const MANY = 200;

function set(change: Partial<Record<(typeof FILTERS)[number], string>>): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(change)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const said = query.toString();
  go(`/search${said && `?${said}`}`, true);
}

export function SearchPage({ query, crises }: PageProps) {
  const asked = Object.fromEntries(FILTERS.map((name) => [name, query.get(name)])) as Record<
    (typeof FILTERS)[number],
    string | null
  >;
  const [typed, setTyped] = useState(asked.q ?? '');
  const [limit, setLimit] = useState(FEW);
  const key = asked.q ? `search ${JSON.stringify(asked)} ${limit}` : null;
  const loaded = useLoad(key, () => searchFigures(asked, limit));
  useEffect(() => {
    document.title = `${asked.q ? `${asked.q} · ` : ''}${text.title} · ${ui.product}`;
    setTyped(asked.q ?? '');
    setLimit(FEW);
  }, [asked.q]);
  const items = key ? (loaded.data?.items ?? null) : null;
  return (
    <>
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p>{text.note}</p>
        </div>
      </div>
      <search>
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            set({ q: typed.trim() });
          }}
        >
          <label class="field grow">
            <span class="sr">{text.words}</span>
            <input
              class="input"
              type="search"
              value={typed}
              maxLength={200}
              placeholder={text.start}
              ref={(field) => {
                if (field && document.activeElement === document.getElementById('main')) field.focus();
              }}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="btn main">
            {text.find}
          </button>
        </form>
      </search>
      <Filters asked={asked} crises={crises.data ?? []} />
      {loaded.error && <ErrorNotice title={text.failed} loaded={loaded} />}
      {items?.length === 0 && (
        <section class="panel gap">
          <p class="two">
            <b>{text.none}</b> {text.noneHint}
          </p>
          <p class="gap-s">
            <button
              type="button"
              class="btn"
              onClick={() => set({ crisis: '', metric: '', review: '', from: '', to: '' })}
            >
              {text.clear}
            </button>
          </p>
        </section>
      )}
      {items && items.length > 0 && (
        <section class="panel gap" aria-busy={loaded.busy}>
          <p class="small muted" role="status">
            {text.found(items.length, loaded.data?.next !== null)}
          </p>
          <ol class="list found">
            {items.map((figure) => (
              <Found key={figure.id} figure={figure} words={asked.q ?? ''} crisis={asked.crisis} />
            ))}
          </ol>
          {loaded.data?.next && limit < MANY && (
            <p class="gap-s">
              <button type="button" class="btn" onClick={() => setLimit(Math.min(MANY, limit * 2))}>
                {text.more}
              </button>
            </p>
          )}
        </section>
      )}
    </>
  );
}

function Filters({ asked, crises }: { asked: Record<string, string | null>; crises: CrisisJson[] }) {
  const metrics = Object.entries(words.metrics) as [Metric, { title: string }][];
  return (
    <fieldset class="filters" aria-label={ui.filters}>
      {crises.length > 0 && (
        <Choice
          label={text.crisis}
          value={asked['crisis'] ?? ''}
          of={{ '': text.all, ...Object.fromEntries(crises.map((c) => [c.slug, c.name])) }}
          set={(crisis) => set({ crisis })}
        />
      )}
      <Choice
        label={text.metric}
        value={asked['metric'] ?? ''}
        of={{ '': text.all, ...Object.fromEntries(metrics.map(([key, { title }]) => [key, title])) }}
        set={(metric) => set({ metric })}
      />
      <Choice label={text.review} value={asked['review'] ?? ''} of={text.reviews} set={(review) => set({ review })} />
      {(['from', 'to'] as const).map((name) => (
        <label key={name} class="select">
          <i>{text[name]}</i>
          <input
            type="date"
            value={asked[name] ?? ''}
            onChange={(event) => set({ [name]: event.currentTarget.value })}
          />
        </label>
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  of: Record<string, string>;
  set: (value: string) => void;
}

function Choice({ label, value, of, set }: ChoiceProps) {
  return (
    <label class="select">
      <i>{label}</i>
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        {Object.entries(of).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </label>
  );
}

/** The sentence with the words that were asked for in bold, and the figure that leads to its evidence. */
function Found({ figure, words: asked, crisis }: { figure: FigureJson; words: string; crisis: string | null }) {
  const page = crisis ? `/crises/${encodeURIComponent(crisis)}` : '/';
  const at = figure.quote.toLowerCase().indexOf(asked.toLowerCase());
  const [start, end] = at < 0 ? [0, 0] : [at, at + asked.length];
  return (
    <li>
      <div class="l1">
        <Link class="val" href={`${page}?figure=${encodeURIComponent(figure.id)}`}>
          {asSaid(figure, figure.quote)} {countedWords(figure, asSaid(figure, figure.quote))}
        </Link>
        <ReviewBadge review={figure.review} />
      </div>
      <p class="said" dir="auto">
        {figure.quote.slice(0, start)}
        <b>{figure.quote.slice(start, end)}</b>
        {figure.quote.slice(end)}
      </p>
      <div class="l2 row">
        <Who claimant={figure.claimant} />
        {figure.to && <span class="nb">{ui.asOfDay(day(figure.to))}</span>}
        <span>{figure.publisher}</span>
        {figure.published && <span class="nb">{day(figure.published)}</span>}
      </div>
    </li>
  );
}
