/**
 * Areas that GeoNames' divisions and towns don't hold, or hold under another name: regions, islands, river basins,
 * camps, districts of cities and places known from crises. Written by us from common knowledge.
 * key | name | ISO alpha-3 (none: over several countries) | other names
 */
export const AREAS = `hiraan|Hiraan|SOM|Hiran
mindanao|Mindanao|PHL|
visayas|Visayas|PHL|the Visayas
luzon|Luzon|PHL|
bangsamoro|Bangsamoro|PHL|BARMM,ARMM,Autonomous Region in Muslim Mindanao
eastern-visayas|Eastern Visayas|PHL|
marawi|Marawi|PHL|Marawi City
mimaropa|Mimaropa|PHL|
bicol|Bicol|PHL|
caraga|Caraga|PHL|
negros|Negros|PHL|Negros island
samar|Samar|PHL|
leyte|Leyte|PHL|
palawan|Palawan|PHL|
sulu|Sulu|PHL|Jolo
mount-pinatubo|Mount Pinatubo|PHL|
mayon|Mayon|PHL|
taal|Taal|PHL|
kivu|Kivu|COD|the Kivus,Kivus
north-kivu|North Kivu|COD|Nord-Kivu
south-kivu|South Kivu|COD|Sud-Kivu
ituri|Ituri|COD|
kasai|Kasai|COD|Kasaï,the Kasais,Greater Kasai
tanganyika|Tanganyika|COD|
katanga|Katanga|COD|
mai-ndombe|Mai-Ndombe|COD|
masisi|Masisi|COD|
rutshuru|Rutshuru|COD|
djugu|Djugu|COD|
darfur|Darfur|SDN|
north-darfur|North Darfur|SDN|
south-darfur|South Darfur|SDN|
west-darfur|West Darfur|SDN|
central-darfur|Central Darfur|SDN|
east-darfur|East Darfur|SDN|
jebel-marra|Jebel Marra|SDN|
el-geneina|El Geneina|SDN|Geneina,Al Geneina
el-fasher|El Fasher|SDN|Al Fasher,Fasher
zamzam|Zamzam|SDN|
nuba-mountains|Nuba Mountains|SDN|
south-kordofan|South Kordofan|SDN|
blue-nile|Blue Nile|SDN|
abyei|Abyei||
upper-nile|Upper Nile|SSD|
unity|Unity state|SSD|Unity State
jonglei|Jonglei|SSD|
equatoria|Equatoria|SSD|
central-equatoria|Central Equatoria|SSD|
eastern-equatoria|Eastern Equatoria|SSD|
western-equatoria|Western Equatoria|SSD|
bahr-el-ghazal|Bahr el Ghazal|SSD|
pibor|Pibor|SSD|Greater Pibor
bentiu|Bentiu|SSD|
malakal|Malakal|SSD|
wau-shilluk|Wau Shilluk|SSD|
tigray|Tigray|ETH|
amhara|Amhara|ETH|
oromia|Oromia|ETH|
afar|Afar|ETH|
gambella|Gambella|ETH|Gambela
ogaden|Ogaden|ETH|
somali-region|Somali region|ETH|Somali Region,Somali regional state
dollo-ado|Dollo Ado|ETH|
melkadida|Melkadida|ETH|
puntland|Puntland|SOM|
somaliland|Somaliland|SOM|
jubaland|Jubaland|SOM|
galmudug|Galmudug|SOM|
lower-shabelle|Lower Shabelle|SOM|
middle-shabelle|Middle Shabelle|SOM|
gedo|Gedo|SOM|
dadaab|Dadaab|KEN|
kakuma|Kakuma|KEN|
turkana|Turkana|KEN|
sahel|Sahel||the Sahel
lake-chad|Lake Chad||Lake Chad basin,Lake Chad Basin,Lake Chad region
horn-of-africa|Horn of Africa||
liptako-gourma|Liptako-Gourma||
west-africa|West Africa||
east-africa|East Africa||
central-africa|Central Africa||
southern-africa|Southern Africa||
north-africa|North Africa||
great-lakes|Great Lakes||
sub-saharan-africa|sub-Saharan Africa||Sub-Saharan Africa
africa|Africa||
borno|Borno|NGA|Borno State
yobe|Yobe|NGA|
adamawa|Adamawa|NGA|
chibok|Chibok|NGA|
niger-delta|Niger Delta|NGA|
middle-belt|Middle Belt|NGA|
diffa|Diffa|NER|
tillaberi|Tillabéri|NER|Tillaberi
far-north|Far North|CMR|Far North Region,Extreme North
cabo-delgado|Cabo Delgado|MOZ|
palma|Palma|MOZ|
anjouan|Anjouan|COM|
moheli|Mohéli|COM|Moheli
grande-comore|Grande Comore|COM|
soalala|Soalala|MDG|
gaza-strip|Gaza Strip|PSE|
gaza|Gaza|PSE|Gaza City,Northern Gaza,northern Gaza
rafah|Rafah|PSE|
khan-younis|Khan Younis|PSE|Khan Yunis,Khan Yunus
jabalia|Jabalia|PSE|Jabaliya
deir-al-balah|Deir al-Balah|PSE|
west-bank|West Bank|PSE|
jenin|Jenin|PSE|
east-jerusalem|East Jerusalem|PSE|
al-mawasi|Al-Mawasi|PSE|
golan|Golan Heights||the Golan
ghouta|Ghouta|SYR|eastern Ghouta,Eastern Ghouta,East Ghouta,western Ghouta
afrin|Afrin|SYR|
idlib|Idlib|SYR|Idleb
deir-ez-zor|Deir ez-Zor|SYR|Deir al-Zor,Deir Ezzor,Deir al-Zour,Deir-ez-Zor,Deir Ezzour
raqqa|Raqqa|SYR|Raqqah,Ar-Raqqa,al-Raqqa,Ar-Raqqah
hasakah|Hasakah|SYR|Hassakeh,Al-Hasakah,Hasakeh,Hassakah
daraa|Daraa|SYR|Dara'a,Deraa,Dar'a
yarmouk|Yarmouk|SYR|
rukban|Rukban|SYR|Al-Rukban
al-hol|Al-Hol|SYR|al-Hol,Al Hol,al-Hawl
kobani|Kobani|SYR|Kobane,Ayn al-Arab
madaya|Madaya|SYR|
al-bab|al-Bab|SYR|Al Bab,Al-Bab
zaatari|Zaatari|JOR|Za'atari,Azraq
nineveh|Nineveh|IRQ|Ninewa,Ninawa,Nineveh Plains
anbar|Anbar|IRQ|Al-Anbar,al-Anbar
mosul|Mosul|IRQ|
hawija|Hawija|IRQ|Hawiga,al-Hawija
tal-afar|Tal Afar|IRQ|Telafar,Tel Afar
sinjar|Sinjar|IRQ|Mount Sinjar
qayyarah|Qayyarah|IRQ|Qayyara
qaraqosh|Qaraqosh|IRQ|Hamdaniya,Bakhdida
salah-al-din|Salah al-Din|IRQ|Salah ad-Din,Salahaddin,Saladin
kurdistan|Kurdistan|IRQ|Kurdistan Region,Kurdistan Region of Iraq,Iraqi Kurdistan,KRI,KR-I
taiz|Taiz|YEM|Ta'iz,Taizz,Ta'izz
hodeidah|Hodeidah|YEM|Hudaydah,Al Hudaydah,Hodeida,al-Hudaydah
marib|Marib|YEM|Ma'rib
saada|Saada|YEM|Sa'ada,Sa'dah,Sadah
hajjah|Hajjah|YEM|Hajja
mocha|Al Mukha|YEM|Mocha,Mokha,Al-Mukha
socotra|Socotra|YEM|
middle-east|Middle East||
arab-world|Arab world||
mediterranean|Mediterranean||Mediterranean Sea
donbas|Donbas|UKR|Donbass
donetsk|Donetsk|UKR|
luhansk|Luhansk|UKR|Lugansk
crimea|Crimea|UKR|
nagorno-karabakh|Nagorno-Karabakh|AZE|Nagorno Karabakh,Karabakh
abkhazia|Abkhazia|GEO|
south-ossetia|South Ossetia|GEO|
transnistria|Transnistria|MDA|
chechnya|Chechnya|RUS|
dagestan|Dagestan|RUS|
balkans|Balkans||the Balkans,Western Balkans
europe|Europe||
european-union|European Union||EU
caucasus|Caucasus||North Caucasus,South Caucasus
lesbos|Lesbos|GRC|Lesvos
chios|Chios|GRC|
samos|Samos|GRC|
calais|Calais|FRA|
lampedusa|Lampedusa|ITA|
sicily|Sicily|ITA|
kashmir|Kashmir|IND|Jammu and Kashmir,Kashmir Valley,Indian-administered Kashmir
azad-kashmir|Azad Kashmir|PAK|Azad Jammu and Kashmir,Pakistan-administered Kashmir,Pakistani Kashmir
fata|FATA|PAK|Federally Administered Tribal Areas
waziristan|Waziristan|PAK|
north-waziristan|North Waziristan|PAK|
south-waziristan|South Waziristan|PAK|
khyber|Khyber Pakhtunkhwa|PAK|Khyber-Pakhtunkhwa,KPK
swat|Swat|PAK|Swat Valley
balochistan|Balochistan|PAK|Baluchistan
sindh|Sindh|PAK|
assam|Assam|IND|
bodoland|Bodoland|IND|
northeast-india|northeast India|IND|north-east India
uttarakhand|Uttarakhand|IND|
kerala|Kerala|IND|
bihar|Bihar|IND|
odisha|Odisha|IND|Orissa
sundarbans|Sundarbans||
coxs-bazar|Cox's Bazar|BGD|Cox’s Bazar,Coxs Bazar,Cox Bazar
kutupalong|Kutupalong|BGD|
nayapara|Nayapara|BGD|
bhasan-char|Bhasan Char|BGD|
balukhali|Balukhali|BGD|
chittagong-hill-tracts|Chittagong Hill Tracts|BGD|
sylhet|Sylhet|BGD|
rakhine|Rakhine|MMR|Arakan
kachin|Kachin|MMR|
shan|Shan|MMR|Shan State,northern Shan,Northern Shan
kokang|Kokang|MMR|Laukkai,Laogai
maungdaw|Maungdaw|MMR|
chin-state|Chin State|MMR|
kayin|Kayin|MMR|Karen State
ayeyarwady|Ayeyarwady|MMR|Irrawaddy
sagaing|Sagaing|MMR|
mae-la|Mae La|THA|
aceh|Aceh|IDN|
java|Java|IDN|West Java,Central Java,East Java
sumatra|Sumatra|IDN|North Sumatra,West Sumatra,South Sumatra
sulawesi|Sulawesi|IDN|Central Sulawesi,South Sulawesi
lombok|Lombok|IDN|
bali|Bali|IDN|
sinabung|Mount Sinabung|IDN|Sinabung
agung|Mount Agung|IDN|
papua|Papua|IDN|West Papua
kalimantan|Kalimantan|IDN|
borneo|Borneo||
hela|Hela|PNG|
bougainville|Bougainville|PNG|
manus|Manus Island|PNG|
ambae|Ambae|VUT|
tanna|Tanna|VUT|
central-asia|Central Asia||
south-asia|South Asia||
southeast-asia|Southeast Asia||South-East Asia,South East Asia
east-asia|East Asia||
asia|Asia||
asia-pacific|Asia-Pacific||Asia and the Pacific
pacific|Pacific||
xinjiang|Xinjiang|CHN|
tibet|Tibet|CHN|
inner-mongolia|Inner Mongolia|CHN|
three-gorges|Three Gorges|CHN|
honshu|Honshu|JPN|
kyushu|Kyushu|JPN|
hokkaido|Hokkaido|JPN|
tohoku|Tohoku|JPN|
noto|Noto peninsula|JPN|Noto
helmand|Helmand|AFG|
uruzgan|Uruzgan|AFG|Oruzgan
kunduz|Kunduz|AFG|
nangarhar|Nangarhar|AFG|
hindu-kush|Hindu Kush||
himalayas|Himalayas||
kathmandu-valley|Kathmandu Valley|NPL|
sindhupalchok|Sindhupalchok|NPL|Sindhupalchowk
latin-america|Latin America||
central-america|Central America||
northern-triangle|Northern Triangle||
south-america|South America||
north-america|North America||
caribbean|Caribbean||the Caribbean
americas|Americas||
pacific-coast|Pacific Coast|COL|
choco|Chocó|COL|Choco
catatumbo|Catatumbo|COL|
barbuda|Barbuda|ATG|
tahiti|Tahiti|PYF|
moorea|Moorea|PYF|Mo'orea
chiapas|Chiapas|MEX|
la-guajira|La Guajira|COL|
artibonite|Artibonite|HTI|
grand-anse|Grand'Anse|HTI|Grande-Anse
sud-haiti|Sud department|HTI|
tierra-caliente|Tierra Caliente|MEX|
amazon|Amazon||
patagonia|Patagonia||
gulf-coast|Gulf Coast|USA|
midwest|Midwest|USA|
new-england|New England|USA|
northern-california|Northern California|USA|Southern California
norfolk|Norfolk|GBR|
suffolk|Suffolk|GBR|
essex|Essex|GBR|
cornwall|Cornwall|GBR|
somerset|Somerset|GBR|
cumbria|Cumbria|GBR|
yorkshire|Yorkshire|GBR|North Yorkshire,West Yorkshire
lincolnshire|Lincolnshire|GBR|
outback|Outback|AUS|
world|world||
ncr|NCR|PHL|Metro Manila,National Capital Region
cordillera-administrative-region|Cordillera Administrative Region|PHL|
ilocos-region|Ilocos Region|PHL|
davao-region|Davao Region|PHL|
calabarzon|Calabarzon|PHL|
soccsksargen|Soccsksargen|PHL|
maguindanao|Maguindanao|PHL|Maguindanao del Sur,Maguindanao del Norte
north-cotabato|North Cotabato|PHL|
compostela-valley|Compostela Valley|PHL|
siargao|Siargao|PHL|
zamboanga-peninsula|Zamboanga Peninsula|PHL|
northern-mindanao|Northern Mindanao|PHL|
central-luzon|Central Luzon|PHL|
cagayan-valley|Cagayan Valley|PHL|
western-visayas|Western Visayas|PHL|
central-visayas|Central Visayas|PHL|
kordofan|Kordofan|SDN|
gezira|Gezira|SDN|Al Gezira
greater-upper-nile|Greater Upper Nile|SSD|
western-bahr-el-ghazal|Western Bahr el Ghazal|SSD|
karamoja|Karamoja|UGA|
west-nile|West Nile|UGA|
acholi|Acholi|UGA|
lango|Lango|UGA|
rift-valley|Rift Valley|KEN|
mau-forest|Mau Forest|KEN|Mau,Maasai Mau
tana-delta|Tana Delta|KEN|
snnpr|SNNPR|ETH|SNNP
benishangul-gumuz|Benishangul-Gumuz|ETH|Benishangul
gedeo|Gedeo|ETH|
west-guji|West Guji|ETH|
guji|Guji|ETH|
wollega|Wollega|ETH|East Wollega,West Wollega,Wellega
hirshabelle|Hirshabelle|SOM|
south-west-state|South West State|SOM|
galgaduud|Galgaduud|SOM|Galgadud
southern-kaduna|Southern Kaduna|NGA|
orientale|Orientale|COD|Province Orientale,Orientale Province
nana-gribizi|Nana-Gribizi|CAF|
soum|Soum|BFA|
logone-et-chari|Logone-et-Chari|CMR|Logone et Chari
ouaddai|Ouaddai|TCD|
jabal-al-zawiya|Jabal al-Zawiya|SYR|Jebel al-Zawiya
rural-damascus|Rural Damascus|SYR|
sweida|Sweida|SYR|As-Sweida,Suwayda
wassit|Wassit|IRQ|
missan|Missan|IRQ|
thi-qar|Thi-Qar|IRQ|Dhi Qar
qadissiya|Qadissiya|IRQ|
salahuddin|Salahuddin|IRQ|
dhale|Dhale|YEM|Al Dhale'e
shabwa|Shabwa|YEM|
hadramaut|Hadramaut|YEM|Hadramout,Hadhramaut
mahra|Mahra|YEM|
nafusa-mountains|Nafusa Mountains|LBY|Jebel Nafusa
fezzan|Fezzan|LBY|
cyrenaica|Cyrenaica|LBY|
jawzjan|Jawzjan|AFG|Jowzjan
ghor|Ghor|AFG|
urozgan|Urozgan|AFG|
daikundi|Daikundi|AFG|
paktia|Paktia|AFG|Paktya
wardak|Wardak|AFG|Maidan Wardak
north-west-frontier-province|North-West Frontier Province|PAK|NWFP
bajaur|Bajaur|PAK|
mohmand|Mohmand|PAK|
khyber-pak|Khyber|PAK|Khyber Agency
orakzai|Orakzai|PAK|
malakand|Malakand|PAK|
kohistan|Kohistan|PAK|
hunza|Hunza|PAK|
tharparkar|Tharparkar|PAK|
east-champaran|East Champaran|IND|
west-champaran|West Champaran|IND|
vidarbha|Vidarbha|IND|
marathwada|Marathwada|IND|
saurashtra|Saurashtra|IND|
jammu|Jammu|IND|
uttar-pradesh|Uttar Pradesh|IND|
madhya-pradesh|Madhya Pradesh|IND|
andhra-pradesh|Andhra Pradesh|IND|
arunachal-pradesh|Arunachal Pradesh|IND|
mutraw|Mutraw|MMR|
vanni|Vanni|LKA|
kavre|Kavre|NPL|
dhanusha|Dhanusha|NPL|
terai|Terai|NPL|Tarai
mentawai|Mentawai|IDN|
merapi|Merapi|IDN|Mount Merapi
semeru|Semeru|IDN|Mount Semeru
kelud|Kelud|IDN|Mount Kelud
north-lombok|North Lombok|IDN|
east-lombok|East Lombok|IDN|
flores|Flores|IDN|East Flores
halmahera|Halmahera|IDN|
mount-ontake|Mount Ontake|JPN|
shikoku|Shikoku|JPN|
kansai|Kansai|JPN|
quang-binh|Quang Binh|VNM|
quang-nam|Quang Nam|VNM|
phu-yen|Phu Yen|VNM|
mekong-delta|Mekong Delta|VNM|
oddar-meanchey|Oddar Meanchey|KHM|
nsw|NSW|AUS|
gippsland|Gippsland|AUS|East Gippsland
northern-rivers|Northern Rivers|AUS|
hawkesbury|Hawkesbury|AUS|
blue-mountains|Blue Mountains|AUS|
kimberley|Kimberley|AUS|
kangaroo-island|Kangaroo Island|AUS|
north-island|North Island|NZL|
south-island|South Island|NZL|
bay-area|Bay Area|USA|
wine-country|Wine Country|USA|
sonoma|Sonoma|USA|
napa-valley|Napa Valley|USA|
mendocino|Mendocino|USA|
big-island|Big Island|USA|
maui|Maui|USA|
florida-keys|Florida Keys|USA|
outer-banks|Outer Banks|USA|
long-island|Long Island|USA|
jersey-shore|Jersey Shore|USA|
florida-panhandle|Florida Panhandle|USA|
b-c|B.C.|CAN|
wood-buffalo|Wood Buffalo|CAN|
cariboo|Cariboo|CAN|
fraser-valley|Fraser Valley|CAN|
interlake|Interlake|CAN|
okanagan|Okanagan|CAN|
cordillera-central|Cordillera Central|DOM|
cordoba|Córdoba|COL|
huila|Huila|COL|
bajo-cauca|Bajo Cauca|COL|
fuego|Fuego|GTM|Volcan de Fuego
sula-valley|Sula Valley|HND|
los-cabos|Los Cabos|MEX|
sistan-baluchestan|Sistan-Baluchestan|IRN|Sistan and Baluchestan
lower-shire|Lower Shire|MWI|
shire-valley|Shire Valley|MWI|
mashonaland|Mashonaland|ZWE|
vatovavy-fitovinany|Vatovavy-Fitovinany|MDG|
lunda-norte|Lunda Norte|AGO|
volta-region|Volta Region|GHA|
upper-east-region|Upper East Region|GHA|
brong-ahafo|Brong Ahafo|GHA|
moyen-cavally|Moyen-Cavally|CIV|
casamance|Casamance|SEN|
sinai|Sinai|EGY|Sinai peninsula
al-haouz|Al Haouz|MAR|
leros|Leros|GRC|
kos|Kos|GRC|
evia|Evia|GRC|
kefalonia|Kefalonia|GRC|
santorini|Santorini|GRC|
marche|Marche|ITA|
ischia|Ischia|ITA|
mount-etna|Mount Etna|ITA|
stromboli|Stromboli|ITA|
campi-flegrei|Campi Flegrei|ITA|
gironde|Gironde|FRA|
aude|Aude|FRA|
la-palma|La Palma|ESP|
gran-canaria|Gran Canaria|ESP|
tenerife|Tenerife|ESP|
el-hierro|El Hierro|ESP|
mallorca|Mallorca|ESP|
ahrweiler|Ahrweiler|DEU|Ahr valley
somerset-levels|Somerset Levels|GBR|
thames-valley|Thames Valley|GBR|
devon|Devon|GBR|
una-sana|Una-Sana|BIH|
kolubara|Kolubara|SRB|
slavonia|Slavonia|HRV|
samegrelo|Samegrelo|GEO|
ajara|Ajara|GEO|
guria|Guria|GEO|
artsakh|Artsakh|AZE|
ingushetia|Ingushetia|RUS|
north-ossetia|North Ossetia|RUS|
siberia|Siberia|RUS|
gorno-badakhshan|Gorno-Badakhshan|TJK|GBAO
kadovar|Kadovar|PNG|
ulawun|Ulawun|PNG|
espiritu-santo|Espiritu Santo|VUT|
pentecost|Pentecost|VUT|
ambrym|Ambrym|VUT|
efate|Efate|VUT|
maewo|Maewo|VUT|
viti-levu|Viti Levu|FJI|
vanua-levu|Vanua Levu|FJI|
taveuni|Taveuni|FJI|
kadavu|Kadavu|FJI|
santa-cruz-islands|Santa Cruz Islands|SLB|
abaco|Abaco|BHS|Great Abaco,Abacos
grand-bahama|Grand Bahama|BHS|
crooked-island|Crooked Island|BHS|
ragged-island|Ragged Island|BHS|
family-islands|Family Islands|BHS|
carib-territory|Carib Territory|DMA|Kalinago Territory
la-soufriere|La Soufriere|VCT|
union-island|Union Island|VCT|
canouan|Canouan|VCT|
bequia|Bequia|VCT|
yeonpyeong|Yeonpyeong|KOR|
gangwon|Gangwon|KOR|
gyeongbuk|Gyeongbuk|KOR|North Gyeongsang
kangwon|Kangwon|PRK|
haapai|Haapai|TON|
atata|Atata|TON|
puno|Puno|PER|`;

