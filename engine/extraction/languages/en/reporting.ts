/** English words of reported claims; rules/attribution.ts builds its patterns from them. */
import type { ReportingWords } from '../reportingWords.js';

export const reportingWords: ReportingWords = {
  say: "said|counts(?= (?:some |about |at least )?\\d)|accuse[sd]?(?= (?:[\\p{L}’'-]+ ){1,6}of )|reckons|reckon|reckoned|counted(?! (?:on|for|as|among))|says|say|told|tells|tell(?= (?:us|me|reporters|journalists|the|a|our) )|reported|reports|report|announced(?! (?:\\p{Sc}|\\p{Lu}{2,3}\\p{Sc}?|Rs\\.?) ?\\d)|announces|confirmed|confirms|confirm|added|adds|stated|states|warned|warns|warn|estimated|estimates|estimate|claimed|claims|claim|noted|notes|explained|tweeted|wrote|writes|insisted|acknowledged|acknowledges|admitted|revealed|disclosed|indicated|indicates|indicate|suggested|suggests|suggest|puts?(?= (?:the|their|its|that|this|it (?:at|higher|highest|lower|lowest|as|much|far|closer|nearer)) )|puts?(?= it (?:higher|highest|lower|lowest)[:,;])|puts?(?= (?:[\\p{L}’'-]+ ){0,3}(?:strength|numbers?|toll|figures?|total|size) (?:\\p{L}+ ){0,5}at )|spoken of|spoke of|speaks? of|speaking of|talked of|talks? of|believe|believes|believed|fear|fears|feared|expects|expect|expected|predicted|predicts|thinks|argued|alleged|alleges|recalled|cautioned|informed|mentioned|stressed|lamented|testified|reads|read|showed|shows|show|pointed out|asked(?! (?:donors )?for (?:\\p{Sc}|\\p{Lu}{2,3}\\p{Sc}? ?\\d))|appealed(?! (?:to (?:[\\p{L}’'-]+ ){1,3})?for )|forecast|denied|denies|projected|projects|is aware of|are aware of|calculated|calculates",
  find: 'found(?! (?:beds|homes|shelter|refuge|work|room|lodging))|finds|find|documented|documents|recorded|records|counts(?! of)|lists|received reports(?= of)|verified|identified|registered|listed|tallied|assessed|tracked|monitored|logged|concluded|established|published|issued(?! (?:\\p{Sc}|\\p{Lu}{2,3}\\p{Sc}?|Rs\\.?)? ?\\d)|released(?! (?:\\p{Sc}|\\p{Lu}{2,3}\\p{Sc}?|Rs\\.?)? ?\\d)|submitted|(?:gave|gives|offered|put out|presented|provided)(?= (?:\\p{L}+ ){0,3}(?:numbers?|figures?|tolls?|counts?|estimates?|tally|breakdown)(?![\\p{L}]))|(?:lowered|raised|revised|cut|increased|reduced|updated|trimmed|halved|doubled)(?= (?:its|their|his|her|the) (?:\\p{L}+ ){0,2}(?:estimates?|figures?|counts?|forecasts?|projections?|toll|tally|number) )',
  participles:
    'saying|adding|confirming|reporting|noting|warning|stating|claiming|announcing|estimating|telling|explaining|stressing|insisting|revealing|suggesting|indicating|citing|pointing out',
  accordingTo:
    'according to|in the words of|as per|per(?= the )|based on(?: (?:a|an|the))? (?:\\p{L}+ ){0,2}(?:figures|data|estimates|assessment|assessments|information|reports?) (?:from|of|by)',
  citing: 'quoting|citing|quoted|quotes|cited|cites',
  by: '(?:reported|estimated|announced|confirmed|released|published|recorded|registered|verified|documented|issued|compiled|cited|quoted|stated|tallied|counted|claimed|calculated|made public|put out) by',
  from: '(?:figures?|data|information|statistics|accounts|testimony|estimates?|numbers?|reports?|counts?|assessments?|surveys?|records|tall(?:y|ies)|updates?)(?: (?:that|which|were|was|are|is|have been|has been|had been))?(?: (?:received|provided|collected|gathered|given|compiled|conducted|carried out|released|published|shared|supplied|obtained|reported|issued|made available))? (?:by|from)',
  vague:
    '(?:initial|preliminary|early|first|unconfirmed|unverified|conflicting|latest|current|present|recent) (?:estimates?|figures|statistics|numbers|counts?|tallies|results|indications|information|data|findings)',
  headlineMakers:
    'officials?|police|army|government|ministry|minister|reports?|media|activists|monitors?|agency|authorities|aid groups?|aid workers|rescuers|witnesses|residents|envoy|governor|mayor|president|military',
  documents:
    'report|response plan|statement|update|bulletin|assessment|briefing|survey|situation report|flash update|study|dispatch|communiqué|press release|document',
  inDocument: 'in|from',
  source: 'sources?',
  goesOn:
    'a total of|an additional|(?:another|a further)(?= (?:\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens|several|hundreds|thousands|some |about ))|(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands) (?:more|others)|of the|of these|of those|of them|of whom|of which|these|among them|among those|among these|this includes|the figure|that figure|this figure|the number|that number|the total|the toll|the figures|they include',
  claims:
    'estimates?|appeal|figures?|data|count|reckoning|findings|tally|report|statistics|numbers?|assessment|toll|survey|statement|bulletin|analysis|study|records?|census|update|calculation|tallies|projections?|sources?|appraisal',
  byCount: 'by|on',
  asThen: 'after|as|when|while|before|following|amid|by|via|through|from|during|about',
  accordingToThem:
    'according to (?<person>him|her)|according to (?<body>it)|according to (?<many>them)|by (?<count>his|her|its|their) (?:own )?(?:count|tally|reckoning|estimates?|figures)',
  own: 'own',
  ofReports:
    'latest|recent|local|media|news|press|official|initial|early|first|preliminary|unconfirmed|unverified|conflicting|police|official',
  latest:
    'latest|own|present|official|most recent|recent|new|newest|previous|earlier|preliminary|initial|first|updated|revised|current',
  showing:
    'is|was|stands at|stood at|shows?|showed|suggests?|suggested|indicates?|indicated|puts?|reveals?|revealed|says?|said|of|that|estimates?|estimated|listed|lists?|read|reads|found|finds|gives?|gave|documented|confirmed|confirms?|notes?|noted|cites?|cited|claims?|claimed|warns?|warned|states?|stated|reports?|reported|recorded|records',
  speakers:
    'officials?|bulletin|communiqué|ombudsman|ombudswoman|ombudsperson|ombudsmen|desk|body|staff|schools?|college|church|parish|mosque|diocese|archdiocese|monastery|company|operator|deacon|vicar|rabbi|pastors|bishops|county|chapters?|branch|branches|forecasters?|medic|councillors?|councilors?|councilman|councilwoman|nurses|paramedic|midwife|midwives|surgeon|drivers?|traders?|shopkeepers?|pilots?|engineers?|teachers|headmaster|headteacher|prefect|warden|fisherman|boatman|evacuees?|bystanders?|eyewitness|eyewitnesses|aid worker|rescuer|carers?|shepherd|clerk|sergeant|major|brigadier|admiral|marine|coroner|lecturer|historian|epidemiologists?|counsellors?|monks?|nuns?|abbot|chieftain|guards?|coastguard|rangers|campaigners|clerics?|traders|fishermen|migrants|passengers|survivor|mother|father|neighbou?rs?|aides?|palace|consulate|economists|paramedics|surgeons?|authorities|authority|government|ministry|minister|ministers|police|military|army|spokesman|spokeswoman|spokesperson|spokespeople|spokesmen|agency|agencies|media|report|reports|residents?|witnesses|witness|doctors?|medics|activists?|monitors?|sources?|coalition|groups?|organi[sz]ations?|charity|charities|workers?|villagers?|survivors|rescuers|commander|commanders|general|colonel|captain|lieutenant|governor|mayor|president|secretary|chief|chiefs|director|head|leader|leaders|coordinator|representative|representatives|ambassador|envoy|experts?|analysts?|researchers?|investigators|observatory|watchdog|council|committee|commission|commissioner|department|office|bureau|centre|center|institute|university|association|federation|union|foundation|network|society|red cross|red crescent|forces|force|rebels?|militants?|insurgents|fighters|militia|officers?|soldiers|diplomats?|lawmakers?|senator|lawyers?|priest|bishop|sheikh|elders?|locals|relatives|families|farmers?|refugees|survey|statement|study|plan|newspaper|newspapers|broadcasters?|radio|television|tv|channel|website|daily|administration|embassy|parliament|cabinet|management|services?|team|teams|mission|programme|program|fund|bank|republic|kremlin|manager|nurse|firefighters|inspector|superintendent|administrator|chairman|chairwoman|judge|prosecutors?|prosecution|hospitals?|municipality|regime|opposition|side|alliance|movement|party|nations|nation|journalists?|reporters?|correspondent|volunteers?|employee|man|woman|teacher|student|pastor|imam|adviser|advisor|deputy|counsel|negotiator|meteorologists?|scientists|geologists|seismologists|tracker|consortium|cluster|partners?|actors|assessments?|observers?|monitor|ngos?|aid|UN|U\\.N\\.',
  bodies:
    'government|desk|body|staff|ombudsman|commissioner|doctors|medics|paramedics|nurses|activists|campaigners|charity|charities|cluster|ministries|coastguard|navy|coroner|civil defen[cs]e|civil protection|officials?|authorities|authority|police|agency|agencies|ministry|committees?|council|volunteers|teams?|assessments?|report|office|society|cross|crescent|organi[sz]ations?|groups?|monitors?|observatory|commission|centre|center|union|network|institute|university|mission|army|military|survey|department|service|services|council|board|bureau|hospital|hospitals|researchers|investigators|rescuers|rescue workers|media|watchdog|federation|foundation|programme|census',
  boundaries:
    'that|which|who|whom|when|while|as|because|but|after|before|where|if|since|until|although|though|however|then|meanwhile|whereas|so|than|by|on|to|at|from|with|into|said|says|told|is|are|was|were|be|been|has|have|had|not|also|and then|today|yesterday|saying|killed|killing|displaced|people|injured|dead|including|about|over|more|least|during|between|amid|amidst|following|despite|under|around|near',
  connectors: 'of|for|and|the|in|to|on|de|del|la|al|el|bin|ibn|van|von|da|dos|&',
  attaching: 'at|from|with|near|on',
  sentTo: 'close|ambassador|ambassadors|envoy|adviser|advisor|representative|delegate',
  auxiliaries: 'had|have|has|was|were|is|are|would|will|could|can|may|might|should',
  articles: 'a|an|some|about|around|at|more|over',
  afterVerb: 'on|in|at|by|to|that|from|during|late|early|earlier',
  determiners:
    'the|a|an|its|his|her|their|some|one|two|three|several|many|other|another|this|that|these|those|our|both|all|most|any|earlier|separately',
  occasions:
    'briefing|briefings|conference|interview|statement|report|update|bulletin|reporters|journalists|post|tweet|message|meeting|call|release|address|speech|session|letter|email|e-mail|announcement|visit|hearing|dispatch|facebook|twitter|telegram|x|television|tv|radio|agency|parliament|lawmakers|website',
  atOccasion: 'during|at|on|to|via|in|after|through',
  openings: 'while|as|although|though|whereas|meanwhile|but|and|however|earlier|also|separately',
  busyEnding: 'ing',
  described: 'who|set up|tasked|charged|appointed|formed|led by',
  asSaying: 'as (?:saying|telling|adding|estimating)',
  joints: 'and|but|and then',
  relative:
    'who|which|whose|where|of|in|at|on|from|with|speaking|aged|citing|quoting|himself|herself|both|including|formerly|based|and',
  notInverted: 'told|tells|put|puts|is aware of|are aware of|reads|read',
  titles:
    'president|prime|minister|vice|deputy|governor|mayor|secretary|general|commander|colonel|col|captain|capt|lieutenant|lt|major|maj|brigadier|brig|gen|admiral|sergeant|sgt|inspector|superintendent|chief|director|head|spokesman|spokeswoman|spokesperson|coordinator|commissioner|ambassador|envoy|representative|chairman|chairwoman|chair|manager|officer|official|minister|professor|prof|dr|mr|mrs|ms|sir|sheikh|imam|father|bishop|archbishop|pope|senator|sen|judge|king|queen|prince|sister|brother|resident|farmer|villager|doctor|activist|teacher|analyst|expert|researcher|leader|member|lawmaker|journalist|reporter|correspondent|premier|chancellor|councillor|councilman|administrator|undersecretary|under-secretary-general|secretary-general|information|interior|defence|defense|foreign|health|police|army|military|civil|provincial|regional|local|district|national|federal|state|country|former|senior|acting|assistant|executive|regional|humanitarian|un|emergency|relief|agency|press|media|government|ministry|party|group|head of|the',
  titleParts:
    'prime|vice|information|interior|defence|defense|foreign|health|police|army|military|civil|provincial|regional|local|district|national|federal|state|country|former|senior|acting|assistant|executive|humanitarian|un|emergency|relief|agency|press|media|government|ministry|party|group|the',
  standing: 'at|in|near|on|there|here',
  which: 'which|who',
  whoSay: 'who',
  pronouns: { person: 'he|she', body: 'it', many: 'they|we|i' },
  notBefore:
    "first|other|more|any|all|many|previously|raised|raising|raises|heightened|stoked|fuelled|fueled|sparked|growing|amid|despite|eased|is|are|was|were|be|been|being|it is|to|not|n't|can|could|may|might|would|will|should|must|a|an|the|latest|new|this|that|of|initial|preliminary|present|recent|current|previous|revised|some|early|no|its|their|his|her|our",
  notAfter: 'to be',
  adverbs:
    'also|so far|so|far|later|earlier|then|now|has|have|had|recently|only|already|officially|previously|initially|separately|further|repeatedly|publicly|conservatively|still|currently|reportedly|however|meanwhile|just|first|jointly|therefore|even|itself|himself|herself',
  days: 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday|late|earlier|on|in|this|last|week|month|morning|evening|night',
  notCited:
    'see|photo|image|picture|credit|figure|table|page|note|local time|gmt|utc|pictured|left|right|e\\.g|i\\.e|approximately|about|around|some|including|of which|of whom|also known|aka|formerly|usd|approx|km|miles|percent|per cent|kilometres|families|people|households|persons|individuals|aged|formerly|up|down|from|in|and|or|or about|more than|less than|mostly|mainly|nearly|almost',
};
