/** English words that show where a name is a place, and where it is not. Lower case; rules/placeMentions.ts reads them. */
import type { PlaceWords } from '../placeWords.js';
import { dateWords } from './dates.js';

export const placeWords: PlaceWords = {
  /** "in Mosul", "near Wau Shilluk": a capitalised name after one of them is a place, known or not. */
  locatives: `in at from near around outside inside across throughout within into to towards toward of off over between
    via through fled left leaving fleeing reached reach besieged entered with struck hit on rocked jolted shook battered lashed
    ravaged pounded devastated hammered bombed shelled stormed overran attacked raided seized captured retook`.split(
    /\s+/,
  ),
  /** Those that make an unknown name a place by themselves; "of" and "to" need more. */
  certainLocatives:
    'in from near around outside inside across throughout into towards toward fled at overran shelled retook besieged stormed hit struck reached battered lashed ravaged pounded rocked jolted shook'.split(
      ' ',
    ),
  origin: 'from fled left leaving fleeing abandoned'.split(' '),
  destination: 'to into towards toward reached reach'.split(' '),
  /** Kinds of places, after the name ("Daraa governorate") or before it with "of" ("the town of Chibok"). */
  heads: `province provinces governorate governorates district districts county counties state states region regions
    department departments division divisions municipality municipalities township townships prefecture prefectures
    oblast oblasts raion canton cantons commune communes woreda woredas zone zones subdistrict sub-county payam territory
    territories city cities town towns village villages hamlet suburb suburbs neighbourhood neighbourhoods neighborhood
    neighborhoods ward wards barangay barangays camp camps settlement settlements island islands archipelago valley peninsula
    basin community communities emirate delta plain plains corridor enclave area areas coast parish parishes regency atoll locality quarter tehsil upazila
    upazilas cercle corregimiento dam airstrip airport bay heights borough boroughs estate
    reservation peninsula highlands hills lga lgas forest`.split(/\s+/),
  /** Words between a name and its head: "Melkadida refugee camp", "Zhuang Autonomous Region". */
  headModifiers:
    'refugee idp displacement transit autonomous metropolitan capital administrative special reception local government'.split(
      ' ',
    ),
  /** Parts of a place that belong to its name as written: "eastern Mosul". */
  directions:
    `north south east west northern southern eastern western central north-east north-west south-east south-west
    northeast northwest southeast southwest north-eastern north-western south-eastern south-western northeastern northwestern
    southeastern southwestern upper lower greater rural downtown inner outer mid old`.split(/\s+/),
  /** Before a name they make it somebody or something that is no place: "Cyclone Pam", "President Jordan". */
  notPlaceBefore:
    `cyclone hurricane typhoon storm operation president minister governor mayor general colonel captain major
    sheikh imam pope king queen prince princess mr mrs ms dr sir judge senator secretary ambassador professor father sister
    bishop archbishop battalion brigade uss hms flight radio tv`.split(/\s+/),
  /** In a run of capitals they make the whole run a body: "Salta Governor", "Yemen Data Project". */
  bodies:
    `ministry minister ministers committee government army forces force observatory cross crescent council university
    party authority authorities agency office times post news daily herald tribune gazette bank group police commission
    commissioner movement front coordinator mission programme program plan project fund governor mayor president secretary
    spokesman spokeswoman spokesperson association federation foundation institute institution centre center network
    organisation organization organizations service services society union league parliament congress court tribunal embassy
    department bureau corps guard brigade battalion command coalition alliance militia airlines airport university college
    school hospital church mosque stadium club cup survey monitor watch radio television tv agreement accord treaty
    declaration convention conference summit war crisis response appeal relief humanitarian charity aid street road avenue
    highway bridge river hotel stadium operation act bill law day week directorate secretariat peshmerga state-run journal
    chronicle standard express telegraph guardian review magazine press reporter correspondent staff fire-fighters rescue
    fire complex blaze defence defense disaster emergency meteorological geological data house palace white
    `
      .trim()
      .split(/\s+/),
  /** Capitalised after a locative and still no place. */
  neverPlaces:
    `jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday ramadan eid christmas easter god allah i we he she they it the a an this that these those
    islamic isis isil daesh hezbollah hamas taliban boko haram al-qaeda al-shabaab houthi houthis rohingya kurdish kurd kurds
    hindu hindus buddhist buddhists catholic catholics jewish jews protestant orthodox
    african asian european american latin
    arab arabs muslim muslims christian christians sunni shia shiite shiites yazidi yazidis internet facebook twitter spring
    summer autumn winter new total internal phase level category day parliament congress act covid covid-19 ebola english
    french arabic spanish russian according since between among around about after before while when where as by if no an our
    their his her its my your local people families children women men civilians residents many most some more all at least
    over nearly almost only another other others both each every there here one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    hundreds thousands dozens can than more date meta free old para say tell save store us come goes logo begun roles
    human sake retreat best world deal opt hit un se se who what how which with without within under over up down out
    into onto from for to of off and or but so yet nor not never ever also too just still even then now today
    yesterday tomorrow new update overview key figures total summary highlights source sources figure table map note
    crisis situation report health food water shelter education protection needs people funding contact
    rebels militants officials authorities government president minister police army troops soldiers fighters
    humanitarian aid response emergency national international united nations security council red cross crescent
    ministry department office agency agencies village villages camp camps city district province region state county
    road river lake sea ocean mount mountain island islands north south east west`.split(/\s+/),
  /** Names of towns that are also ordinary words: places only after a certain locative or with a head. */
  ambiguous:
    `along bar bath bay best big black bo central come date east enough even ever fort gap give golden good green hit
    home hope independence lake lead liberty long male man manage march mary mission mobile most mount nice normal north of
    orange page palm park police port progress raja reading red relief ross same san santa saint sale salt save say sim south
    split split spring sun sur union unity university van victoria wa war west white york young guide batman police media
    concord bend tempe normal reading uri pool dir capital colon un human marks vice police abi flushing isa green union hilo bar pop una van como aurora columbia reform bright crisis boom hub tor wells dover mercy florence valencia lincoln jackson
    madison washington troy sharp lucky battle bury deal rugby ware hull castro sandy rocky lima cork march bandar imam said ali
    hassan mohammed ahmad salem hama kara ban los las camp marine protection general capital district province republic
    federal eastern western northern southern upper lower high commissioner high ward islamic nord sud est ouest
    christian force carter sinai augusta charlotte houston francisco diego jose juan carlos maria`.split(/\s+/),
  /** "the city" takes up the last town, "the province" the last division, "the country" the country. */
  anaphors: {
    the: ['the', 'this', 'that'],
    town: 'city town village capital camp settlement township hamlet'.split(' '),
    village: ['village', 'camp', 'settlement', 'hamlet'],
    district: ['district', 'county'],
    division:
      'province governorate region state department island territory area enclave peninsula prefecture oblast'.split(
        ' ',
      ),
    country: ['country', 'nation', 'nationwide', 'countrywide'],
    never:
      'head chief chiefs elder elders leader leaders council government authorities officials resident residents'.split(
        ' ',
      ),
  },
  connectors:
    'of de del da do das dos di la las le les el al ad ar as ash an az the and du des ez en i e au bin sur'.split(' '),
  /** Between the members of a list. */
  joiners: ['and', 'or', '&', 'as well as'],
  article: 'the',
  peoples: ['community', 'communities'],
  inside: 'in',
  /** A number before one of them is a day. */
  months: Object.keys(dateWords.months),
  /** Before "of" or "from" they make the place a point of reference. */
  relations:
    'kilometres kilometers km miles hours hour minutes drive metres away downstream upstream side outskirts close'.split(
      ' ',
    ),
  /** "the border with Iraq", "neighbouring Chad" */
  borders: 'border borders bordering bordered frontier'.split(' '),
  /** "southern areas of Abyei" */
  parts: 'areas parts part area districts suburbs outskirts half regions villages'.split(' '),
  /** Between a locative and the name, beside all words with a hyphen. */
  adjectives:
    `the neighbouring neighboring nearby adjacent besieged embattled remote mountainous coastal tiny landlocked camp refugee idp
    drought-stricken ancient historic strategic devastated conflict-torn impoverished ravaged capital town city village
    state province district entire whole all hilly`.split(/\s+/),
  /** Before "of" they make an unknown name a place: "residents of Kampung Pasir", "the mayor of Roboré". */
  ofPlaces:
    'residents inhabitants villagers mayor outskirts suburbs streets parts areas north south east west centre center'.split(
      ' ',
    ),
  auxiliaries: 'is was are were has have had will would can could may might did does broke burst rose'.split(' '),
  /** Locatives that seldom tie a figure to the place. */
  looseLocatives: ['of'],
  /** After another place they only say where that is: "Ghouta near Damascus". */
  nearness: 'near outside around'.split(' '),
  /** After a name they make it an adjective: "the Caribbean country". */
  /** Behind a name that nobody knows they make it a building's: "the Abu Oreiban school". */
  buildings:
    'school schools hospital clinic mosque church market hotel bridge airport base university stadium station street road prison building tower factory club'.split(
      ' ',
    ),
  /** Behind a name of a people they make a place: "the Philippine capital", "the Libyan coast". */
  /** Bodies by their initials: no places, though one of that name may lie somewhere. */
  initials: ['un', 'u.n', 'u.n.', 'eu', 'e.u.', 'au', 'nato', 'who', 'al jazeera', 'al-jazeera', 'jazeera'],
  ofPeoples: 'capital coast coastline border shores waters'.split(' '),
  outlets: 'news media television tv radio broadcaster newspaper'.split(' '),
  whoGuards: /^ (?:troops|guards?|police|force|patrol)/u,
  notPlaceAfter:
    'country nation countries nations leader leaders tribe tribes tribesmen tribal clan clans militia fighters separatists language route'.split(
      ' ',
    ),
  /** Divisions and money of one country; armed groups cross borders. */
  telling: {
    PHL: 'barangay barangays ndrrmc dswd calabarzon',
    BGD: 'upazila upazilas',
    IND: 'panchayat panchayats ndrf sdrf asdma',
    NPL: 'vdc vdcs',
    ETH: 'woreda woredas kebele kebeles birr',
    SSD: 'payam payams',
    NGA: 'lga lgas naira ungwan',
    COD: 'groupement groupements chefferie fardc monusco',
    CAF: 'minusca',
    COL: 'corregimiento corregimientos vereda veredas',
    IDN: 'regency regencies kabupaten kecamatan rupiah bnpb bpbd basarnas',
    MYS: 'kampung ringgit',
    MMR: 'kyat kyats tatmadaw',
    UKR: 'hryvnia hryvnias hromada hromadas',
    THA: 'baht tambon',
    MOZ: 'meticais metical',
    AFG: 'afghani afghanis',
  },
  nationwide:
    /^[^.;,]*(?<!\p{L})(?:nationwide|countrywide|across the country|throughout the country|around the country)(?!\p{L})/iu,
  /** Behind a name that nobody knows: it is a place ("Huyum, a farming settlement in …"). */
  apposition:
    /^, (?:an?|the) (?:[\p{Ll}’'-]+ ){0,3}(?:village|town|hamlet|settlement|suburb|city|island|district|community|camp|locality|neighbou?rhood|quarter|port|resort|township|municipality|commune)(?!\p{L})/u,
  whereClause: /^,? where (?:\p{Ll}+ ){0,4}$/u,
  treated:
    /(?<!\p{L})(?:taken|rushed|brought|flown|transferred|admitted|treated|hospitali[sz]ed|recovering|ferried|evacuated|are|were|was) (?:to |at |in |for treatment (?:to|at|in) )?(?:an? |the |several |various |different )?(?:\p{Ll}+ )?(?:hospitals?|clinics?) (?:in|at|of)(?: the)? $/iu,
  speaks: /^,? (?:said|says|told|added|adds)(?!\p{L})/u,
  wars: /(?<!\p{L})(?:the|a|this|that)(?: [\p{L}-]+){0,3} (?:war|conflict|insurgency|uprising|rebellion|civil war)(?!\p{L})/iu,
  /** "told the Sentinel in Mubi", "said by telephone from Goma", "told journalists in Geneva" */
  speaking:
    /(?<!\p{L})(?:told|tells|said|says|spoke|speaking|talking)(?: (?!that |who |when |after |before |killed |people )[\p{L}’'.-]+){0,5} (?:in|from|at|near)(?: the)? $/iu,
  /** "said Manuel Amu, an official in Saratamata" */
  speakersPlace:
    /(?<!\p{L})(?:said|says|told|tells|according to) (?:\p{Lu}[\p{L}’'.-]*,? ){1,5}(?:an?|the|who) (?:[\p{L}’'-]+ ){1,7}$/u,
  /** "according to Libya’s health ministry", "said Syria's state television" */
  sourced: /(?<!\p{L})(?:according to|said|says|told|reported by|quoted by|cited by)(?: the)? $/iu,
  /** "According to the authorities in Puntland" */
  sourcedIn: /(?<!\p{L})according to (?:the )?(?:\p{Ll}[\p{L}-]* ){1,4}$/iu,
  whoClause: /, who [^,.;]{0,60}$/u,
  thenSays: /^[^,.;\d]{0,30}, (?:said|says|told)(?!\p{L})/u,
  saidBefore: /(?<!\p{L})(?:according to|said|says) [^.;]{0,60}$/iu,
  /** "Riyadh, whose warplanes lead the coalition, has promised", "Japan has pledged" */
  giving:
    /^(?:['’]s government)?(?:,[^,.;]{1,70},)? (?:has |have |had |will |also |and ){0,2}(?:pledged|promised|offered|donated|contributed|committed)(?!\p{L})/iu,
  /** "Iran said 95 of its people were among them", "Cairo has confirmed" */
  claiming:
    /^(?:['’]s (?:\p{Lu}[\p{L}-]+|government|authorities|army|military|presidency|officials|president)(?: (?:\p{Lu}[\p{L}-]+))?)?,? (?:has |have |also |later )?(?:said|says|claims|claimed|insists|insisted|announced|denied|denies|protested|blamed|accused|acknowledged)(?!\p{L})/u,
  /** "Italy's coast guard said", "India's ambassador to the UN told" */
  bodySays:
    /^['’]s (?:[\p{L}-]+ ){1,6}(?:has |have |had |also |later ){0,2}(?:said|says|told|confirmed|announced|reported|estimates|estimated|put|puts)(?!\p{L})/u,
  arrivals:
    /(?<!\p{L})(?:(?:have |had |has )?(?:arrived|arriving)(?: (?:in|at|to))(?: the)?|(?:have|has|had) reached(?: the)?)(?!\p{L})/iu,
  partOf: /^ of (?:them|whom|these|those|which)(?!\p{L})/u,
  /** "16 of them in Zamalka", "including 120 in Homs", "the majority from Pokrovsk" */
  parting:
    /(?<![\p{L}\p{N}])(?:(?<!all )of (?:them|whom|which|these|those)|including|among them|per ?cent|the majority|the rest|the remainder|\d ?%)(?!\p{L})[^,;]{0,40}$/iu,
  clauses: /(?<!\p{L})(?:since|while|whereas|because|after|before|when|where|who|although|as)(?!\p{L})/iu,
  /** "IS-held territory": no name */
  notNameEndings:
    'held controlled led backed based born run occupied affected hit stricken ravaged torn led style wide like era allied linked bound'.split(
      ' ',
    ),
};
