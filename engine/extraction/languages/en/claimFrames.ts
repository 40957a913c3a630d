/** Words about a number that has no noun: somebody names a count ("The rights group spoke of 27"). */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Right before the number: "state television reported 350", "Syria added 2,662". */
export const COUNTING_VERBS = set(
  `reported reports recorded records counted counts confirmed confirms registered registers listed lists logged documented tallied
  estimates estimated claimed claims reckons gave gives added adds cited cites mentions mentioned said says say announced put acknowledged
  admitted`,
);

/** Before "of" and the number: "the government speaks of more than 60,000". */
export const SPEAKING_VERBS = set('speak speaks spoke speaking talk talks talked talking told warned warns');

/** Before "at" and the number: "the opposition puts it at 300". */
export const NAMED_COUNTS = set('it them that this toll figure number total count tally');

/** Right before the number of those whom a place holds: "Nampula hosted another 22,300". */
export const HOLDING_VERBS = set('host hosts hosted hosting hold holds held shelters sheltered houses housed');

/** Before "of" and the number: "a second wave of 600", "another column of several hundred". */
export const GROUPINGS = set(
  'wave waves group groups batch batches column columns convoy convoys contingent party stream',
);

/** Right behind "another 600": they did as those before. */
export const FOLLOWING = set('followed follow came joined did');

/** What may stand right behind such a number; any other word could be its noun. */
export const SPOKEN_ENDS = set(
  'we they who in at on and or but so while from since across for by until as today yesterday overall nationwide there alone',
);
