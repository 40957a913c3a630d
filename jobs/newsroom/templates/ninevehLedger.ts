/** Nineveh Ledger: tables in tables, windows-1252, a feed without dates; the day stands in the visible text alone. */
import { writeRss } from '../feeds.js';
import { DISCLAIMER, dateParts, escapeMarkup } from '../html.js';
import { ninevehLedgerArticles } from '../pages/ninevehLedger.js';
import type { Block, Outlet, ServedArticle } from '../types.js';

const FEED_PATH = '/nineveh-ledger/backend.rss';

/** Paragraphs as old pages part them: by two breaks. */
function paragraphs(body: readonly Block[]): string {
  const texts = body.map((block) => {
    if (typeof block !== 'string') throw new Error('the Ledger prints plain paragraphs only');
    return escapeMarkup(block);
  });
  return texts.join('<br><br>\n');
}

function page(article: ServedArticle): string {
  const { year, month, day, weekday } = dateParts(article.published);
  return `<HTML>
<HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">
<TITLE>${escapeMarkup(article.title)}</TITLE>
</HEAD>
<BODY BGCOLOR="#FFFFFF" LINK="#000099">
<TABLE WIDTH="780" BORDER="0" CELLPADDING="0" CELLSPACING="0" ALIGN="center">
<TR><TD COLSPAN="3" BGCOLOR="#003366"><FONT COLOR="#FFFFFF" SIZE="5"><B>Nineveh Ledger</B></FONT> <FONT COLOR="#FFFFFF" SIZE="1">Founded by the printers of the province</FONT></TD></TR>
<TR>
<TD WIDTH="130" VALIGN="top" BGCOLOR="#EEEEEE"><FONT SIZE="2">
<A HREF="/nineveh-ledger/">Front page</A><BR>
<A HREF="/nineveh-ledger/section.php?id=2">Province</A><BR>
<A HREF="/nineveh-ledger/section.php?id=3">Farming</A><BR>
<A HREF="/nineveh-ledger/section.php?id=7">Classifieds (214)</A><BR>
<A HREF="/nineveh-ledger/section.php?id=9">Obituaries (6)</A><BR><BR>
Wheat 610<BR>Barley 455<BR>Diesel 750
</FONT></TD>
<TD WIDTH="490" VALIGN="top">
<TABLE WIDTH="100%" CELLPADDING="8"><TR><TD>
<FONT SIZE="5"><B>${escapeMarkup(article.title)}</B></FONT><BR>
<FONT SIZE="2"><I>${escapeMarkup(article.byline ?? '')}</I></FONT><BR>
<FONT SIZE="2">${weekday}, ${month} ${day}, ${year}</FONT>
<BR><BR>
<FONT FACE="Times New Roman" SIZE="3">${paragraphs(article.body)}</FONT>
</TD></TR></TABLE>
</TD>
<TD WIDTH="160" VALIGN="top" BGCOLOR="#F8F4E0"><FONT SIZE="2">
<B>In today's paper</B><BR><BR>
<A HREF="/nineveh-ledger/story.php?id=1101">Locusts: 900 farms hit</A><BR><BR>
<A HREF="/nineveh-ledger/story.php?id=1077">Flu fells 130 pupils</A><BR><BR>
<A HREF="/nineveh-ledger/story.php?id=1060">Bazaar fire guts 44 shops, two injured</A><BR><BR>
You are visitor number 1,904,377
</FONT></TD>
</TR>
<TR><TD COLSPAN="3" ALIGN="center"><FONT SIZE="1">${DISCLAIMER}</FONT></TD></TR>
</TABLE>
</BODY>
</HTML>
`;
}

export const ninevehLedger: Outlet = {
  name: 'Nineveh Ledger',
  folder: 'nineveh-ledger',
  articles: ninevehLedgerArticles,
  encoding: 'windows-1252',
  page,
  feed: {
    path: FEED_PATH,
    type: 'text/xml',
    write: (articles, site) =>
      writeRss(articles, site, {
        title: 'Nineveh Ledger',
        folder: 'nineveh-ledger',
        path: FEED_PATH,
        encoding: 'windows-1252',
        dated: false,
      }),
  },
};
