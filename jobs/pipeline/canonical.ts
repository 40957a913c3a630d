/** Which address is the article's own: tracking dropped, and the page's word for it where that can be believed. */

/** Query parameters that say where a reader came from, never what is shown. */
const TRACKING =
  /^(?:utm_.*|at_(?:medium|campaign|custom\d|link.*|format|ptr.*)|mc_[ce]id|_hs(?:enc|mi)|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|igshid|ocid|cmpid|xtor|ns_(?:mchannel|source|campaign|linkname)|__twitter_impression)$/i;

/** The address without tracking parameters and fragment. */
export function dropTracking(url: URL): string {
  const clean = new URL(url);
  clean.hash = '';
  const tracking = [...clean.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of tracking) clean.searchParams.delete(name);
  return clean.href;
}

const siteOf = (url: URL): string => url.hostname.replace(/^(?:www|m|mobile|amp|edition)\./, '');

/**
 * The article's identity. The page's canonical link is taken where it stays on the site and names more than its front
 * page (some sites name that on every page); else the address that answered.
 */
export function canonicalUrl(named: string | null, answered: string): string {
  const from = new URL(answered);
  const to = named === null ? null : URL.parse(named, answered);
  const believed =
    to !== null &&
    /^https?:$/.test(to.protocol) &&
    siteOf(to) === siteOf(from) &&
    (to.pathname !== '/' || to.search !== '' || from.pathname === '/');
  return dropTracking(believed ? to : from);
}
