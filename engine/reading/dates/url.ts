/** Dates in addresses. */
import type { FoundDate } from '../types.js';
import { isoDay } from './parseDate.js';

/** A date in an address; `folders` where it is a path of its own, which only a publishing system makes. */
export interface UrlDate extends FoundDate {
  folders: boolean;
}

/** The date in an address: `/2016/11/03/`, `/2016/nov/03/`, `/2016-11-03/`, `/20161103`, `-03-11-2016`; whole days only. */
export function dateOfUrl(url: string | null): UrlDate | null {
  if (url === null) return null;
  const path = url.replace(/^[a-z]+:\/\/[^/]*/iu, '').split(/[?#]/u)[0]!;
  const urlDate = (year: string, month: number, day: string, folders: boolean): UrlDate | null => {
    const value = isoDay(Number(year), month, Number(day));
    return value === null ? null : { value, precision: 'day', foundIn: 'url', folders };
  };
  const named =
    /\/((?:19|20)\d\d)\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\/(\d{1,2})(?!\d)/iu.exec(path);
  if (named)
    return urlDate(
      named[1]!,
      'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(named[2]!.toLowerCase()) / 3 + 1,
      named[3]!,
      true,
    );
  const folders = /\/((?:19|20)\d\d)\/(\d{1,2})[/-](\d{1,2})(?!\d)/u.exec(path);
  if (folders) return urlDate(folders[1]!, Number(folders[2]), folders[3]!, true);
  const slug =
    /(?<!\d)((?:19|20)\d\d)[-_/.](\d{2})[-_/.](\d{2})(?!\d)/u.exec(path) ??
    /(?<!\d)(20[012]\d)([01]\d)([0-3]\d)(?!\d)/u.exec(path);
  if (slug) return urlDate(slug[1]!, Number(slug[2]), slug[3]!, false);
  const reversed = /(?<!\d)([0-3]?\d)[-_]([01]?\d)[-_](20[012]\d)(?!\d)/u.exec(path);
  return reversed && urlDate(reversed[3]!, Number(reversed[2]), reversed[1]!, false);
}

/** `2016-11` of an address with folders for year and month, and a page below them; null for most. */
export function monthOfUrl(url: string | null): string | null {
  const match = /^[a-z]+:\/\/[^/]+(?:\/[^/?#]+){0,4}?\/((?:199|20[0-3])\d)\/(0[1-9]|1[0-2])\/[^/?#]*\p{L}/iu.exec(
    url ?? '',
  );
  return match && `${match[1]}-${match[2]}`;
}
