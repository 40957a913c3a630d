/**
 * News agencies whose texts other outlets print, by the names that credit lines use, one agency a line: its name, then
 * what else it is called.
 */
export const AGENCIES = `Reuters|Thomson Reuters|Thomson Reuters Foundation
Associated Press|AP
Agence France-Presse|AFP|Agence France Presse
United Press International|UPI
Press Association|PA Media|PA
Deutsche Presse-Agentur|dpa|DPA
EFE|Agencia EFE
ANSA
Austria Presse Agentur|APA
Keystone-SDA|Keystone-ATS
Belga
Xinhua|Xinhua News Agency
Kyodo|Kyodo News
Yonhap|Yonhap News Agency
TASS|ITAR-TASS
Interfax
Interfax-Ukraine
Ukrinform
RIA Novosti
Anadolu Agency|Anadolu|AA
Petra|Petra News Agency
SANA
WAFA
National News Agency|NNA
Iraqi News Agency|INA
Kuwait News Agency|KUNA
Saudi Press Agency|SPA
Middle East News Agency|MENA
Press Trust of India|PTI
Asian News International|ANI
Indo-Asian News Service|IANS
Bloomberg|Bloomberg News
Canadian Press|The Canadian Press
Australian Associated Press|AAP
News Agency of Nigeria|NAN
Agence de Presse Africaine
The New Humanitarian|IRIN
CNN Wire|CNN Newsource`;
