/** Words beside a number that make it a rate, an age, a threshold or a share, although its noun could be counted. */

/** Right before the number. */
export const UNLIKELY_BEFORE =
  /(?<!\p{L})(?:aged|aged? \S{1,12},? (?:and|to|or)|ages?|every|each|(?:mother|father|mum|mom|dad|parent|grandmother|grandfather)s? of|(?:families|households|homes) with (?:more|fewer|less) than|out of|groups of(?: (?:more|fewer|less) than)?|group of (?:more|fewer|less) than|gatherings? of(?: (?:more|fewer|less) than)?|(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of)(?: every)?|scale of|batch(?:es)? of|per|(?:can|could|able to|enough to|designed to|built to|meant to) (?:hold|house|accommodate|shelter|host)|to (?:house|accommodate|shelter|host)|(?:built|designed|meant|intended|planned|set up|constructed|equipped) for|split in(?:to)?|cut in(?:to)?|divided in(?:to)?|broken in(?:to)?|average of|an average|rates? (?:not )?of|rate not of \d+, but of|pace of|capacity of|capacity for|capacity to (?:hold|house|accommodate)|room for|space for|seats?|by a factor of|(?:children|girls|boys|kids|infants|people|those|adults|women|men|anyone|everyone) (?:aged )?(?:under|over|below|above)(?: the age of)?|top|first|last|past|next|another one in)\s{0,3}(?:about |around |some |over |more than |up to |nearly |at least )?$/iu;

/** Right before a number: how large each family is; a large number counts the people ("the families of 600 people"). */
export const FAMILY_OF =
  /(?<!\p{L})(?:famil(?:y|ies)|households?) of\s{0,3}(?:about |around |some |over |more than |up to |nearly |at least )?$/iu;
export const LARGEST_FAMILY = 20;

/** Right behind the number's noun phrase. */
export const UNLIKELY_AFTER =
  /^(?:\s{0,3}(?:a|an|per|each|every)\s{1,3}(?:day|week|month|year|hour|night|minute|person|family|household|head|square|hectare)(?!\p{L}| ago| earlier| later| before| after)|\s{0,3}(?:daily|weekly|monthly|annually|yearly|per|times|percent|%|-?years?(?:-| )old|years? of age|out of (?:every )?\d+)(?!\p{L}))/iu;

/** Behind the number's noun phrase, in one clause: so many again and again ("are killed every year"). */
export const RATE_AFTER =
  /(?<!\p{L})(?:(?:every|each|per)\s{1,3}(?:single )?(?:day|week|month|year|night)|daily|weekly|(?<!(?:in|over|within|after|about|for|than|of) )a (?:day|week|month|year)(?=[.,;]))(?!\p{L}| (?:ago|earlier|later|after|before|since|when))/iu;

