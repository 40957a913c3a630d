/**
 * Who makes claims: known actors with their other names, and the nouns that tell the kind of an unknown one.
 * Written by us; the kinds are those of CLAIMANT_KINDS. key | name | kind | other names
 */
export const ACTORS = `un|United Nations|un|UN,U.N.,the United Nations,UN officials,UN spokesman,UN agencies,United Nations officials
unhcr|UNHCR|un|UN refugee agency,U.N. refugee agency,United Nations refugee agency,UN High Commissioner for Refugees,United Nations High Commissioner for Refugees,High Commissioner for Refugees,UN's refugee agency,refugee agency
ocha|OCHA|un|UNOCHA,UN OCHA,UN-OCHA,Office for the Coordination of Humanitarian Affairs,Office for Coordination of Humanitarian Affairs,UN Office for the Coordination of Humanitarian Affairs,United Nations Office for the Coordination of Humanitarian Affairs,UN humanitarian office,UN humanitarian agency,UN's humanitarian affairs office,UN humanitarian affairs office,UN humanitarian coordinator,ReliefWeb,Humanitarian Coordinator
iom|IOM|un|International Organization for Migration,International Organisation for Migration,UN migration agency,U.N. migration agency,UN's migration agency,IOM DTM,DTM,Displacement Tracking Matrix,migration agency
unicef|UNICEF|un|UN children's agency,U.N. children's agency,UN Children's Fund,United Nations Children's Fund,UN children's fund,children's agency
wfp|WFP|un|World Food Programme,World Food Program,UN World Food Programme,U.N. World Food Program,UN food agency,U.N. food agency
who|WHO|un|World Health Organization,World Health Organisation,UN health agency,U.N. health agency
fao|FAO|un|Food and Agriculture Organization,Food and Agriculture Organisation,UN Food and Agriculture Organization
unrwa|UNRWA|un|UN Relief and Works Agency,UN agency for Palestinian refugees,UN agency for Palestine refugees
undp|UNDP|un|UN Development Programme,United Nations Development Programme
unfpa|UNFPA|un|UN Population Fund,United Nations Population Fund
ohchr|OHCHR|un|UN human rights office,U.N. human rights office,UN Human Rights Office,Office of the High Commissioner for Human Rights,UN rights office,UN High Commissioner for Human Rights,UN human rights chief
unama|UNAMA|un|UN Assistance Mission in Afghanistan,UN mission in Afghanistan
unami|UNAMI|un|UN Assistance Mission for Iraq,UN mission in Iraq
unmiss|UNMISS|un|UN Mission in South Sudan,UN mission in South Sudan
monusco|MONUSCO|un|UN mission in Congo,UN peacekeeping mission in Congo
minusca|MINUSCA|un|
minusma|MINUSMA|un|
unosat|UNOSAT|un|
un-rc|UN Resident Coordinator|un|UN Resident Coordinator's Office,Resident Coordinator's Office,UN Resident and Humanitarian Coordinator
un-women|UN Women|un|
unaids|UNAIDS|un|
un-habitat|UN-Habitat|un|
undrr|UNDRR|un|UNISDR
un-hrc|UN Human Rights Council|un|UN HRC,Human Rights Council
world-bank|World Bank|un|
ipc|IPC|un|Integrated Food Security Phase Classification
icrc|ICRC|red_cross|International Committee of the Red Cross,Red Cross
ifrc|IFRC|red_cross|International Federation of Red Cross and Red Crescent Societies,International Federation of the Red Cross,International Federation of Red Cross
sarc|Syrian Arab Red Crescent|red_cross|SARC,Syrian Red Crescent
prcs|Palestine Red Crescent|red_cross|PRCS,Palestinian Red Crescent,Palestine Red Crescent Society
red-crescent|Red Crescent|red_cross|Red Crescent Society
msf|MSF|ngo|Doctors Without Borders,Médecins Sans Frontières,Medecins Sans Frontieres,Doctors without Borders
nrc|Norwegian Refugee Council|ngo|NRC
drc-council|Danish Refugee Council|ngo|
idmc|IDMC|ngo|Internal Displacement Monitoring Centre,Internal Displacement Monitoring Center
save-the-children|Save the Children|ngo|
oxfam|Oxfam|ngo|
irc|IRC|ngo|International Rescue Committee
care|CARE|ngo|CARE International
mercy-corps|Mercy Corps|ngo|
world-vision|World Vision|ngo|
islamic-relief|Islamic Relief|ngo|
caritas|Caritas|ngo|
acted|ACTED|ngo|
reach|REACH|ngo|REACH Initiative
hrw|Human Rights Watch|ngo|HRW
amnesty|Amnesty International|ngo|Amnesty
sohr|SOHR|ngo|Syrian Observatory for Human Rights,Syrian Observatory,Britain-based Syrian Observatory for Human Rights,the Observatory
snhr|Syrian Network for Human Rights|ngo|SNHR
white-helmets|White Helmets|ngo|Syria Civil Defence,Syrian Civil Defense
acled|ACLED|ngo|Armed Conflict Location & Event Data Project,Armed Conflict Location and Event Data Project
ucdp|UCDP|ngo|Uppsala Conflict Data Program
icg|International Crisis Group|ngo|Crisis Group
refugees-international|Refugees International|ngo|
christian-aid|Christian Aid|ngo|
airwars|Airwars|ngo|
usgs|US Geological Survey|government|USGS,United States Geological Survey,U.S. Geological Survey
ndrrmc|NDRRMC|government|National Disaster Risk Reduction and Management Council
dswd|DSWD|government|Department of Social Welfare and Development,DROMIC
bnpb|BNPB|government|National Disaster Management Agency,Indonesian National Board for Disaster Management,National Disaster Mitigation Agency
ndma|NDMA|government|National Disaster Management Authority
nema|NEMA|government|National Emergency Management Agency
fema|FEMA|government|Federal Emergency Management Agency
afad|AFAD|government|Disaster and Emergency Management Authority,Disaster and Emergency Management Presidency
echo|ECHO|government|European Commission's Humanitarian Aid,DG ECHO,European Commission
eu|European Union|government|EU
us-coalition|US-led coalition|military|U.S.-led coalition,American-led coalition,US-led military coalition,USA -led military coalition,coalition against ISIS,anti-ISIS coalition,global coalition
saudi-coalition|Saudi-led coalition|military|Saudi-led Arab coalition,Saudi Arabian-led coalition,Arab coalition
nato|NATO|military|
pentagon|Pentagon|military|US Department of Defense,U.S. Department of Defense,Centcom,US Central Command,CENTCOM
idf|Israeli military|military|IDF,Israel Defense Forces,Israeli army
isis|Islamic State|armed_group|ISIS,ISIL,IS,Daesh,Islamic State group,IS group,Amaq,Amaq news agency
taliban|Taliban|armed_group|Taleban,Afghan Taliban
boko-haram|Boko Haram|armed_group|ISWAP
al-shabaab|al-Shabaab|armed_group|al Shabaab,Al-Shabab,al-Shabab
hamas|Hamas|armed_group|
hezbollah|Hezbollah|armed_group|Hizbollah,Hizbullah
houthis|Houthis|armed_group|Houthi,Ansar Allah,Houthi rebels,Houthi movement
m23|M23|armed_group|
rsf|Rapid Support Forces|armed_group|RSF
sdf|Syrian Democratic Forces|armed_group|SDF
gaza-health|Gaza health ministry|government|Gaza's health ministry,Gaza Health Ministry,Hamas-run health ministry,Health Ministry in Gaza,Ministry of Health in Gaza,Palestinian health ministry,Gaza's Health Ministry
reuters|Reuters|media|Thomson Reuters
afp|AFP|media|Agence France-Presse,Agence France Presse
ap|AP|media|Associated Press,The Associated Press
xinhua|Xinhua|media|Xinhua News Agency,Xinhua news agency
anadolu|Anadolu Agency|media|Anadolu
tass|TASS|media|Tass,Itar-Tass
interfax|Interfax|media|
ria|RIA Novosti|media|RIA
bbc|BBC|media|BBC News
cnn|CNN|media|
al-jazeera|Al Jazeera|media|Al-Jazeera
al-arabiya|Al Arabiya|media|Al-Arabiya
sana|SANA|media|Syrian Arab News Agency
irna|IRNA|media|
wam|WAM|media|
pti|PTI|media|Press Trust of India
ians|IANS|media|
ani|ANI|media|
kyodo|Kyodo|media|Kyodo News
yonhap|Yonhap|media|
dpa|dpa|media|Deutsche Presse-Agentur
efe|EFE|media|
ansa|ANSA|media|
bloomberg|Bloomberg|media|
guardian|The Guardian|media|
nyt|The New York Times|media|New York Times
radio-dabanga|Radio Dabanga|media|Dabanga
bernama|Bernama|media|
belta|BelTA|media|`;

