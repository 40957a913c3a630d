/** A part of the dashboard that is loaded when it is first needed, and what stands in its place until then. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../api.js';
import { ui } from '../format/ui.en.js';
import { ErrorNotice, PageSkeleton } from './Notices.js';

const loaded = new Map<string, ComponentType<never>>();

interface Props<P> {
  /** Names the part; it is loaded once a visit. */
  part: string;
  load: () => Promise<ComponentType<P>>;
  props: P;
  /** Whether the part is a whole page, with a skeleton until it comes; a smaller part stays away until then. */
  page?: boolean;
}

/** @example <Lazy part="sources" load={async () => (await import('./SourcesPage.js')).SourcesPage} props={props} page /> */
export function Lazy<P extends object>({ part, load, props, page = false }: Props<P>) {
  const [tried, setTried] = useState(0);
  const [failed, setFailed] = useState<{ part: string; error: ApiError } | null>(null);
  const Part = loaded.get(part) as ComponentType<P> | undefined;
  useEffect(() => {
    if (loaded.has(part)) return;
    let gone = false;
    load().then(
      (component) => {
        loaded.set(part, component as ComponentType<never>);
        if (!gone) setTried((n) => n + 1);
      },
      (cause: unknown) => !gone && setFailed({ part, error: new ApiError('offline', String(cause)) }),
    );
    return () => {
      gone = true;
    };
  }, [part, tried]);
  if (Part) return <Part {...props} />;
  if (failed?.part === part) {
    const again = (): void => {
      setFailed(null);
      setTried((n) => n + 1);
    };
    return (
      <ErrorNotice title={ui.partFailed} loaded={{ data: null, error: failed.error, at: null, busy: false, again }} />
    );
  }
  return page ? <PageSkeleton /> : null;
}
