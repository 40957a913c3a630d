/** Patterns of English that tell flow from stock and what is expected from what happened. */

/** Between the number and its verb: a state, not an event. */
export const STOCK_CUES =
  /(?<!\p{L})(?:are|is|remain|remains|remained|remaining|still|currently|now)\s{1,3}(?:(?:internally|still|currently|now|also|all|being)\s{1,3}){0,2}(?:displaced|homeless|uprooted)(?!\p{L})|(?<!\p{L})presently\s{1,3}displaced(?!\p{L})|(?<!\p{L})(?:remain|remains|remained|remaining|still|currently|now)\s{1,3}evacuated(?!\p{L})|(?<!\p{L})already\s{1,3}(?:internally\s{1,3})?displaced(?!\p{L})|(?<!\p{L})(?:are|is|remain|remains|remained|still)\s{1,3}(?:(?:still|currently|now|also|all|being)\s{1,3}){0,2}(?:crammed|crowded|packed|huddled|squeezed)(?!\p{L})/iu;

/** Behind a number: they were entered, which is an event. */
export const WERE_REGISTERED =
  /(?<!\p{L})(?:was|were|been)\s{1,3}(?:newly\s{1,3})?(?:registered|recorded|counted)\s{1,3}as(?!\p{L})/iu;

/** Right behind the counted: the count of a moment. */
export const AT_PEAK = /^ *\n? ?at the (?:height|peak)(?!\p{L})/iu;

/** Behind a number: they were given a place, which is an event ("have been billeted at", "had been put up"). */
export const WERE_LODGED =
  /(?<!\p{L})(?:has|have|had)\s{1,3}(?:already\s{1,3}|also\s{1,3}|since\s{1,3}|temporarily\s{1,3}){0,2}(?:been\s{1,3}(?:billeted|housed|hosted|accommodated|lodged|put up|quartered|sheltered)|stayed)(?!\p{L})/iu;

/** Counted as they come: an event although the words are those of a state. */
export const REGISTERED = /(?<!\p{L})(?:registered|registred|recorded|newly|counted)(?!\p{L})/iu;

/** In the sentence before its verb: what holds on a day is a state ("as of 13 October, 50,000 were displaced"). */
export const AS_OF_DAY = /(?<!\p{L})as (?:of|at|on)(?!\p{L})/iu;

/** Between a label of displaced people and its number: an event ("IDPs have arrived in Babile (55,000)"). */
export const CAME_BETWEEN = /(?<!\p{L})(?:arrived|fled|returned|left|reached|moved|came)(?!\p{L})/iu;

/** Right before a number of refugees: they came ("has registered 7,386"). */
export const HAS_REGISTERED =
  /(?<!\p{L})(?:has|have|had)\s{1,3}(?:so far\s{1,3}|already\s{1,3}|also\s{1,3})?(?:registered|recorded|received|welcomed)\s{1,3}(?:about |around |some |over |more than |nearly |almost |at least |an estimated |up to |approximately |another ){0,2}$/iu;

