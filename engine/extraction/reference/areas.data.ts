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
world|world||`;
