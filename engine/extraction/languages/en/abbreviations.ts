/** Abbreviations whose full stop ends no sentence, folded to lower case without their last stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof rev hon sr jr st mt ft col gen gov lt maj sgt capt brig cpl cdr adm amb sen rep pres
no nos art para approx est ca cf vs fig pp p vol ed incl resp tel ext sq dept govt prov dist reg min max avg
e.g i.e al viz op`.split(/\s+/u),
);

/** Abbreviations that may also close a sentence: they do where a capital letter follows that opens one. */
export const ABBREVIATIONS_THAT_MAY_CLOSE: ReadonlySet<string> = new Set(
  `u.s u.k u.n u.s.a d.c e.u a.m p.m am pm etc inc ltd co corp bros jan feb mar apr jun jul aug sep sept oct nov dec
mon tue tues wed thu thur thurs fri sat sun hrs ph.d`.split(/\s+/u),
);

/** Words that open a sentence rather than go on with a name after an abbreviation that may close one. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `the a an it in at on he she they we this that these those there but and according about more some over nearly
as after an its his her their most many officials police`.split(/\s+/u),
);