/** Both in one sentence: a state as well ("By the end of May, 1.2 million people were internally displaced"). */
export const BY_END = /(?<!\p{L})(?:(?:by|at) (?:the )?end of|year(?:['’]s|-| )end)(?!\p{L})/iu;
export const WERE_INTERNALLY = /(?<!\p{L})(?:are|were)\s{1,3}internally\s{1,3}displaced(?!\p{L})/iu;
export const WERE_MOVED =
  /(?<!\p{L})(?:are|is|were|was)\s{1,3}(?:internally\s|still\s)?(?:displaced|homeless)(?!\p{L})/iu;

/** Behind a noun of returnees: they are there. */
export const LIVING = /^\s{1,3}(?:\p{L}+\s{1,3}){0,2}?(?:live|lives|living|reside|are|remain|stay)(?!\p{L})/iu;

/** Before the number in its sentence: the count of a moment. */
export const STOCK_OPENINGS =
  /(?<!\p{L})(?:at the (?:height|peak)|peaked|peaks|(?:brings?|bringing|brought|takes?|taking|took|pushes|pushing|raises|raising|raised) (?:to|(?:the|its|their) (?:total|overall|number|tally|figure)))(?!\p{L})/iu;

/** About a verb: it is expected. */
export const EXPECTED =
  /(?<!\p{L})(?:could|might|may|would|will|is expected to|are expected to|expected to|likely to|set to|racing to|scrambling to|expects? (?:\p{L}+ ){1,4}to|due to be|projected to|predicted to|forecast to|forecasted to|at risk of|risk of|risks|risk being|threatens to|threatening to|threatened with|feared to be about to|ordered to|order to|under orders to|order(?:s|ed|ing)? (?:the |a |an )?(?:mass |mandatory |immediate |urgent )?(?:evacuation|relocation)|told to|urged to|advised to|asked to|instructed to|preparing to|prepare to|planning to|plan to|plans to|about to|(?:facing|face|faces) (?:forced )?(?:evacuation|eviction|displacement|deportation|expulsion)|under (?:mandatory )?evacuation orders?|poised to|potentially|if)(?!\p{L})/iu;

/** What undoes it: "may have been killed" is a guess about the past. */
export const NOT_EXPECTED = /(?<!\p{L})(?:could|might|may|would|will|must)\s{1,3}(?:not|have|already)(?!\p{L})/iu;

/** Between a whole and its part. Tested on words joined by spaces. */
export const BREAKDOWN =
  /(?<!\p{L})(?:the (?:highest|largest|greatest) (?:number|numbers|share|concentration)|including|includes|included|among them|amongst them|of whom|of which|of them|comprising|consisting of|made up of|most of them|mostly|mainly)(?!\p{L})|:$/iu;

/** Opens a sentence that names parts of what the one before it counts. */
export const LISTS_THEM =
  /^(?:they|these|those|the (?:dead|victims|missing|injured|wounded|group|toll)) (?:also )?(?:includ\p{L}+|comprise\p{L}*)(?!\p{L})|^among (?:them|those|the (?:dead|victims|missing|injured|wounded|displaced))(?!\p{L})/iu;

/** Right behind a number's noun: those are parts of it as well ("Nine children were among them"). */
export const AMONG_THEM =
  /^ (?:are|were|is|was) (?:also )?among (?:them|those|the (?:dead|victims|missing|injured|wounded|displaced|casualties|fatalities))(?!\p{L})/iu;

/** Right behind a number of people who came: they are still there. */
export const STAYS =
  /^ (?:(?:are|were|is|was|remain|remained)(?: still| now)? (?:staying|living|sheltering|camping|camped|housed|sleeping|hosted)|(?:still |now )?(?:stay|live|remain|shelter))(?!\p{L})/iu;

/** Opens a sentence up to a number that is its subject: adverbs, qualifiers and times alone. */
export const SUBJECT_OPENS =
  /^["“'‘(]?(?:(?:by|on|in|at|until) (?:\p{L}+ ){1,3}|(?:\p{L}+day|yesterday|today|only|but|just|and|some|about|around|at least|more than|over|nearly|almost|up to|as many as|another|so far|later|in all|of these|the other|all|still|then|however|meanwhile),? ){0,3}$/iu;

/** Opens a sentence up to its number: a part of what was counted before. */
export const OF_THEM = /^(?:but |and )?of (?:these|those|them|whom),?(?: \p{L}+){0,3} $/iu;

/** Right behind a number of homes or their noun: all of each is gone, or a part. */
export const WHOLLY = /^(?: (?:are|were|is|was))? (?:totally|fully|completely)(?!\p{L})/iu;
export const IN_PART = /^(?: (?:are|were|is|was))? (?:partially|partly|in part|with cracks)(?!\p{L})/iu;

/** Right behind a number: so many of those counted before are still there. */
export const LEFT =
  /^ (?:are|were|is) (?:still )?left(?![\p{L}-]| (?:without|with|to|homeless|dead|stranded|injured|wounded|in|behind))/iu;

/** A flight out of a whole country: "have fled Syria". Tested from the verb on. */
export const FLIGHT_OUT =
  /^(?:fled|flee|flees|fleeing)\s{1,3}(?:from )?(?:the )?(?:neighbou?ring )?(\p{Lu}[\p{L}’'-]+(?: (?:of|and|\p{Lu}[\p{L}’'-]+)){0,3})/u;

/** A way with the name of where it led. Tested from the verb on. */
export const FLIGHT_TO =
  /^(?:to )?(?:(?:fled|flee|flees|fleeing|escaped|escaping|crossed|crossing|poured|streamed|streaming|pouring|swam|sailed|trekked|walked|moved|gone|left|leaving|spilled|migrated|resettled)\s{1,3}(?:(?:\p{Ll}+|the country)\s{1,3}){0,4}?(?:to|into|for|across to|over to)|(?:fled|flee|flees|fleeing|escaped|crossed)\s{1,3}(?:[\p{L}’'-]+\s{1,3}){0,6}?into|(?:arrived?|arriving|landed|(?:took|taken|taking|sought|seek|seeking|found|finding) (?:refuge|sanctuary|asylum|safety|shelter))\s{1,3}(?:\p{Ll}+\s{1,3}){0,2}?in|reach(?:ed|ing)?)\s{1,3}(?:the )?(?:neighbou?ring |nearby |(?:far )?(?:north|south|east|west)\p{L}*(?:-\p{L}+)? )?(\p{Lu}[\p{L}’'-]+(?: (?:of|and|\p{Lu}[\p{L}’'-]+)){0,3})/u;

/** Between a number, its verb and the words before them: nobody has counted the dead yet. */
export const FEARED = /(?<!\p{L})(?:feared|fear|fears|presumed|missing and presumed)(?!\p{L})/iu;

/** Right before a number: who is told to go has not gone yet. Tested on the sentence up to the number. */
export const ORDERED =
  /(?<!\p{L})(?:order|orders|ordered|ordering|tell|told|telling|urge|urged|urging|ask|asked|asking|advise|advised|advising|warn|warned|instruct|instructed|expects|expected|expecting|evacuation (?:order|orders|notice|notices|advisory|warning)s? (?:for|to|affecting|covering|covers?|covered|affects?|applies to|applied to|was issued for|were issued for|issued for|issued to))\s{1,3}(?:(?:more than|over|at least|about|around|some|up to|as many as|nearly|almost|an estimated|approximately|another)\s{1,3}){0,2}$/iu;

/** Behind a verb of taking away: the water took them, nobody abducted them. */
export const TAKEN_BY_WATER =
  /^[^.;,]{0,40}? by (?:the |a |an )?(?:\p{L}+ ){0,2}(?:floods?|flash-floods?|floodwaters?|waters?|rivers?|currents?|waves?|torrents?|tides?|sea|streams?|landslides?|mudslides?|mud|tsunami|avalanche|storm surge)(?!\p{L})/iu;

/** Right behind a number of the buried: they were mourned. */
export const OF_ITS_OWN =
  /^ of (?:its|their|our|his|her) (?:own|dead|people|men|sons|members|citizens|nationals|fellow)(?!\p{L})/iu;

/** Before a number of armed men: they are the state's. */
export const OF_THE_STATE =
  /(?<!\p{L})(?:army|armies|government|police|military|national guard|security forces)(?!\p{L})/iu;

/** Behind people who were driven away: over a border. */
export const OVER_BORDER =
  /^ (?:over|across) (?:the |its |their |an? )?(?:\p{Lu}[\p{L}’'-]+ )?(?:borders?|frontiers?|river)(?!\p{L})/u;
export const INTO_NAME =
  /^ (?:over |across |back )?(?:into|to) (?:neighbou?ring |nearby )?(\p{Lu}[\p{L}’'-]+(?: (?:of|and|\p{Lu}[\p{L}’'-]+)){0,3})/u;

/** Above the rows of a list: they count who is there. */
export const PLACES_OF_REFUGE =
  /(?<!\p{L})(?:camps?|cent(?:re|er)s?|shelters?|sheltering|idps?|evacuees|hosting|sites?)(?!\p{L})/iu;

/** Right before a number of people of whom nothing is said: they are there. */
export const HOLDS =
  /(?<!\p{L})(?:there (?:are|were)|lodges|lodging|hold(?:s|ing)?|host(?:s|ing)?|hous(?:es|ing)|shelter(?:s|ing)|accommodat(?:es|ing)|swollen to|grown to|now (?:has|at)) (?:now |still |some |about |around |more than |over |nearly |almost |at least |an estimated |up to |approximately ){0,3}$/iu;

/** A verb of treating, and what makes injured of the treated: "treated 118 war-wounded patients". */
export const TREATS = /^(?:treat|treats|treated|treating|admitted|admit|receiv(?:e|es|ed|ing))$/u;
export const WOUNDED = /(?:^|-)(?:wounded|injured)$/u;

/** Those who are killed or injured, and what is done for the injured alone. */
export const CASUALTY = /^casualt(?:y|ies)$/u;
export const CARE =
  /(?<!\p{L})(?:treat(?:s|ed|ing)?|(?:received|receiving|needed|needing) (?:\p{L}+ )?(?:treatment|care|surgery)|admitted|operated on)(?!\p{L})/iu;

/** Behind the treated: what they were treated for is an injury. */
export const TREATED_FOR =
  /^\s{1,3}(?:(?:there|so far|on site|in hospital)\s{1,3})?(?:for|with|suffering from)\s{1,3}(?:\p{L}+\s{1,3}){0,3}?(?:injur(?:y|ies)|wounds?|burns?|smoke|breathing|fractures?|shock|cuts?|bruises|concussion|trauma|gunshot|shrapnel)(?!\p{L})/iu;

/** Right behind the counted: which people are meant. */
export const WHO = /^,? (?:who|whom|that)(?!\p{L})/iu;

/** A participle that tells what was done to the counted, not how they are: "400 evacuated residents". */
export const MOVED_BY_OTHERS = /^(?:evacuated|relocated|evicted|expelled|resettled)$/u;