/** Between the noun phrase and those words: the clause goes on. */
export const ONE_CLAUSE =
  /^(?:\s{1,3}(?!(?:and|but|while|as|when|with|because|who|which|or)(?!\p{L}))\p{L}[\p{L}’'-]*){1,6}\s{1,3}$/iu;

/** Right behind the number itself: how many share one thing ("two to a tent"). */
export const SHARED_BY =
  /^\s{1,3}to (?:a|an|each|every|one|the same) (?:single )?(?:tents?|beds?|rooms?|blankets?|mattress|cells?|desks?|boats?|seats?|bunks?|mats?|cots?|graves?|coffins?|ambulances?|stretchers?)(?!\p{L})/iu;

/** Right before a number: a length of time or a distance more or less ("a minute or two"). */
export const MORE_OR_LESS = /(?<!\p{L})(?:an?|one) \p{Ll}+ or\s{1,3}$/u;

/** Right before a number in words without a noun: meals said as a saying ("feed seventy"). */
export const FED = /(?<!\p{L})(?:feeds?|say|says)\s{1,3}$/iu;

/** Right behind "one …": one who speaks is no count. */
export const SPEAKS = /^\s{1,3}(?:said|says|told|tells|added|explained|recalled|claimed|described|put it)(?!\p{L})/iu;

/** Right behind the number itself: a share ("one in three children"). */
export const SHARE_AFTER =
  /^\s{1,3}(?:in|out of)\s{1,3}(?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?!\p{L}|[ ,.]?\d| (?:weeks?|days?|months?|years?|hours?|provinces|districts|states|countries|cities|towns|villages)(?!\p{L}))/iu;

/** Right behind the number's noun phrase: nothing happened to them. */
export const UNHARMED =
  /^\s{1,3}(?:(?:who|others?|more|people|had|have|all) ){0,2}(?:survived|escaped unhurt|escaped unharmed|were unhurt|were unharmed|unharmed|unhurt)(?!\p{L})/iu;

/** Earlier in the sentence: a rate ("each month about 400 arrive"). */
export const RATE_OPENINGS =
  /(?<!\p{L})(?:each|every)\s{1,3}(?:single |affected |eligible |displaced )?(?:family|household|person|child|victim|recipient|day|week|month|year|hour|night|minute|season)(?!\p{L})/iu;

/** Right before a small number without a noun: it points back ("the two", "these three"). */
export const POINTING = /(?<!\p{L})(?:the|these|those|both|other|first|last|our|my)\s$/iu;

/** Right behind a sum: it is given to each of many. */
export const EACH = /^(?:\s{1,3}(?:each|apiece|per|a head)|[^.;,]{0,40} (?:next of kin|for each|to each))(?!\p{L})/iu;

/** Before a sum: what was lost or what rebuilding costs, which nobody gives. */
export const DAMAGE = /(?<!\p{L})(?:damages?|losses|costs?|costing|price tag)(?!\p{L})[^.;]{0,40}$/iu;

/** Right before a sum: its price. */
export const COST = /(?<!\p{L})(?:at a|the|total|estimated) cost of\s{0,3}\S{0,4}\s?$/iu;

/** Right behind a sum as well. */
export const DAMAGE_AFTER =
  /^ (?:(?:in|of|worth of) (?:\p{L}+ ){0,2}(?:damages?|losses|loss|exports|debt)|(?:reward|bounty|fine|penalty|prize|bonus|salary|price tag|fee|ticket)s?)(?!\p{L})/iu;

/** Right before a sum: what the bereaved get. */
export const COMPENSATION =
  /(?<!\p{L})(?:ex[- ]gratia|compensation|blood money|reward|bounty|ransom|fine|bail)(?: \p{L}+){0,2} of\s{0,3}\S{0,4}\s?$/iu;

/** About counted people: they do what nobody counts in a crisis. */
export const IDLE =
  /(?<!\p{L})(?:watch(?:ed|ing)?|attend(?:ed|ing|ance)|vot(?:ed|ers|ing|es?)|polled|surveyed|interviewed|elect\p{L}*|protest(?:ed|ing|ers|s)?|march(?:e[sd]|ing)|rall(?:y|ied|ies)|demonstrat\p{L}+|gathered|cheer\p{L}*|celebrat\p{L}+|signed|petition\p{L}*|employ\p{L}*|hire[ds]?|recruit\p{L}*|train(?:ed|ing)|taught|enrol\p{L}*|compet\p{L}+|took part|participat\p{L}+|volunteer\p{L}*|donated|had given|have given|gave|paid|visit\p{L}*|travell?ers|audience|on duty|on the lines|staff|jobs?|armed|army|militias?|military|offensive|fighting men|attacking|carried|carrying|aboard|on board|lost (?:a|their) (?:parents?|fathers?|mothers?)|undocumented|infected|cases|tested|convict\p{L}*|sentenced|can be|can hold|capacity|would cost)(?!\p{L})/iu;

/** About a number without a noun: it measures something, or is a price, a score, an address. */
export const MEASURED =
  /(?<!\p{L})(?:clos(?:e|es|ed|ing) at|costs?|prices?|priced|index|shares?|stocks?|peso|dollars?|euros?|currency|turnout|attendance|reading|gauge|pressure|weigh\p{L}*|scor\p{L}*|finished|seconds?|minutes?|degrees|votes?|tickets?|rates?|levels?|temperatures?|winds?|rain\p{L}*|phone|call|desk|hotline|box|pages?|fetch\p{L}*|flights?|livestock|cattle|crops?|acreage|hectares?|cases|population|built|rooms?|beds?|schools?|barangays?|km|metres?|meters?|peaked|volume|inventor\p{L}+|jackpot|entries|record|high of|low of)(?!\p{L})/iu;

/** Right behind counted people: how they are, not what happened to them. */
export const STATES =
  /^(?:[^.;,]{0,24}?(?<!\p{L})(?:are|is|remain|remains|still|now|stay|staying|live|living|sleep|sleeping)| (?:are |were )?in (?:\d+ |the )?(?:\p{L}+ ){0,3}(?:sites?|camps?|cent(?:er|re)s?|shelters?|schools|facilities))(?!\p{L})/iu;

/** Words of business pages, near a sum. */
export const BUSINESS =
  /(?<!\p{L})(?:shares|shareholders?|investors?|revenues?|profits?|quarterly|quarter|earnings|stock|startup|start-up|market value|app|users|airline|club|transfer|box office|sales|dividends|billionaire|factory|phones?|tariffs?|salary|salaries|wages?|retail\p{L}*|discount\p{L}*|savings|regular (?:rate|price)|shipping|fines|penalt(?:y|ies)|election campaign|campaign|lawmakers|trade deal|tax(?:es)?|space|moon|season|playoffs?)(?!\p{L})/iu;

/** Behind counted people: how they are dealt with, not what a doctor does. */
export const TREATED_AS =
  /^(?:\s{1,3}\p{L}+){0,6}?\s{1,3}treated (?:as|like|unfairly|badly|poorly|differently|equally|fairly|with (?:respect|dignity|contempt|suspicion|disdain|kindness))(?!\p{L})/iu;

/** Behind counted people: they go into a building or a contest, not over a border. */
export const WENT_INSIDE =
  /^(?:\s{1,3}\p{L}+){0,3}?\s{1,3}enter(?:ed|ing|s)?\s{1,3}(?:the|an?|its|their|his|her)\s{1,3}(?:\p{L}+\s{1,3}){0,2}?(?:statehouse|capitol|building|hall|church|mosque|temple|shrine|cathedral|stadium|arena|parliament|palace|prison|jail|market|mall|store|shop|school|university|campus|hospital|office|hotel|square|park|tunnel|mine|embassy|museum|workforce|labou?r|race|contest|competition|draw|lottery|final|election)(?!\p{L})/iu;

/** What a text about a crisis says in several words of its own; one of them alone stands in sport and in manuals too ("injury", "fire"). */
export const OF_A_CRISIS =
  /(?<!\p{L})(?:humanitarian|relief|aid|appeals?|victims?|surviv\p{L}+|refugees?|migra\p{L}+|asylum|displac\p{L}+|evacu\p{L}+|homeless|shelters?|camps?|flood\p{L}*|\p{L}*quake|cyclone|hurricane|typhoon|storms?|tornado\p{L}*|monsoon|landslides?|mudslides?|tsunami|volcan\p{L}*|erupt\p{L}*|wildfires?|fires?|blaze|drought|famine|hung(?:er|ry)|malnutrition|conflict|wars?|crisis|emergency|disasters?|donors?|UN|UNHCR|OCHA|WFP|UNICEF|IOM|WHO|Red Cross|Red Crescent|troops|soldiers|army|rebels?|militants?|militias?|fighters|insurgents?|gunmen|terror\p{L}*|ceasefire|siege|besieged|shelling|air ?strikes?|bomb\p{L}*|explosion|blast|attack\p{L}*|raid(?:s|ed)?|clashes|violence|massacre|kill\p{L}*|dead|deaths?|died|die|dying|toll|injur\p{L}+|wound(?:ed|s)|casualt\p{L}+|fatalit\p{L}+|missing|hostages?|abduct\p{L}*|kidnap\p{L}*|detain\p{L}*|detention|arrest\p{L}*|imprison\p{L}*|fled|flee(?:ing|s)?|returnees?|stranded|trapped|rescue\p{L}*|outbreak|epidemic|cholera|ebola|measles|crash|capsiz\p{L}*|collaps\p{L}*|IDPs?|poverty|affected|borders?|frontier|exodus|evict\p{L}*|deport\p{L}*|repatriat\p{L}+|resettle\p{L}*|persecut\p{L}+|genocide)(?!\p{L})/gu;

/** What a report of a game says in several words. */
export const OF_A_GAME =
  /(?<!\p{L})(?:wickets?|innings|batter|batsman|batting|bowl(?:ed|er|ing)|overs|boundary|half-century|goalkeeper|midfielder|striker|defender|quarterback|touchdowns?|playoffs?|season|league|championships?|tournament|semi-?finals?|coach|penalty|scored|scorer|points|rebounds|home run|inning|NBA|NFL|NHL|MLB|FIFA|UEFA|cricket|football|basketball|tennis|hockey|rugby|gameplay|console|multiplayer|highlights|live score)(?!\p{L})/giu;

/** Words of a crisis: a sum near them may be help. */
export const CRISIS =
  /(?<!\p{L})(?:humanitarian|relief|aid|appeal|victims?|survivors?|refugees?|displaced|evacuat\p{L}*|flood\p{L}*|quake|earthquake|cyclone|hurricane|typhoon|storm|famine|hunger|drought|conflict|war|crisis|emergency|disaster|donors?|UN|UNHCR|OCHA|WFP|UNICEF|Red Cross|Red Crescent)(?!\p{L})/u;

/** Earlier in the sentence: what is said of any such event is no news of one ("a mass displacement is an event that forces at least 50 people"). */
export const DEFINED =
  /(?<!\p{L})(?:(?:is|means|as) (?:an?|any) (?:event|incident|movement|disaster|situation)|defined as|definition of)(?!\p{L})[^.;]{0,80}$/iu;

/** Earlier in the sentence: a correction names the number that it takes back ("an earlier version of this article said"). */
export const WITHDRAWN =
  /(?<!\p{L})(?:(?:earlier|previous|original) version of (?:this|the|our) (?:article|story|report|page|piece|bulletin)|this (?:article|story|report|page) (?:originally|previously|earlier|incorrectly|wrongly|mistakenly)|(?:we|it|which) (?:originally|previously|incorrectly|wrongly|mistakenly) (?:said|stated|reported|gave|put|wrote))(?!\p{L})[^;]{0,100}$/iu;
