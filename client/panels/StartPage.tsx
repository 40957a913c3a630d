/** The first minutes: name a crisis, choose what is read for it, see the figures come. Each step stands below the last. */
import { useEffect, useState } from 'preact/hooks';
import type { CrisisJson, StatusJson } from '../../server/api/schemas.js';
import { visit } from '../address.js';
import { ApiError, addByHand, addCrisis, addPreset, addSource, getPresets, runSource } from '../api.js';
import { errorWords } from '../format/error.js';
import { start as text } from '../format/start.en.js';
import { ui } from '../format/ui.en.js';
import { refresh, useLoad } from '../load.js';
import type { PageProps } from '../pages.js';
import { Collecting } from './Collecting.js';
import { Link } from './Link.js';
import { Missing } from './Missing.js';
import { ErrorNotice, FailureNotice, PageSkeleton } from './Notices.js';
import { findPlaceChoices } from './review/findPlaceChoices.js';
import { Suggest } from './review/Suggest.js';
import { type Asked, PreviewPanel } from './sources/PreviewPanel.js';
import '../style/review.css';

export function StartPage({ query, crises, sources, status }: PageProps) {
  useEffect(() => {
    document.title = `${text.title} · ${ui.product}`;
  }, []);
  const slug = query.get('crisis');
  const crisis = crises.data?.find((c) => c.slug === slug) ?? null;
  // One that was just made is in the list that is on its way.
  if (slug && !crisis) return crises.data && !crises.busy ? <Missing title={ui.noSuchCrisis} /> : <PageSkeleton />;
  const own = sources.data?.filter((source) => !source.isSample) ?? [];
  return (
    <>
      <div class="head">
        <div>
          <h1>{crises.data?.length === 0 ? text.first : (crisis?.name ?? text.title)}</h1>
          <p>{text.note}</p>
        </div>
      </div>
      <Step at={0} done={crisis !== null}>
        {crisis ? <p class="two">{text.made(crisis.name)}</p> : <NameCrisis />}
      </Step>
      <Step at={1} off={!crisis}>
        {crisis && <ChooseSources added={own.map((source) => source.name)} />}
      </Step>
      <Step at={2} off={!crisis || own.length === 0}>
        {crisis && own.length > 0 && <FirstFigures crisis={crisis} sources={own.length} status={status} />}
      </Step>
    </>
  );
}

interface StepProps {
  at: 0 | 1 | 2;
  done?: boolean;
  off?: boolean;
  children: preact.ComponentChildren;
}

function Step({ at, done, off, children }: StepProps) {
  return (
    <section class={`panel step${off ? ' off' : ''}`} aria-current={!done && !off ? 'step' : undefined}>
      <header>
        <h2>{text.steps[at]}</h2>
      </header>
      {children}
    </section>
  );
}