/** Nouns by the kind of claimant they make, the more telling kind first: "Iraqi army officials" are military. */
export const KIND_NOUNS: readonly (readonly [kind: string, nouns: string])[] = [
  ['red_cross', 'red cross,red crescent'],
  ['un', 'un,u.n.,united nations'],
  ['armed_group', 'rebel,rebels,insurgents,insurgent,militants,militant group,militia,guerrilla,guerrillas,separatists,jihadists,opposition fighters'],
  ['military', 'military,army,troops,coalition,soldiers,navy,air force,defence ministry,defense ministry,ministry of defence,ministry of defense,general staff,armed forces,commander,commanders,general,colonel,lieutenant,brigadier,major,security forces,joint operations command'],
  ['media', 'media,newspaper,newspapers,news agency,agency reports,television,tv,radio,broadcaster,journalists,press,news,reporter,correspondent,website,daily'],
  ['government', 'government,ministry,minister,president,prime minister,authorities,governor,mayor,police,civil defence,civil defense,department,administration,council,municipality,commission,secretary,parliament,cabinet,embassy,state department,white house,geological survey,disaster management,disaster agency,meteorological,bureau,emergency services,fire department,coast guard,sheriff,district commissioner,court,directorate,republic,kremlin,civil protection,rescue services,health office,governorate,emergency management'],
  ['local', 'residents,resident,villagers,villager,witnesses,witness,locals,elders,elder,survivors,doctors,doctor,medics,medic,activists,activist,hospital,community,sheikh,chief,chiefs,priest,bishop,families,refugees,farmer,relatives,nurse,local leaders,tribal'],
  ['ngo', 'ngo,ngos,aid agency,aid agencies,aid group,aid groups,aid workers,charity,charities,rights group,rights groups,monitor,monitors,monitoring group,observatory,foundation,association,humanitarian organisations,humanitarian organizations,relief agencies,watchdog,human rights,think tank,institute,university,researchers,study,centre,center,network,union,organisation,organization,committee,federation'],
  ['unnamed_officials', 'officials,official,spokesman,spokeswoman,spokesperson,source,sources,diplomats,diplomat,rescuers,rescue workers,investigators,experts'],
];

/** Common nouns in the names of bodies; a name with one of them is no person's. Folded. */
export const NAME_NOUNS: ReadonlySet<string> = new Set(
  `relief bridge hands aid action help helping helpers voice voices watch care water food health peace children
child human humanity humanitarian rights rescue response shelter support solidarity initiative project alliance access without borders
first line front line frontline border valley world global international national light crescent
home homes roof kitchen open doors door people women youth future life lives earth save development
education school schools learning legal justice freedom monitor tracker report reports times post news daily wire press radio desk
data map maps lab crisis emergency disaster flood quake medical doctors nurses city south eastern western
northern southern bank civil society trust fund works partners united together beyond`.split(/\s+/u),
);
