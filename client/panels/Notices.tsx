/** What a panel shows while it has nothing to show: loading, failed, offline. */
import { errorWords } from '../format/error.js';
import { instant } from '../format/locale.js';
import { ui } from '../format/ui.en.js';
import { type Loaded, refresh } from '../load.js';
import { Icon } from './Icon.js';

/** Says what happened, what is still right, and what to do. */
export function ErrorNotice({ title, loaded }: { title: string; loaded: Loaded<unknown> }) {
  return (
    <div role="alert" class="gap">
      <div class="notice bad">
        <Icon name="warning" />
        <div>
          <b>{title}</b>
          {loaded.error && errorWords(loaded.error)} {loaded.at && ui.stillRight(instant(loaded.at))}
        </div>
      </div>
      <p class="gap-s">
        <button type="button" class="btn" onClick={loaded.again}>
          {ui.tryAgain}
        </button>
      </p>
    </div>
  );
}

/** Since when the line is down, or how old is what the browser kept. */
export function OfflineBanner({ since, seenAt }: { since: string | null; seenAt: string | null }) {
  return (
    <div class="notice warn gap" role="status">
      <Icon name="offline" />
      <div>
        <b>{seenAt ? ui.storedSince(instant(seenAt)) : ui.offlineSince(instant(since ?? new Date().toISOString()))}</b>
        {ui.offlineNote}
      </div>
      <span class="end">
        <button type="button" class="btn" onClick={refresh}>
          {ui.tryNow}
        </button>
      </span>
    </div>
  );
}

/** Grey lines and gridlines in the place of a chart. */
export function ChartSkeleton() {
  return (
    <div aria-busy="true" class="gap-s">
      <div class="skel wide" />
      <div class="skel half" />
      <div class="skel-chart" />
      <p class="small muted">{ui.loadingClaims}</p>
    </div>
  );
}

/** A page that could not be loaded at all. */
export function PageError({ title, failed, loaded }: { title: string; failed: string; loaded: Loaded<unknown> }) {
  return (
    <>
      <div class="head">
        <h1>{title}</h1>
      </div>
      <ErrorNotice title={failed} loaded={loaded} />
    </>
  );
}

export function PageSkeleton() {
  return (
    <div class="gap" role="status">
      <h1 class="sr">{ui.loading}</h1>
      <div class="skel title" />
      <ChartSkeleton />
    </div>
  );
}

/** What was asked for was not done, and why. */
export function FailureNotice({ failure }: { failure: string }) {
  return (
    <div class="notice bad gap" role="alert">
      <Icon name="warning" />
      <div>{failure}</div>
    </div>
  );
}