function NameCrisis() {
  const [name, setName] = useState('');
  const [places, setPlaces] = useState<{ id: string; name: string }[]>([]);
  const [from, setFrom] = useState('');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const make = async (): Promise<void> => {
    try {
      const { slug } = await addCrisis({
        name: name.trim(),
        places: places.map((p) => p.id),
        from: from.trim() || null,
      });
      refresh();
      visit(`/start?crisis=${encodeURIComponent(slug)}`);
    } catch (error) {
      const known = error instanceof ApiError ? error : new ApiError('internal', String(error));
      setFailure(`${text.failed} ${errorWords(known)}`);
    }
  };
  return (
    <form
      class="form narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (places.length === 0 && !asked) setAsked(true);
        else void make();
      }}
    >
      <label class="field">
        <span>{text.name}</span>
        <input
          class="input"
          required
          maxLength={200}
          placeholder={text.nameHint}
          autocomplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      {places.length > 0 && (
        <ul class="row" aria-label={text.places}>
          {places.map((place) => (
            <li key={place.id}>
              <button
                type="button"
                class="btn"
                aria-label={text.drop(place.name)}
                onClick={() => setPlaces(places.filter((p) => p !== place))}
              >
                {place.name} ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <Suggest
        label={text.place}
        hint={text.placeHint}
        value=""
        find={findPlaceChoices}
        onInput={() => setAsked(false)}
        onChoose={(place) => setPlaces([...places.filter((p) => p.id !== place.id), place])}
      />
      <label class="field">
        <span>{text.from}</span>
        <input
          class="input"
          pattern="\d{4}(-\d{2}(-\d{2})?)?"
          placeholder="2016-10-17"
          title={text.fromHint}
          autocomplete="off"
          value={from}
          onInput={(event) => setFrom(event.currentTarget.value)}
        />
      </label>
      {asked && (
        <p class="two" role="alert">
          {text.noPlace}
        </p>
      )}
      {failure && <FailureNotice failure={failure} />}
      <p>
        <button type="submit" class="btn main">
          {asked ? text.anywhere : text.next}
        </button>
      </p>
    </form>
  );
}

function ChooseSources({ added }: { added: string[] }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [says, setSays] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const presets = useLoad('presets', getPresets);
  const easy =
    presets.data?.items.filter((p) => p.state === 'works' && !p.key && p.values.every((v) => v.standard !== '')) ?? [];
  const attempt = async (add: () => Promise<{ id: string; name: string }>): Promise<void> => {
    try {
      setFailure(null);
      const { id, name } = await add();
      await runSource(id);
      setSays(text.added(name));
    } catch (error) {
      const known = error instanceof ApiError ? error : new ApiError('internal', String(error));
      setFailure(`${text.addFailed} ${errorWords(known)}`);
    }
    refresh();
  };
  /** Nothing is saved before the reader has seen what the address gives. */
  const look = (url: string): void => {
    setSays(null);
    setAsked({
      key: `${url} ${Date.now()}`,
      name: url,
      preview: { url },
      add: async (kind, name) => {
        const source = await addSource({ name, url, kind });
        await runSource(source.id);
        setSays(text.added(name));
        setAsked(null);
        return source;
      },
      page: () => addByHand({ url }),
    });
  };
  return (
    <>
      <form
        class="form narrow"
        onSubmit={(event) => {
          event.preventDefault();
          look(String(new FormData(event.currentTarget).get('url')).trim());
        }}
      >
        <label class="field">
          <span>{text.link}</span>
          <input
            class="input"
            type="url"
            name="url"
            required
            placeholder={text.linkHint}
            autocomplete="off"
            onInput={(event) => {
              const { form, validity } = event.currentTarget;
              if (event.inputType === 'insertFromPaste' && validity.valid) form?.requestSubmit();
            }}
          />
        </label>
        <p class="small muted">{text.linkHelp}</p>
        <p>
          <button type="submit" class="btn main">
            {text.look}
          </button>
        </p>
      </form>
      {asked && <PreviewPanel key={asked.key} asked={asked} onClose={() => setAsked(null)} />}
      <p role="status">{says}</p>
      {failure && <FailureNotice failure={failure} />}
      <h3 class="gap">{text.presets}</h3>
      {presets.error && <ErrorNotice title={text.presetsFailed} loaded={presets} />}
      <ul class="presets">
        {easy.map((preset) => (
          <li key={preset.id}>
            <span>
              <b>{preset.name}</b>
              <span class="small muted"> {preset.licence}</span>
            </span>
            {added.includes(preset.name) ? (
              <span class="muted">{text.chosen}</span>
            ) : (
              <button type="button" class="btn" onClick={() => void attempt(() => addPreset(preset.id, {}))}>
                {text.add}
                <span class="sr"> {preset.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="small gap-s">
        <Link href="/sources">{text.allSources}</Link>
      </p>
    </>
  );
}

function FirstFigures({ crisis, sources, status }: { crisis: CrisisJson; sources: number; status: StatusJson | null }) {
  const { claims, articles } = crisis.counts;
  const idle = status !== null && !status.collecting && status.counts.articles > 0;
  return (
    <>
      <p class="two" role="status">
        {claims > 0 ? text.found(claims, articles) : idle ? text.nothing : text.reading(sources)}
      </p>
      {status?.collecting && <Collecting collecting={status.collecting} />}
      <p class="gap-s">
        <Link class={`btn${claims > 0 ? ' main' : ''}`} href={`/crises/${encodeURIComponent(crisis.slug)}`}>
          {text.see}
        </Link>
      </p>
    </>
  );
}
