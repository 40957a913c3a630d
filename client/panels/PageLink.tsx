/** A link to a page outside. A file of a folder source has no address that a browser may follow: its name stands instead. */
import { pageName } from '../format/evidence.js';
import { Icon } from './Icon.js';

export function PageLink({ url, text }: { url: string; text?: string | null }) {
  if (!/^https?:/u.test(url)) return <span class="url">{text ? `${text} (${pageName(url)})` : pageName(url)}</span>;
  return (
    <a href={url} rel="noreferrer noopener" target="_blank">
      {text ?? pageName(url)} <Icon name="out" />
    </a>
  );
}