/** Towns, villages, camps and districts of cities that GeoNames lacks, or that are meant rather than larger namesakes; rows as above. */
export const LOCALITIES = `kalma|Kalma|SDN|
otash|Otash|SDN|
abu-shouk|Abu Shouk|SDN|Abu Shok
nertiti|Nertiti|SDN|
tawila|Tawila|SDN|
kabkabiya|Kabkabiya|SDN|
sortony|Sortony|SDN|Sortoni
um-rakuba|Um Rakuba|SDN|
bahri|Bahri|SDN|
ardamata|Ardamata|SDN|
tunaydbah|Tunaydbah|SDN|
bor|Bor|SSD|
leer|Leer|SSD|
mayendit|Mayendit|SSD|
panyijiar|Panyijiar|SSD|Panyijar
fangak|Fangak|SSD|Old Fangak
nyirol|Nyirol|SSD|
ulang|Ulang|SSD|
pagak|Pagak|SSD|
aburoc|Aburoc|SSD|
doro|Doro|SSD|
gendrassa|Gendrassa|SSD|
yida|Yida|SSD|
ajuong-thok|Ajuong Thok|SSD|
jamjang|Jamjang|SSD|
mingkaman|Mingkaman|SSD|
awerial|Awerial|SSD|
rubkona|Rubkona|SSD|
bidibidi|Bidibidi|UGA|Bidi Bidi
rhino-camp|Rhino Camp|UGA|
imvepi|Imvepi|UGA|
palorinya|Palorinya|UGA|
kyangwali|Kyangwali|UGA|
kyaka|Kyaka|UGA|
nakivale|Nakivale|UGA|
rwamwanja|Rwamwanja|UGA|
pagirinya|Pagirinya|UGA|
nyumanzi|Nyumanzi|UGA|
kalobeyei|Kalobeyei|KEN|
hagadera|Hagadera|KEN|
dagahaley|Dagahaley|KEN|
budalangi|Budalangi|KEN|
kibera|Kibera|KEN|
mathare|Mathare|KEN|
solai|Solai|KEN|
lungalunga|Lungalunga|KEN|
dolo-ado|Dolo Ado|ETH|
bokolmanyo|Bokolmanyo|ETH|
hilaweyn|Hilaweyn|ETH|
buramino|Buramino|ETH|
kule|Kule|ETH|
tierkidi|Tierkidi|ETH|
nguenyyiel|Nguenyyiel|ETH|
pugnido|Pugnido|ETH|
mai-aini|Mai-Aini|ETH|
hitsats|Hitsats|ETH|
shimelba|Shimelba|ETH|
adi-harush|Adi Harush|ETH|
konso|Konso|ETH|
adwa|Adwa|ETH|
woldiya|Woldiya|ETH|
moyale|Moyale|ETH|
humera|Humera|ETH|
wolkait|Wolkait|ETH|
gode|Gode|ETH|
dhobley|Dhobley|SOM|
dolow|Dolow|SOM|
bardere|Bardere|SOM|Baardheere
buale|Buale|SOM|
guma|Guma|NGA|
baga|Baga|NGA|
rann|Rann|NGA|
pulka|Pulka|NGA|
banki|Banki|NGA|
dalori|Dalori|NGA|
malam-fatori|Malam Fatori|NGA|
buni-yadi|Buni Yadi|NGA|
jangebe|Jangebe|NGA|
lamurde|Lamurde|NGA|
beni|Beni|COD|
nyiragongo|Nyiragongo|COD|
mambasa|Mambasa|COD|
bulengo|Bulengo|COD|
mugunga|Mugunga|COD|
kanyaruchinya|Kanyaruchinya|COD|
kibati|Kibati|COD|
kibumba|Kibumba|COD|
bunagana|Bunagana|COD|
kiwanja|Kiwanja|COD|
minova|Minova|COD|
lusenda|Lusenda|COD|
mpoko|Mpoko|CAF|
bandiagara|Bandiagara|MLI|
bankass|Bankass|MLI|
douentza|Douentza|MLI|
tenenkou|Tenenkou|MLI|
youwarou|Youwarou|MLI|
ansongo|Ansongo|MLI|
ogossagou|Ogossagou|MLI|
barsalogho|Barsalogho|BFA|
pissila|Pissila|BFA|
solhan|Solhan|BFA|
arbinda|Arbinda|BFA|
goudoubo|Goudoubo|BFA|Goudebo
mentao|Mentao|BFA|
toumour|Toumour|NER|
assaga|Assaga|NER|
inates|Inates|NER|
sayam-forage|Sayam Forage|NER|
minawao|Minawao|CMR|
fotokol|Fotokol|CMR|
kolofata|Kolofata|CMR|
kerawa|Kerawa|CMR|
baga-sola|Baga Sola|TCD|
ngouboua|Ngouboua|TCD|
farchana|Farchana|TCD|
kariari|Kariari|TCD|
oure-cassoni|Oure Cassoni|TCD|
bredjing|Bredjing|TCD|
treguine|Treguine|TCD|
goz-amer|Goz Amer|TCD|
djabal|Djabal|TCD|
foah|Foah|SYR|Al-Foua
kafraya|Kafraya|SYR|
waer|Waer|SYR|
moadamiyeh|Moadamiyeh|SYR|
baghouz|Baghouz|SYR|
ras-al-ain|Ras al-Ain|SYR|Ras al-Ayn
tal-abyad|Tal Abyad|SYR|Tell Abiad
atarib|Atarib|SYR|
atmeh|Atmeh|SYR|Atma
sarmada|Sarmada|SYR|
maarat-al-numan|Maarat al-Numan|SYR|Maarat al-Nu'man,Maaret al-Numan
areesha|Areesha|SYR|
ain-issa|Ain Issa|SYR|Ein Issa
lattakia|Lattakia|SYR|
qaim|Qaim|IRQ|
shirqat|Shirqat|IRQ|Sharqat
tuz-khurmatu|Tuz Khurmatu|IRQ|
debaga|Debaga|IRQ|Dibaga
khazir|Khazir|IRQ|
hasansham|Hasansham|IRQ|
hamam-al-alil|Hamam al-Alil|IRQ|Hammam al-Alil
domiz|Domiz|IRQ|
kalak|Kalak|IRQ|
zummar|Zummar|IRQ|
baaj|Baaj|IRQ|
bashiqa|Bashiqa|IRQ|
bartella|Bartella|IRQ|
nasiriya|Nasiriya|IRQ|Nasiriyah
latifiya|Latifiya|IRQ|
haradh|Haradh|YEM|
khokha|Khokha|YEM|Khawkhah
durayhimi|Durayhimi|YEM|
al-mazraq|Al Mazraq|YEM|
tawergha|Tawergha|LBY|
zuwara|Zuwara|LBY|
kufra|Kufra|LBY|
qasr-ben-gashir|Qasr Ben Gashir|LBY|Qasr Bin Ghashir,Qasr bin Gashir
ain-zara|Ain Zara|LBY|
janzour|Janzour|LBY|
yefren|Yefren|LBY|
ras-lanuf|Ras Lanuf|LBY|
brega|Brega|LBY|
jalalabad|Jalalabad|AFG|
lashkargah|Lashkargah|AFG|
ghorband|Ghorband|AFG|
khogyani|Khogyani|AFG|
marjah|Marjah|AFG|
hangu|Hangu|PAK|
attabad|Attabad|PAK|
mirpurkhas|Mirpurkhas|PAK|
sivasagar|Sivasagar|IND|
chirang|Chirang|IND|
purnea|Purnea|IND|
kedarnath|Kedarnath|IND|
joshimath|Joshimath|IND|
netrokona|Netrokona|BGD|
moulvibazar|Moulvibazar|BGD|
ukhia|Ukhia|BGD|Ukhiya
kutu-palong|Kutu Palong|BGD|Kattu Palong
unchiprang|Unchiprang|BGD|
chakmarkul|Chakmarkul|BGD|
shamlapur|Shamlapur|BGD|
chattogram|Chattogram|BGD|
buthidaung|Buthidaung|MMR|
rathedaung|Rathedaung|MMR|
kyauktaw|Kyauktaw|MMR|
minbya|Minbya|MMR|
myebon|Myebon|MMR|
paletwa|Paletwa|MMR|
laiza|Laiza|MMR|
tanai|Tanai|MMR|
hpakant|Hpakant|MMR|
sumprabum|Sumprabum|MMR|
momauk|Momauk|MMR|
injangyang|Injangyang|MMR|
kutkai|Kutkai|MMR|
namtu|Namtu|MMR|
hsipaw|Hsipaw|MMR|
namkham|Namkham|MMR|
demoso|Demoso|MMR|
thantlang|Thantlang|MMR|
lay-kay-kaw|Lay Kay Kaw|MMR|
aranayake|Aranayake|LKA|Aranayaka
koslanda|Koslanda|LKA|
menik-farm|Menik Farm|LKA|
ratnapura|Ratnapura|LKA|Rathnapura
langtang|Langtang|NPL|
adonara|Adonara|IDN|
petobo|Petobo|IDN|
balaroa|Balaroa|IDN|
north-luwu|North Luwu|IDN|
masamba|Masamba|IDN|
sentani|Sentani|IDN|
wamena|Wamena|IDN|
lushan|Lushan|CHN|
wenchuan|Wenchuan|CHN|
ludian|Ludian|CHN|
yaoan|Yao'an|CHN|
jinggu|Jinggu|CHN|
yangbi|Yangbi|CHN|
jiuzhaigou|Jiuzhaigou|CHN|
dingxi|Dingxi|CHN|
mabi|Mabi|JPN|
suzu|Suzu|JPN|
wajima|Wajima|JPN|
atsuma|Atsuma|JPN|
asakura|Asakura|JPN|
sanamxay|Sanamxay|LAO|
xe-pian|Xe Pian|LAO|
fitzroy-crossing|Fitzroy Crossing|AUS|
mallacoota|Mallacoota|AUS|
lismore|Lismore|AUS|
byron-bay|Byron Bay|AUS|
kaikoura|Kaikoura|NZL|
edgecumbe|Edgecumbe|NZL|
oroville|Oroville|USA|
kapoho|Kapoho|USA|
leilani-estates|Leilani Estates|USA|
lahaina|Lahaina|USA|
lytton|Lytton|CAN|
attawapiskat|Attawapiskat|CAN|
kashechewan|Kashechewan|CAN|
yellowknife|Yellowknife|CAN|
cite-soleil|Cité Soleil|HTI|
martissant|Martissant|HTI|
tabarre|Tabarre|HTI|
carrefour-feuilles|Carrefour-Feuilles|HTI|
solino|Solino|HTI|
magui-payan|Magui Payan|COL|
el-cambray|El Cambray|GTM|
juchitan|Juchitán|MEX|
chenalho|Chenalhó|MEX|
chalchihuitan|Chalchihuitán|MEX|
la-pintada|La Pintada|MEX|
aqqala|Aqqala|IRN|
poldokhtar|Poldokhtar|IRN|
shujaiya|Shujaiya|PSE|Shuja'iyya
maghazi|Maghazi|PSE|
khan-al-ahmar|Khan al-Ahmar|PSE|
susiya|Susiya|PSE|
masafer-yatta|Masafer Yatta|PSE|
nur-shams|Nur Shams|PSE|
izium|Izium|UKR|
ilovaisk|Ilovaisk|UKR|
slovyansk|Slovyansk|UKR|
macomia|Macomia|MOZ|
quissanga|Quissanga|MOZ|
buzi|Buzi|MOZ|
dzaleka|Dzaleka|MWI|
luwani|Luwani|MWI|
kapise|Kapise|MWI|
tokwe-mukorsi|Tokwe-Mukorsi|ZWE|
chingwizi|Chingwizi|ZWE|
muzarabani|Muzarabani|ZWE|
tongogara|Tongogara|ZWE|
nyarugusu|Nyarugusu|TZA|
nduta|Nduta|TZA|
mtendeli|Mtendeli|TZA|
loliondo|Loliondo|TZA|
gatumba|Gatumba|BDI|
mahama|Mahama|RWA|
kiziba|Kiziba|RWA|
gihembe|Gihembe|RWA|
nyabiheke|Nyabiheke|RWA|
kigeme|Kigeme|RWA|
dundo|Dundo|AGO|
lovua|Lóvua|AGO|
meheba|Meheba|ZMB|
mayukwayukwa|Mayukwayukwa|ZMB|
mantapala|Mantapala|ZMB|
akosombo|Akosombo|GHA|
appiatse|Appiatse|GHA|
keta|Keta|GHA|
toulepleu|Toulepleu|CIV|
ali-addeh|Ali Addeh|DJI|
holl-holl|Holl Holl|DJI|
sheikh-zuweid|Sheikh Zuweid|EGY|
amizmiz|Amizmiz|MAR|
arsal|Arsal|LBN|
ain-al-hilweh|Ain al-Hilweh|LBN|Ein el-Hilweh
nahr-al-bared|Nahr al-Bared|LBN|Nahr el-Bared
dahieh|Dahieh|LBN|
bint-jbeil|Bint Jbeil|LBN|
shatila|Shatila|LBN|
moria|Moria|GRC|
kara-tepe|Kara Tepe|GRC|
idomeni|Idomeni|GRC|
elliniko|Elliniko|GRC|
amatrice|Amatrice|ITA|
accumoli|Accumoli|ITA|
norcia|Norcia|ITA|
cutro|Cutro|ITA|
rigopiano|Rigopiano|ITA|
jaywick|Jaywick|GBR|
fishlake|Fishlake|GBR|
whaley-bridge|Whaley Bridge|GBR|
maglaj|Maglaj|BIH|
orasje|Orašje|BIH|
vucjak|Vucjak|BIH|
srebrenica|Srebrenica|BIH|
obrenovac|Obrenovac|SRB|
krupanj|Krupanj|SRB|
presevo|Presevo|SRB|
petrinja|Petrinja|HRV|
glina|Glina|HRV|
gunja|Gunja|HRV|
thumane|Thumanë|ALB|
kruja|Kruja|ALB|
gali|Gali|GEO|
shovi|Shovi|GEO|
goris|Goris|ARM|
kornidzor|Kornidzor|ARM|
sotk|Sotk|ARM|
lachin|Lachin|AZE|
hadrut|Hadrut|AZE|
stepanakert|Stepanakert|AZE|Khankendi,Xankendi
leilek|Leilek|KGZ|
porgera|Porgera|PNG|
kairuku|Kairuku|PNG|
rakiraki|Rakiraki|FJI|
marsh-harbour|Marsh Harbour|BHS|
petite-savanne|Petite Savanne|DMA|
uljin|Uljin|KOR|
uiseong|Uiseong|KOR|
osong|Osong|KOR|
donghae|Donghae|KOR|
musan|Musan|PRK|
yonsa|Yonsa|PRK|
hualien|Hualien|TWN|
taitung|Taitung|TWN|
pingtung|Pingtung|TWN|
siaolin|Siaolin|TWN|
el-galpon|El Galpón|ARG|`;
