/** The review queue: what waits on the left, the item that is looked at on the right, both led by the keyboard. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReviewItemJson } from '../../../server/api/review.js';
import type { CrisisJson } from '../../../server/api/schemas.js';
import { go } from '../../address.js';
import { assign, getReviewQueue, setNotAboutUs, undoNotAboutUs } from '../../api.js';
import { neutralShapes } from '../../charts/claimants.js';
import { useChoices, youAs } from '../../choices.js';
import { actorName } from '../../format/actor.js';
import { said } from '../../format/claim.js';
import { review as text } from '../../format/review.en.js';
import { ui } from '../../format/ui.en.js';
import { words } from '../../format/words.en.js';
import { useKeys } from '../../keys.js';
import { useLoad } from '../../load.js';
import type { PageProps } from '../../pages.js';
import { Link } from '../Link.js';
import { ErrorNotice, FailureNotice, PageError, PageSkeleton } from '../Notices.js';
import { Neutral } from '../Who.js';
import { ManualForm } from './ManualForm.js';
import { Orphans } from './Orphans.js';
import { ConflictNotice, Toast } from './Outcome.js';
import { Queue } from './Queue.js';
import { QueueFilters } from './QueueFilters.js';
import { QueueItem } from './QueueItem.js';
import { RejectForm } from './RejectForm.js';
import { useDecide } from './useDecide.js';
import '../../style/review.css';

export function ReviewPage({ query, crises }: PageProps) {
  useEffect(() => {
    document.title = `${text.title} · ${ui.product}`;
  }, []);
  if (!crises.data) {
    return crises.error ? <PageError title={text.title} failed={text.loadFailed} loaded={crises} /> : <PageSkeleton />;
  }
  const slug = query.get('crisis') ?? crises.data.find((c) => c.counts.unreviewed > 0)?.slug;
  const crisis = crises.data.find((c) => c.slug === slug) ?? crises.data[0];
  if (!crisis) return <Nothing title={text.noCrisis} />;
  return <CrisisQueue key={crisis.slug} crisis={crisis} crises={crises.data} query={query} />;
}

const whatOf = ({ claim }: ReviewItemJson): string =>
  text.claimBy(said(claim), words.metrics[claim.metric].counted, claim.claimant.name);

const seen = ({ prints }: ReviewItemJson) => prints.map((p) => ({ figureId: p.figureId, seenRevision: p.revision }));

function CrisisQueue({ crisis, crises, query }: { crisis: CrisisJson; crises: CrisisJson[]; query: URLSearchParams }) {
  const { name } = useChoices();
  const filters = {
    crisis: crisis.slug,
    metric: query.get('metric'),
    confidence: query.get('confidence'),
    assignee: query.get('assigned') === 'me' ? youAs(name) : null,
    order: query.get('order'),
  };
  const loaded = useLoad(`queue ${JSON.stringify(filters)}`, () => getReviewQueue(filters));
  const decide = useDecide();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [form, setForm] = useState<'correct' | 'reject' | 'hand' | null>(null);
  // What was just decided leaves the list at once; the next answer of the server has it no longer, or has it again.
  useEffect(() => setGone(new Set()), [loaded.at]);
  const items = useMemo(() => loaded.data?.items.filter((i) => !gone.has(i.claim.id)) ?? [], [loaded.data, gone]);
  const neutral = useMemo(() => neutralShapes(items.map((item) => item.claim)), [items]);
  const at = Math.max(
    0,
    items.findIndex((item) => item.claim.id === currentId),
  );
  const current = items[at] ?? null;
  const chosen = items.filter((item) => selected.has(item.claim.id));
  const aim = chosen.length > 0 ? chosen : current ? [current] : [];
  const what = aim.length === 1 ? whatOf(aim[0]!) : text.done.several(aim.length);

  const show = (index: number): void => {
    const item = items[Math.max(0, Math.min(items.length - 1, index))];
    if (!item) return;
    setForm(null);
    setCurrentId(item.claim.id);
  };
  /** Takes items off the list and goes to the one after the current one. */
  const leave = (left: ReviewItemJson[]): void => {
    const ids = new Set(left.map((item) => item.claim.id));
    const next = items.slice(at).find((item) => !ids.has(item.claim.id)) ?? items.findLast((i) => !ids.has(i.claim.id));
    setGone((before) => new Set([...before, ...ids]));
    setSelected(new Set());
    setForm(null);
    setCurrentId(next?.claim.id ?? null);
  };
  const decideAll = async (
    verdict: 'confirm' | 'reject' | 'correct',
    rest: { reason?: string | null; changes?: object } = {},
  ): Promise<void> => {
    if (aim.length === 0) return;
    // One look at a claim settles it; a rejection or correction is about every print that says the same.
    const figures = aim.flatMap((item) => (verdict === 'confirm' ? seen(item).slice(0, 1) : seen(item)));
    if (await decide.decide({ figures, verdict, what, ...rest })) leave(aim);
  };
  const notUs = async (): Promise<void> => {
    const [item] = aim;
    if (!item || aim.length > 1) return;
    const done = await decide.act(text.done.notUs(what), async () => {
      const { id } = await setNotAboutUs(crisis.slug, item.claim.figureId);
      return { what, take: () => undoNotAboutUs(id) };
    });
    if (done) leave([item]);
  };
  const assignTo = async (assignee: string | null): Promise<void> => {
    const evidence = aim.flatMap((item) => item.prints.slice(0, 1).map((print) => print.evidenceId));
    const says = assignee ? text.done.assigned(actorName(assignee), aim.length) : text.done.unassigned(aim.length);
    await decide.act(says, async () => {
      await assign(evidence, assignee);
      return null;
    });
    setSelected(new Set());
  };
  const toggle = (id: string): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  const open = form === 'hand';
  useKeys(
    open
      ? {}
      : {
          j: () => show(at + 1),
          k: () => show(at - 1),
          c: () => void decideAll('confirm'),
          e: current && chosen.length < 2 ? () => setForm('correct') : undefined,
          r: current ? () => setForm('reject') : undefined,
          x: () => void notUs(),
          u: () => void decide.undo(),
          ' ': current ? () => toggle(current.claim.id) : undefined,
        },
  );

  if (!loaded.data) {
    return loaded.error ? <PageError title={text.title} failed={text.loadFailed} loaded={loaded} /> : <PageSkeleton />;
  }
  const { waiting, fitting, today, assignees } = loaded.data;
  const all = today.decided + waiting;
  return (
    <Neutral.Provider value={neutral}>
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p>
            {text.progress(crisis.name, waiting, today.decided)} · {name ? text.asYou(name) : text.asNobody}{' '}
            <Link href="/settings">{name ? text.change : text.giveName}</Link>
          </p>
          {all > 0 && (
            <progress
              class="done"
              max={all}
              value={today.decided}
              aria-label={text.progressAloud(today.decided, all)}
            />
          )}
        </div>
        <div class="end">
          <button type="button" class="btn" onClick={() => setForm('hand')}>
            {text.byHand}
          </button>
        </div>
      </div>
      <QueueFilters crisis={crisis} crises={crises} query={query} />
      {loaded.error && <ErrorNotice title={text.loadFailed} loaded={loaded} />}
      {decide.conflict && <ConflictNotice conflict={decide.conflict} decide={decide} onDone={() => leave(aim)} />}
      {decide.failure && <FailureNotice failure={decide.failure} />}
      {open && (
        <ManualForm
          onDone={(entered) => {
            setForm(null);
            decide.say(text.done.entered(entered));
          }}
          onCancel={() => setForm(null)}
        />
      )}
      {!current ? (
        <Empty filtered={waiting > 0 && fitting === 0} crisis={crisis} today={today} />
      ) : (
        <div class="review" aria-busy={loaded.busy}>
          <Queue
            items={items}
            more={fitting - loaded.data.items.length}
            current={current.claim.id}
            selected={selected}
            assignees={assignees}
            you={youAs(name)}
            onShow={(id) => show(items.findIndex((item) => item.claim.id === id))}
            onToggle={toggle}
            onSelectAll={(on) => setSelected(new Set(on ? items.map((item) => item.claim.id) : []))}
            onConfirm={() => void decideAll('confirm')}
            onReject={() => setForm('reject')}
            onAssign={(to) => void assignTo(to)}
          />
          <section class="item" aria-label={text.item(at + 1, items.length)}>
            {form === 'reject' && (
              <RejectForm onReject={(reason) => void decideAll('reject', { reason })} onCancel={() => setForm(null)} />
            )}
            <QueueItem
              key={current.claim.id}
              item={current}
              crisis={crisis}
              correcting={form === 'correct'}
              onCorrect={(changes, reason) => void decideAll('correct', { changes, reason })}
              onCancel={() => setForm(null)}
              actions={
                <div class="acts">
                  <button
                    type="button"
                    class="btn main"
                    disabled={decide.busy}
                    onClick={() => void decideAll('confirm')}
                  >
                    {chosen.length > 1 ? text.confirmAll(chosen.length) : text.confirm} <kbd>C</kbd>
                  </button>
                  <button type="button" class="btn" disabled={chosen.length > 1} onClick={() => setForm('correct')}>
                    {text.correct} <kbd>E</kbd>
                  </button>
                  <button type="button" class="btn danger" onClick={() => setForm('reject')}>
                    {chosen.length > 1 ? text.rejectAll(chosen.length) : text.reject} <kbd>R</kbd>
                  </button>
                  <button type="button" class="btn" disabled={chosen.length > 1} onClick={() => void notUs()}>
                    {text.notUs} <kbd>X</kbd>
                  </button>
                  <span class="end">
                    <button
                      type="button"
                      class="btn plain"
                      disabled={!decide.canUndo}
                      onClick={() => void decide.undo()}
                    >
                      {text.undo} <kbd>U</kbd>
                    </button>
                    <button
                      type="button"
                      class="btn plain"
                      disabled={at >= items.length - 1}
                      onClick={() => show(at + 1)}
                    >
                      {text.next} <kbd>J</kbd>
                    </button>
                    <button type="button" class="btn plain" disabled={at === 0} onClick={() => show(at - 1)}>
                      {text.previous} <kbd>K</kbd>
                    </button>
                  </span>
                </div>
              }
            />
          </section>
        </div>
      )}
      <Orphans say={decide.say} />
      <Toast decide={decide} />
    </Neutral.Provider>
  );
}

function Empty(props: { filtered: boolean; crisis: CrisisJson; today: { decided: number; corrected: number } }) {
  const { filtered, crisis, today } = props;
  return (
    <section class="panel gap">
      <p class="two">
        <b>{filtered ? text.emptyFilters : text.empty}</b>{' '}
        {!filtered && text.emptyToday(today.decided, today.corrected)}
      </p>
      <p class="row gap-s">
        {filtered && (
          <button
            type="button"
            class="btn"
            onClick={() => go(`/review?crisis=${encodeURIComponent(crisis.slug)}`, true)}
          >
            {text.clear}
          </button>
        )}
        <Link class="btn" href={`/crises/${encodeURIComponent(crisis.slug)}`}>
          {text.toFigures}
        </Link>
      </p>
    </section>
  );
}

function Nothing({ title }: { title: string }) {
  return (
    <>
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p>{title}</p>
        </div>
      </div>
      <p>
        <Link class="btn" href="/">
          {ui.toFigures}
        </Link>
      </p>
    </>
  );
}
