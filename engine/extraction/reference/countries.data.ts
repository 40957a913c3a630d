/**
 * Countries: ISO 3166-1 alpha-2 and alpha-3, name, other names, words for their people and what is theirs. A demonym is
 * no place but tells which country a text is about. Written by us from common knowledge; codes are ISO's.
 */
export const COUNTRIES = `AF|AFG|Afghanistan||Afghan,Afghans
AX|ALA|Åland Islands|Aland|
AL|ALB|Albania||Albanian,Albanians
DZ|DZA|Algeria||Algerian,Algerians
AS|ASM|American Samoa||
AD|AND|Andorra||Andorran
AO|AGO|Angola||Angolan,Angolans
AI|AIA|Anguilla||
AQ|ATA|Antarctica||
AG|ATG|Antigua and Barbuda|Antigua,Barbuda|Antiguan,Barbudan
AR|ARG|Argentina||Argentine,Argentinian,Argentines
AM|ARM|Armenia||Armenian,Armenians
AW|ABW|Aruba||
AU|AUS|Australia||Australian,Australians
AT|AUT|Austria||Austrian,Austrians
AZ|AZE|Azerbaijan||Azerbaijani,Azerbaijanis,Azeri
BS|BHS|Bahamas|The Bahamas|Bahamian,Bahamians
BH|BHR|Bahrain||Bahraini,Bahrainis
BD|BGD|Bangladesh||Bangladeshi,Bangladeshis
BB|BRB|Barbados||Barbadian
BY|BLR|Belarus||Belarusian,Belarusians
BE|BEL|Belgium||Belgian,Belgians
BZ|BLZ|Belize||Belizean
BJ|BEN|Benin||Beninese
BM|BMU|Bermuda||Bermudian
BT|BTN|Bhutan||Bhutanese
BO|BOL|Bolivia||Bolivian,Bolivians
BQ|BES|Bonaire|Caribbean Netherlands|
BA|BIH|Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Bosnian,Bosnians
BW|BWA|Botswana||
BR|BRA|Brazil|Brasil|Brazilian,Brazilians
VG|VGB|British Virgin Islands||
BN|BRN|Brunei|Brunei Darussalam|Bruneian
BG|BGR|Bulgaria||Bulgarian,Bulgarians
BF|BFA|Burkina Faso|Burkina|Burkinabe,Burkinabè
BI|BDI|Burundi||Burundian,Burundians
CV|CPV|Cape Verde|Cabo Verde|
KH|KHM|Cambodia||Cambodian,Cambodians,Khmer
CM|CMR|Cameroon||Cameroonian,Cameroonians
CA|CAN|Canada||Canadian,Canadians
KY|CYM|Cayman Islands||
CF|CAF|Central African Republic|CAR|Central African,Central Africans
TD|TCD|Chad||Chadian,Chadians
CL|CHL|Chile||Chilean,Chileans
CN|CHN|China|People's Republic of China,PRC,Mainland China|Chinese
CO|COL|Colombia||Colombian,Colombians
KM|COM|Comoros|Comoro Islands|Comoran,Comorian
CG|COG|Republic of the Congo|Republic of Congo,Congo-Brazzaville,Congo Brazzaville|
CD|COD|Democratic Republic of the Congo|Democratic Republic of Congo,DR Congo,DRC,D.R. Congo,Congo-Kinshasa,Zaire,Congo|Congolese
CK|COK|Cook Islands||
CR|CRI|Costa Rica||Costa Rican,Costa Ricans
CI|CIV|Ivory Coast|Côte d'Ivoire,Cote d'Ivoire|Ivorian,Ivorians
HR|HRV|Croatia||Croatian,Croatians,Croat
CU|CUB|Cuba||Cuban,Cubans
CW|CUW|Curaçao|Curacao|
CY|CYP|Cyprus||Cypriot,Cypriots
CZ|CZE|Czech Republic|Czechia|Czech,Czechs
DK|DNK|Denmark||Danish,Danes
DJ|DJI|Djibouti||Djiboutian
DM|DMA|Dominica||
DO|DOM|Dominican Republic||Dominican,Dominicans
EC|ECU|Ecuador||Ecuadorian,Ecuadorean,Ecuadorians
EG|EGY|Egypt||Egyptian,Egyptians
SV|SLV|El Salvador||Salvadoran,Salvadorans,Salvadorean
GQ|GNQ|Equatorial Guinea||Equatoguinean
ER|ERI|Eritrea||Eritrean,Eritreans
EE|EST|Estonia||Estonian,Estonians
SZ|SWZ|Eswatini|Swaziland|Swazi
ET|ETH|Ethiopia||Ethiopian,Ethiopians
FK|FLK|Falkland Islands||
FO|FRO|Faroe Islands||Faroese
FJ|FJI|Fiji||Fijian,Fijians
FI|FIN|Finland||Finnish,Finns
FR|FRA|France||French
GF|GUF|French Guiana||
PF|PYF|French Polynesia||Polynesian
GA|GAB|Gabon||Gabonese
GM|GMB|Gambia|The Gambia|Gambian,Gambians
GE|GEO|Georgia||Georgian,Georgians
DE|DEU|Germany||German,Germans
GH|GHA|Ghana||Ghanaian,Ghanaians
GI|GIB|Gibraltar||
GR|GRC|Greece||Greek,Greeks
GL|GRL|Greenland||Greenlandic
GD|GRD|Grenada||Grenadian
GP|GLP|Guadeloupe||
GU|GUM|Guam||
GT|GTM|Guatemala||Guatemalan,Guatemalans
GG|GGY|Guernsey||
GN|GIN|Guinea|Guinea-Conakry|Guinean,Guineans
GW|GNB|Guinea-Bissau|Guinea Bissau|
GY|GUY|Guyana||Guyanese
HT|HTI|Haiti||Haitian,Haitians
HN|HND|Honduras||Honduran,Hondurans
HK|HKG|Hong Kong||
HU|HUN|Hungary||Hungarian,Hungarians
IS|ISL|Iceland||Icelandic
IN|IND|India||Indian,Indians
ID|IDN|Indonesia||Indonesian,Indonesians
IR|IRN|Iran|Islamic Republic of Iran|Iranian,Iranians
IQ|IRQ|Iraq||Iraqi,Iraqis
IE|IRL|Ireland|Republic of Ireland|Irish
IM|IMN|Isle of Man||
IL|ISR|Israel||Israeli,Israelis
IT|ITA|Italy||Italian,Italians
JM|JAM|Jamaica||Jamaican,Jamaicans
JP|JPN|Japan||Japanese
JE|JEY|Jersey||
JO|JOR|Jordan||Jordanian,Jordanians
KZ|KAZ|Kazakhstan||Kazakh,Kazakhs
KE|KEN|Kenya||Kenyan,Kenyans
KI|KIR|Kiribati||
XK|XKX|Kosovo||Kosovar,Kosovan
KW|KWT|Kuwait||Kuwaiti,Kuwaitis
KG|KGZ|Kyrgyzstan|Kyrgyz Republic|Kyrgyz
LA|LAO|Laos|Lao PDR,Lao People's Democratic Republic|Laotian,Lao
LV|LVA|Latvia||Latvian,Latvians
LB|LBN|Lebanon||Lebanese
LS|LSO|Lesotho||Basotho
LR|LBR|Liberia||Liberian,Liberians
LY|LBY|Libya||Libyan,Libyans
LI|LIE|Liechtenstein||
LT|LTU|Lithuania||Lithuanian,Lithuanians
LU|LUX|Luxembourg||
MO|MAC|Macau|Macao|
MG|MDG|Madagascar||Malagasy
MW|MWI|Malawi||Malawian,Malawians
MY|MYS|Malaysia||Malaysian,Malaysians
MV|MDV|Maldives|The Maldives|Maldivian
ML|MLI|Mali||Malian,Malians
MT|MLT|Malta||Maltese
MH|MHL|Marshall Islands||Marshallese
MQ|MTQ|Martinique||
MR|MRT|Mauritania||Mauritanian,Mauritanians
MU|MUS|Mauritius||Mauritian,Mauritians
YT|MYT|Mayotte||
MX|MEX|Mexico||Mexican,Mexicans
FM|FSM|Micronesia|Federated States of Micronesia|Micronesian
MD|MDA|Moldova|Republic of Moldova|Moldovan,Moldovans
MC|MCO|Monaco||
MN|MNG|Mongolia||Mongolian,Mongolians
ME|MNE|Montenegro||Montenegrin
MS|MSR|Montserrat||
MA|MAR|Morocco||Moroccan,Moroccans
MZ|MOZ|Mozambique||Mozambican,Mozambicans
MM|MMR|Myanmar|Burma,Myanmar/Burma|Burmese
NA|NAM|Namibia||Namibian,Namibians
NR|NRU|Nauru||Nauruan
NP|NPL|Nepal||Nepalese,Nepali,Nepalis
NL|NLD|Netherlands|The Netherlands,Holland|Dutch
NC|NCL|New Caledonia||Caledonian
NZ|NZL|New Zealand||New Zealander,New Zealanders
NI|NIC|Nicaragua||Nicaraguan,Nicaraguans
NE|NER|Niger||Nigerien,Nigeriens
NG|NGA|Nigeria||Nigerian,Nigerians
NU|NIU|Niue||
KP|PRK|North Korea|DPRK,Democratic People's Republic of Korea|North Korean,North Koreans
MK|MKD|North Macedonia|Macedonia,FYROM|Macedonian
MP|MNP|Northern Mariana Islands||
NO|NOR|Norway||Norwegian,Norwegians
OM|OMN|Oman||Omani,Omanis
PK|PAK|Pakistan||Pakistani,Pakistanis
PW|PLW|Palau||Palauan
PS|PSE|Palestine|Occupied Palestinian Territory,occupied Palestinian territory,oPt,OPT,Palestinian Territories,Palestinian territories,State of Palestine|Palestinian,Palestinians,Gazan,Gazans
PA|PAN|Panama||Panamanian,Panamanians
PG|PNG|Papua New Guinea|PNG|Papua New Guinean
PY|PRY|Paraguay||Paraguayan,Paraguayans
PE|PER|Peru||Peruvian,Peruvians
PH|PHL|Philippines|The Philippines|Filipino,Filipinos,Philippine
PL|POL|Poland||Polish,Poles
PT|PRT|Portugal||Portuguese
PR|PRI|Puerto Rico||Puerto Rican,Puerto Ricans
QA|QAT|Qatar||Qatari,Qataris
RE|REU|Réunion|Reunion Island|
RO|ROU|Romania||Romanian,Romanians
RU|RUS|Russia|Russian Federation|Russian,Russians
RW|RWA|Rwanda||Rwandan,Rwandans
KN|KNA|Saint Kitts and Nevis|St Kitts and Nevis,St. Kitts,St. Kitts and Nevis|Kittitian
LC|LCA|Saint Lucia|St Lucia,St. Lucia|
VC|VCT|Saint Vincent and the Grenadines|St Vincent and the Grenadines,St. Vincent and the Grenadines,St Vincent,St. Vincent,Saint Vincent|Vincentian
MF|MAF|Saint Martin|St Martin,St. Martin|
SX|SXM|Sint Maarten||
WS|WSM|Samoa||Samoan,Samoans
SM|SMR|San Marino||
ST|STP|São Tomé and Príncipe|Sao Tome and Principe|
SA|SAU|Saudi Arabia|Kingdom of Saudi Arabia|Saudi,Saudis
SN|SEN|Senegal||Senegalese
RS|SRB|Serbia||Serbian,Serbians,Serb
SC|SYC|Seychelles||
SL|SLE|Sierra Leone||Sierra Leonean,Sierra Leoneans
SG|SGP|Singapore||Singaporean,Singaporeans
SK|SVK|Slovakia||Slovak,Slovaks
SI|SVN|Slovenia||Slovenian,Slovenians,Slovene
SB|SLB|Solomon Islands|Solomons|Solomon Islander
SO|SOM|Somalia||Somali,Somalis
ZA|ZAF|South Africa||South African,South Africans
KR|KOR|South Korea|Republic of Korea|South Korean,South Koreans
SS|SSD|South Sudan||South Sudanese
ES|ESP|Spain||Spanish,Spaniards
LK|LKA|Sri Lanka||Sri Lankan,Sri Lankans
SD|SDN|Sudan||Sudanese
SR|SUR|Suriname||Surinamese
SE|SWE|Sweden||Swedish,Swedes
CH|CHE|Switzerland||Swiss
SY|SYR|Syria|Syrian Arab Republic|Syrian,Syrians
TW|TWN|Taiwan|Chinese Taipei|Taiwanese
TJ|TJK|Tajikistan||Tajik,Tajiks
TZ|TZA|Tanzania|United Republic of Tanzania|Tanzanian,Tanzanians
TH|THA|Thailand||Thai,Thais
TL|TLS|Timor-Leste|East Timor,Timor Leste|Timorese
TG|TGO|Togo||Togolese
TK|TKL|Tokelau||
TO|TON|Tonga||Tongan,Tongans
TT|TTO|Trinidad and Tobago|Trinidad|Trinidadian
TN|TUN|Tunisia||Tunisian,Tunisians
TR|TUR|Turkey|Türkiye,Turkiye|Turkish,Turks
TM|TKM|Turkmenistan||Turkmen
TC|TCA|Turks and Caicos Islands|Turks and Caicos|
TV|TUV|Tuvalu||Tuvaluan
UG|UGA|Uganda||Ugandan,Ugandans
UA|UKR|Ukraine||Ukrainian,Ukrainians
AE|ARE|United Arab Emirates|UAE|Emirati
GB|GBR|United Kingdom|UK,U.K.,Britain,Great Britain|British,Britons
US|USA|United States|United States of America,USA,U.S.,U.S.A.,US,America|American,Americans
VI|VIR|US Virgin Islands|U.S. Virgin Islands|
UY|URY|Uruguay||Uruguayan,Uruguayans
UZ|UZB|Uzbekistan||Uzbek,Uzbeks
VU|VUT|Vanuatu||Ni-Vanuatu
VA|VAT|Vatican City|Holy See|
VE|VEN|Venezuela||Venezuelan,Venezuelans
VN|VNM|Vietnam|Viet Nam|Vietnamese
WF|WLF|Wallis and Futuna||
EH|ESH|Western Sahara||Sahrawi,Saharawi
YE|YEM|Yemen||Yemeni,Yemenis
ZM|ZMB|Zambia||Zambian,Zambians
ZW|ZWE|Zimbabwe||Zimbabwean,Zimbabweans`;
