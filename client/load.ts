/** Data of the server as state of a panel: what was loaded stays in sight while it is loaded anew, and when that fails. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CollectingJson } from '../server/api/sourceSetup.js';
import { ApiError, askedAnew, onEvent, onSeen } from './api.js';

export interface Loaded<T> {
  /** The last answer, also while a newer one is on its way. */
  data: T | null;
  error: ApiError | null;
  /** When `data` came, as an ISO instant. */
  at: string | null;
  busy: boolean;
  again: () => void;
}

const refreshers = new Set<() => void>();

/** Loads anew everything that is on the screen. */
export function refresh(): void {
  askedAnew();
  for (const again of refreshers) again();
}

/** @param key Names the answer; another key is another question. Null asks nothing. */
export function useLoad<T>(key: string | null, ask: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'again'>>({
    data: null,
    error: null,
    at: null,
    busy: key !== null,
  });
  const asked = useRef(ask);
  asked.current = ask;
  const turn = useRef(0);
  const again = useCallback(() => {
    if (key === null) return;
    const mine = ++turn.current;
    setState((now) => ({ ...now, busy: true }));
    asked.current().then(
      (data) => {
        if (mine === turn.current) setState({ data, error: null, at: new Date().toISOString(), busy: false });
      },
      (error: unknown) => {
        const known = error instanceof ApiError ? error : new ApiError('internal', String(error));
        if (mine === turn.current) setState((now) => ({ ...now, error: known, busy: false }));
      },
    );
  }, [key]);
  useEffect(() => {
    again();
    refreshers.add(again);
    return () => {
      refreshers.delete(again);
      turn.current++;
    };
  }, [again]);
  return { ...state, again };
}

let progress: CollectingJson[] | null = null;
const watchers = new Set<(collecting: CollectingJson[]) => void>();

function tellProgress(collecting: CollectingJson[]): void {
  progress = collecting;
  for (const watch of watchers) watch(collecting);
}

/** What is being collected, as the server tells it live; null until it has told anything. */
export function useProgress(): CollectingJson[] | null {
  const [collecting, setCollecting] = useState(progress);
  useEffect(() => {
    watchers.add(setCollecting);
    return () => {
      watchers.delete(setCollecting);
    };
  }, []);
  return collecting;
}

const QUIET_MS = 1_500;

/** Loads anew when something happened on the server: once, after it has been quiet for a moment or at the latest every few seconds. */
export function useLive(): void {
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const stop = onEvent(() => {
      waiting ??= setTimeout(() => {
        waiting = null;
        if (!document.hidden) refresh();
      }, QUIET_MS);
    }, tellProgress);
    return () => {
      stop();
      if (waiting) clearTimeout(waiting);
    };
  }, []);
}

/** Whether the line is down, and since when. */
export function useOffline(): string | null {
  const [since, setSince] = useState<string | null>(navigator.onLine ? null : new Date().toISOString());
  useEffect(() => {
    const down = (): void => setSince((was) => was ?? new Date().toISOString());
    const up = (): void => {
      setSince(null);
      refresh();
    };
    addEventListener('offline', down);
    addEventListener('online', up);
    return () => {
      removeEventListener('offline', down);
      removeEventListener('online', up);
    };
  }, []);
  return since;
}

const RETRY_MS = { first: 3_000, most: 60_000 };

/**
 * The instant that what is on the screen was last seen at, where it comes from this browser's memory; null: it is fresh.
 * As long as it is not, all is asked for again, ever more rarely: a line that is only weak comes back untold.
 */
export function useSeenAt(): string | null {
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => onSeen(setAt), []);
  const old = at !== null;
  useEffect(() => {
    if (!old) return;
    let wait = RETRY_MS.first;
    let timer = setTimeout(function ask() {
      refresh();
      wait = Math.min(wait * 2, RETRY_MS.most);
      timer = setTimeout(ask, wait);
    }, wait);
    return () => clearTimeout(timer);
  }, [old]);
  return at;
}
